import { z } from 'zod';
import { slugSchema } from './identifiers.ts';
import { textSchema } from './text.ts';

/** Frontmatter of a regulation mode; all modes stand on one page. */
export const regulationSchema = z.strictObject({
  /** Its place on the page, from 1. */
  order: z.int().min(1),
  title: textSchema,
  /** How it directs activity, in one sentence of plain text. */
  definition: textSchema,
  /** Slug of the concept of the same name, if there is one. */
  concept: slugSchema.optional(),
});
export type Regulation = z.infer<typeof regulationSchema>;
