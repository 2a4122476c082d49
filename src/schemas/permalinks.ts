import { z } from 'zod';
import { editionNumber } from '../wording/edition-number.ts';
import { pageKindSchema, statementKindSchema } from './graph.ts';
import { pageIdSchema, statementIdSchema } from './identifiers.ts';

/** An edition's number as guide.yaml and addresses write it: `1.0`. */
export const editionNumberSchema = z
  .string()
  .regex(editionNumber, 'an edition is numbers with full stops between them: "1.1"');

/** The words of a permalink from an edition on, until the next wording. */
const wordingSchema = z.strictObject({
  edition: editionNumberSchema,
  date: z.iso.date(),
  digest: z.string().regex(/^sha256-[0-9a-f]{64}$/),
  text: z
    .string()
    .meta({ description: 'Of a statement its words; of a page its title, and in a new paragraph what it says first' }),
});
export type Wording = z.infer<typeof wordingSchema>;

/** What became of a permalink. An address is root-relative, without the base path. */
const stateSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('stands') }),
  z.strictObject({
    kind: z.literal('moved'),
    to: z.string().startsWith('/').meta({ description: 'Where it stands now, with its # if it is a statement' }),
    edition: editionNumberSchema,
    date: z.iso.date(),
  }),
  z.strictObject({
    kind: z.literal('withdrawn'),
    edition: editionNumberSchema,
    date: z.iso.date(),
    why: z.string().min(1),
  }),
]);
export type PermalinkState = z.infer<typeof stateSchema>;

const base = {
  address: z.string().startsWith('/').meta({ description: 'Root-relative, without the base path' }),
  since: editionNumberSchema.meta({ description: 'The edition in which it first appeared' }),
  wordings: z.array(wordingSchema).min(1).meta({ description: 'The oldest first; a new one where the words changed' }),
  state: stateSchema,
};
const permalinkSchema = z.union([
  z.strictObject({ page: pageIdSchema, kind: pageKindSchema, ...base }),
  z.strictObject({ page: pageIdSchema, statement: statementIdSchema, kind: statementKindSchema, ...base }),
]);
export type Permalink = z.infer<typeof permalinkSchema>;

const editionSchema = z.strictObject({ number: editionNumberSchema, date: z.iso.date() });

/** The contract of `content/permalinks.json` and `/api/permalinks.json`: every address that was ever published. */
export const permalinksSchema = z
  .strictObject({
    version: z.literal(1),
    editions: z.array(editionSchema).meta({ description: 'The oldest first' }),
    permalinks: z.array(permalinkSchema).meta({ description: 'Sorted by address' }),
  })
  .meta({ title: 'Permalinks of a guide', description: 'Every published page and statement, with its wordings' });
export type Permalinks = z.infer<typeof permalinksSchema>;
