import { z } from 'zod';
import { pageIdSchema, paragraphIdSchema, referenceKeySchema, statementIdSchema } from './identifiers.ts';

/** What a page of the guide can be. */
export const pageKindSchema = z.enum(['lesson', 'network', 'regulation', 'concept', 'case', 'reference', 'page']);
export type PageKind = z.infer<typeof pageKindSchema>;

export const statementKindSchema = z.enum(['claim', 'action', 'caution', 'question']);
export const basisSchema = z.enum(['cited', 'argument', 'quotation', 'own']);

const mentionSchema = z.strictObject({
  key: referenceKeySchema,
  locator: z.string().optional().meta({ description: 'What follows the key: a page, a chapter' }),
  narrative: z.boolean().meta({ description: 'Whether the author is part of the sentence' }),
});

/** The contract of `/api/graph.json`. Its JSON Schema is printed from this. */
export const graphJsonSchema = z
  .strictObject({
    version: z.literal(1).meta({ description: 'Of this format; a change that breaks readers raises it' }),
    edition: z.strictObject({ number: z.string(), date: z.iso.date() }),
    pages: z.array(
      z.strictObject({
        id: pageIdSchema.meta({ description: 'The address without the slashes at its ends; empty for the home page' }),
        kind: pageKindSchema,
        order: z.int().optional().meta({ description: 'Place among the lessons' }),
        title: z.string(),
        url: z.string().meta({ description: 'Root-relative, with the base path that the site was built for' }),
      }),
    ),
    statements: z.array(
      z.strictObject({
        id: statementIdSchema.meta({ description: 'Unique in its page' }),
        kind: statementKindSchema,
        page: pageIdSchema,
        url: z.string(),
        from: z.array(paragraphIdSchema).meta({ description: 'Paragraphs of the review that it restates' }),
        basis: basisSchema,
        text: z.string().meta({ description: 'Its words; citations in brackets are left out' }),
        citations: z.array(mentionSchema),
      }),
    ),
    citations: z.array(
      mentionSchema.extend({
        page: pageIdSchema,
        statement: statementIdSchema.nullable().meta({ description: 'null where running text cites' }),
      }),
    ),
    links: z.array(z.strictObject({ from: pageIdSchema, to: pageIdSchema })),
  })
  .meta({ title: 'Graph of a guide', description: 'Pages, statements, citations and links of one guide' });
export type GraphJson = z.infer<typeof graphJsonSchema>;
