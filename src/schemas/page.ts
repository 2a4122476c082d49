import { z } from 'zod';
import { textSchema } from './text.ts';

/** Frontmatter of a page of running text. */
export const pageSchema = z.strictObject({
  title: textSchema,
  /** One sentence, for search results and link previews. */
  description: textSchema,
  /** The home page's opening paragraph, of plain text; other pages open with their body. */
  lead: textSchema.optional(),
});
export type Page = z.infer<typeof pageSchema>;
