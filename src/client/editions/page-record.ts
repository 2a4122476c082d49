import * as z from 'zod/mini';
import { fetchJson, fetchJsonIfThere } from '../fetch-json.ts';
import { addressSchema, stateSchema, wordingSchema } from '../recorded.ts';

const editionSchema = z.object({ number: z.string(), date: z.iso.date() });
export type Edition = z.infer<typeof editionSchema>;

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

/** The same, or undefined where there is none. @throws where what is there is not what it should be */
export async function fetchPageRecordIfThere(address: string): Promise<PageRecord | undefined> {
  const json = await fetchJsonIfThere(address);
  return json === undefined ? undefined : pageRecordSchema.parse(json);
}
