import { z } from 'zod';
import { basisSchema, pageKindSchema, statementKindSchema } from './graph.ts';
import { pageIdSchema, referenceKeySchema, statementIdSchema } from './identifiers.ts';

const statementContentsSchema = z.strictObject({
  id: statementIdSchema,
  kind: statementKindSchema,
  basis: basisSchema,
  restates: z.array(z.string()).meta({ description: 'The paragraphs of the review that it restates, in words' }),
  html: z.string().meta({ description: 'Its words, with their links and citations' }),
  works: z.array(referenceKeySchema).meta({ description: 'The works it cites, each once, in the order of mention' }),
});
export type StatementContents = z.infer<typeof statementContentsSchema>;

const citedWorkSchema = z.strictObject({
  key: referenceKeySchema,
  place: z.int().meta({ description: 'Its place in the bibliography of this edition, from 0' }),
  entry: z.string().meta({ description: 'Its entry in the guide’s citation style, as HTML without attributes' }),
  doi: z.string().optional(),
  url: z.string().optional(),
});
export type CitedWorkContents = z.infer<typeof citedWorkSchema>;

/**
 * The contract of `/api/pages/<id>.json` (`home` for the first page): what one page says, in pieces that other documents
 * can be made of. A work’s own page has itself among its works, and no statements: they stand elsewhere.
 */
export const pageContentsSchema = z
  .strictObject({
    version: z.literal(1),
    edition: z.string(),
    id: pageIdSchema,
    kind: pageKindSchema,
    what: z.string().meta({ description: 'What the page is, in words: Lesson 3, Concept, Work' }),
    title: z.string(),
    text: z.string().optional().meta({ description: 'What it says in a sentence or two' }),
    statements: z.array(statementContentsSchema),
    works: z.array(citedWorkSchema).meta({ description: 'Every work that its statements cite, in bibliography order' }),
  })
  .meta({ title: 'Contents of a page', description: 'Statements and works cited of one page of a guide' });
export type PageContents = z.infer<typeof pageContentsSchema>;
