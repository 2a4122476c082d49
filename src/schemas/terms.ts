import { z } from 'zod';
import { statementIdSchema } from './identifiers.ts';
import { statementKindSchema } from './graph.ts';
import { aliasesSchema } from './aliases.ts';

const termStatementSchema = z.strictObject({ id: statementIdSchema, kind: statementKindSchema, text: z.string() });

/** A page as the search knows it before it has read any text. */
export const termPageSchema = z.strictObject({
  url: z.string(),
  title: z.string(),
  /** Values of the search’s filters, by the filters’ names, as the index of the full text has them. */
  filters: z.record(z.string(), z.string()),
  /** For a work, author and year as a citation shows them. */
  work: z.string().optional(),
  /** Other names of the page; for a work, its key and its authors. */
  names: z.array(z.string()).optional(),
  /** What it says in a sentence or two. */
  text: z.string().optional(),
  statements: z.array(termStatementSchema).optional(),
  /** Troubles in practitioners’ words, with the ids of the statements that help. */
  troubles: z.array(z.strictObject({ trouble: z.string(), help: z.array(statementIdSchema) })).optional(),
  /** Which fragment of Pagefind’s index holds its text; added once the index is made. */
  fragment: z.string().optional(),
});
export type TermPage = z.infer<typeof termPageSchema>;

/** The contract of `/api/terms.json`: names and short texts that the search knows at once, of bounded size. */
export const termsSchema = z.strictObject({
  version: z.literal(1),
  pages: z.array(termPageSchema),
  /** As in `aliases.yaml`, with addresses that have the base path. */
  ...aliasesSchema.shape,
});
export type Terms = z.infer<typeof termsSchema>;
