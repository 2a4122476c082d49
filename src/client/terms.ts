import * as z from 'zod/mini';
import { fetchJson } from './fetch-json.ts';

const statementSchema = z.object({
  id: z.string(),
  kind: z.enum(['claim', 'action', 'caution', 'question']),
  text: z.string(),
});
export type TermStatement = z.infer<typeof statementSchema>;
export type StatementKind = TermStatement['kind'];

const pageSchema = z.object({
  url: z.string(),
  title: z.string(),
  filters: z.record(z.string(), z.string()),
  work: z.optional(z.string()),
  names: z._default(z.array(z.string()), []),
  text: z._default(z.string(), ''),
  statements: z._default(z.array(statementSchema), []),
  troubles: z._default(z.array(z.object({ trouble: z.string(), help: z.array(z.string()) })), []),
  fragment: z.optional(z.string()),
});
export type TermPage = z.infer<typeof pageSchema>;

/** `/api/terms.json` as the search reads it; its contract is `src/schemas/terms.ts`. */
export const termsSchema = z.object({
  version: z.literal(1),
  pages: z.array(pageSchema),
  spellings: z.array(z.array(z.string())),
  words: z.array(z.object({ said: z.array(z.string()), leads: z.array(z.string()) })),
});
export type Terms = z.infer<typeof termsSchema>;

/** @throws where the file is not there or is not what it should be */
export async function fetchTerms(address: string): Promise<Terms> {
  return termsSchema.parse(await fetchJson(address));
}
