import { z } from 'zod';
import { textSchema } from './text.ts';

/** Frontmatter of a page of running text. */
export const pageSchema = z.strictObject({
  title: textSchema,
  /** One sentence, for search results and link previews. */
  description: textSchema,
});
export type Page = z.infer<typeof pageSchema>;
