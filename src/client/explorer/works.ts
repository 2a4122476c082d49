import * as z from 'zod/mini';
import { forEachInSlices } from '../pause.ts';

const facetSchema = z.object({
  name: z.string(),
  label: z.string(),
  values: z.array(z.object({ value: z.string(), label: z.string() })),
});

/** What `/api/works.json` says of one work; src/schemas/works.ts has its contract. */
const workSchema = z.object({
  key: z.string(),
  author: z.string(),
  year: z.string(),
  date: z.int(),
  /** HTML without attributes, so that nothing in it can run. */
  entry: z.string().check(z.regex(/^(?:[^<>]|<\/?(?:i|b|sup|sub)>)+$/)),
  doi: z.optional(z.string()),
  url: z.optional(z.string().check(z.regex(/^https?:/))),
  statements: z.int(),
  facets: z.array(z.array(z.int())),
  words: z.array(z.int()),
});
export type Work = z.infer<typeof workSchema>;

const fileSchema = z.object({
  facets: z.array(facetSchema),
  words: z.array(z.string()),
  works: z.array(z.unknown()),
});

/** All works of the guide. */
export interface Works extends Omit<z.infer<typeof fileSchema>, 'works'> {
  readonly works: readonly Work[];
}

/**
 * Reads what was fetched from `/api/works.json`, with pauses: ten thousand works would hold up the keys.
 * @throws where it does not keep its contract
 */
export async function parseWorks(json: unknown): Promise<Works> {
  const file = z.parse(fileSchema, json);
  const works: Work[] = [];
  await forEachInSlices(file.works, 200, (work) => works.push(z.parse(workSchema, work)));
  return { ...file, works };
}
