import * as z from 'zod/mini';
import { fetchJson } from '../fetch-json.ts';

const editionSchema = z.object({ number: z.string(), date: z.iso.date() });
export type Edition = z.infer<typeof editionSchema>;

const wordingSchema = z.object({ edition: z.string(), date: z.iso.date(), text: z.string() });
export type Wording = z.infer<typeof wordingSchema>;

/** Root-relative, without the base path; two slashes would lead to another host. */
const addressSchema = z.string().check(z.regex(/^\/(?!\/)/));
const stateSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('stands') }),
  z.object({ kind: z.literal('moved'), to: addressSchema, edition: z.string(), date: z.iso.date() }),
  z.object({ kind: z.literal('withdrawn'), why: z.string(), edition: z.string(), date: z.iso.date() }),
]);
const permalinkSchema = z.object({
  kind: z.string(),
  statement: z.optional(z.string()),
  address: addressSchema,
  since: z.string(),
  wordings: z.array(wordingSchema),
  state: stateSchema,
});
export type Permalink = z.infer<typeof permalinkSchema>;

/** `/api/permalinks/<page id>.json` as the notice reads it; its contract is `src/schemas/permalinks.ts`. */
export const pageRecordSchema = z.object({
  version: z.literal(1),
  editions: z.array(editionSchema),
  permalinks: z.array(permalinkSchema),
});
export type PageRecord = z.infer<typeof pageRecordSchema>;

/** @throws where the file is not there or is not what it should be */
export async function fetchPageRecord(address: string): Promise<PageRecord> {
  return pageRecordSchema.parse(await fetchJson(address));
}
