import * as z from 'zod/mini';
import { forEachInSlices } from '../pause.ts';

const wordingSchema = z.object({ edition: z.string(), date: z.string(), text: z.string() });
export type Wording = z.infer<typeof wordingSchema>;

const gone = { edition: z.string(), date: z.string() };

/** What `/api/permalinks.json` says of one address; src/schemas/permalinks.ts has its contract. */
const permalinkSchema = z.object({
  address: z.string().check(z.startsWith('/')),
  wordings: z.tuple([wordingSchema], wordingSchema),
  state: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('stands') }),
    z.object({ kind: z.literal('moved'), to: z.string().check(z.startsWith('/')), ...gone }),
    z.object({ kind: z.literal('withdrawn'), why: z.string(), ...gone }),
  ]),
});
export type Permalink = z.infer<typeof permalinkSchema>;

const fileSchema = z.object({
  version: z.literal(1),
  editions: z.array(z.object({ number: z.string() })),
  permalinks: z.array(z.unknown()),
});

/** Every address that the guide ever published. */
export interface LinkRecord {
  /** The numbers of the editions, the oldest first. */
  readonly editions: readonly string[];
  readonly byAddress: ReadonlyMap<string, Permalink>;
}

/**
 * Reads what was fetched from `/api/permalinks.json`, with pauses, for a large guide has ten thousand addresses.
 * @throws where it does not keep its contract
 */
export async function parseRecord(json: unknown): Promise<LinkRecord> {
  const { editions, permalinks } = z.parse(fileSchema, json);
  const byAddress = new Map<string, Permalink>();
  await forEachInSlices(permalinks, 500, (item) => {
    const permalink = z.parse(permalinkSchema, item);
    byAddress.set(permalink.address, permalink);
  });
  return { editions: editions.map(({ number }) => number), byAddress };
}
