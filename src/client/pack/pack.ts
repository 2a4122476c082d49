import * as z from 'zod/mini';
import { toPlainLine, toPlainWords } from '../plain-words.ts';

/** How much a pack holds: a document that can be read, and an address that mail programs leave whole. */
export const limits = { items: 100, title: 120, note: 1000, id: 200 } as const;

/**
 * One thing in a pack: a page by its id, `lessons/data` (`home` for the first page), or a statement, `lessons/data#id`.
 * Nothing else is one: no host, no dots, no other characters that an address could be bent with.
 */
export const itemIdSchema = z
  .string()
  .check(z.maxLength(limits.id), z.regex(/^[a-z0-9-]+(?:\/[a-z0-9-]+)*(?:#[a-z][a-z0-9-]*)?$/));

const titleSchema = z.pipe(
  z.string(),
  z.transform((text) => toPlainLine(text, limits.title)),
);
const noteSchema = z.pipe(
  z.string(),
  z.transform((text) => toPlainWords(text, limits.note)),
);

/** What somebody has chosen, in order; each item once. */
export const packSchema = z.object({
  title: titleSchema,
  note: noteSchema,
  items: z.pipe(
    z.array(itemIdSchema).check(z.maxLength(limits.items)),
    z.transform((items) => [...new Set(items)]),
  ),
});
export interface Pack {
  readonly title: string;
  readonly note: string;
  readonly items: readonly string[];
}
export const emptyPack: Pack = { title: '', note: '', items: [] };

/** An item in its two parts. */
export function splitItem(id: string): { readonly page: string; readonly statement: string | undefined } {
  const [page = '', statement] = id.split('#', 2);
  return { page, statement };
}

/** The root-relative address of an item; `base` is the path of the guide, and `edition` what the reader holds it to. */
export function toItemAddress(id: string, base: string, edition?: string): string {
  const { page, statement } = splitItem(id);
  const path = page === 'home' ? base : `${base}${page}/`;
  return `${path}${edition === undefined ? '' : `?edition=${edition}`}${statement === undefined ? '' : `#${statement}`}`;
}

/** The item that stands at an address of the guide, `/lessons/data/#id`. @throws where none can */
export function parseItem(address: string): string {
  const id = address.replace(/^\//, '').replace(/\/(?=#|$)/, '');
  return z.parse(itemIdSchema, id === '' || id.startsWith('#') ? `home${id}` : id);
}

/** The pack with items in the place of those that they have become, each once. @param moves by the ids of old */
export function followItems(pack: Pack, moves: ReadonlyMap<string, string>): Pack {
  return { ...pack, items: [...new Set(pack.items.map((id) => moves.get(id) ?? id))] };
}

/** Moves an item by one place; the pack as it is where there is no such place. */
export function moveItem(pack: Pack, id: string, by: 1 | -1): Pack {
  const from = pack.items.indexOf(id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= pack.items.length) return pack;
  const items = pack.items.filter((item) => item !== id);
  items.splice(to, 0, id);
  return { ...pack, items };
}

/** Adds what is not in the pack yet, as far as there is room; tells how many found none. */
export function addItems(pack: Pack, ids: readonly string[]): { pack: Pack; added: number; left: number } {
  const fresh = [...new Set(ids)].filter((id) => !pack.items.includes(id));
  const taken = fresh.slice(0, Math.max(0, limits.items - pack.items.length));
  return {
    pack: { ...pack, items: [...pack.items, ...taken] },
    added: taken.length,
    left: fresh.length - taken.length,
  };
}
