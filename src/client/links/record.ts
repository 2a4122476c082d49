import * as z from 'zod/mini';
import { forEachInSlices } from '../pause.ts';
import { addressSchema, stateSchema, wordingSchema } from '../recorded.ts';

/** What the record says of one address. */
const permalinkSchema = z.object({
  address: addressSchema,
  wordings: z.tuple([wordingSchema], wordingSchema),
  state: stateSchema,
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
