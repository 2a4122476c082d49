import { z } from 'zod';
import { referenceKeySchema, slugSchema } from './identifiers.ts';
import { textSchema } from './text.ts';

/** Whose term it is: works', the review's own, or not said by the review. */
export const originSchema = z.union([
  z.strictObject({ works: z.array(referenceKeySchema).min(1) }),
  z.strictObject({ review: z.literal(true) }),
  z.strictObject({ unstated: z.literal(true) }),
]);
export type Origin = z.infer<typeof originSchema>;

/** Frontmatter of a concept. */
export const conceptSchema = z.strictObject({
  title: textSchema,
  /** Other names it goes by, and words people use for it. */
  aliases: z.array(textSchema).default([]),
  /** One or two sentences of plain text. */
  definition: textSchema,
  origin: originSchema,
  /** Slugs of related concepts. */
  neighbours: z.array(slugSchema).min(1, 'names at least one concept'),
});
export type Concept = z.infer<typeof conceptSchema>;
