import { Stored } from '../stored.ts';
import { handOut, toPackName } from './late-pack.ts';
import { emptyPack, packSchema, type Pack } from './pack.ts';

export type StoredPack = Stored<Pack>;

const packs = new Map<string, StoredPack>();

/** The pack that the reader is making, one for all that shows it on a page. @param base the path of the guide */
export function getStoredPack(base: string): StoredPack {
  const known = packs.get(base) ?? new Stored<Pack>(toPackName(base), packSchema, emptyPack);
  packs.set(base, known);
  handOut(base, known);
  return known;
}
