import { editionNumber } from '../../wording/edition-number.ts';
import { itemIdSchema, limits, packSchema, splitItem, type Pack } from './pack.ts';

/** No pack that the guide makes has a longer address; what is longer is not read at all. */
const longest = 20_000;

/** What the # of an address says. */
export type ReadAddress =
  | { readonly kind: 'none' }
  | { readonly kind: 'refused'; readonly why: string }
  | {
      readonly kind: 'pack';
      readonly pack: Pack;
      /** The edition that the pack was made with. */
      readonly edition: string | undefined;
      /** How many of its items are no addresses of any guide. */
      readonly illegible: number;
    };

/**
 * A pack as the part of an address behind its #, which no browser sends to a server:
 * `v1&title=Away+day&items=lessons/data:one:two,evidence/key&edition=1.0`. Statements of a page that follow one another
 * share its name. It is readable and not compressed: what it says can be seen before it is opened and mended by hand
 * after, and nothing has to be unpacked, so nothing can swell. Compressing would save little where it matters: twelve
 * statements with a title and a note take 592 characters this way, and 467 deflated as base64.
 */
export function toFragment({ title, note, items }: Pack, edition: string): string {
  return [
    'v1',
    ...(title === '' ? [] : [`title=${toValue(title)}`]),
    ...(note === '' ? [] : [`note=${toValue(note)}`]),
    `items=${toGroups(items)}`,
    `edition=${toValue(edition)}`,
  ].join('&');
}

/** Percent-encoded as in a query; also what ends an address for programs that look for one in a text. */
function toValue(text: string): string {
  return encodeURIComponent(text)
    .replace(/[!'()*~]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%20', '+');
}

function toGroups(items: readonly string[]): string {
  const groups: { page: string; text: string; isWhole: boolean }[] = [];
  for (const { page, statement } of items.map(splitItem)) {
    const last = groups.at(-1);
    if (statement === undefined) groups.push({ page, text: page, isWhole: true });
    else if (last?.page === page && !last.isWhole) last.text += `:${statement}`;
    else groups.push({ page, text: `${page}:${statement}`, isWhole: false });
  }
  return groups.map(({ text }) => text).join(',');
}

/** Reads the # of an address, of which not a word is trusted. @param hash as `location.hash` has it */
export function readFragment(hash: string): ReadAddress {
  const version = /^#v(\d{1,4})(?:&|$)/.exec(hash)?.[1];
  if (version === undefined) return { kind: 'none' };
  if (hash.length > longest) return { kind: 'refused', why: 'it is longer than any pack' };
  if (version !== '1') return { kind: 'refused', why: `it is of version ${version}, and this guide reads version 1` };
  const fields = new URLSearchParams(hash.slice(3));
  const ids = (fields.get('items') ?? '')
    .split(',')
    .filter((group) => group !== '')
    .flatMap(toIds);
  if (ids.length > limits.items) return { kind: 'refused', why: `it has more than ${String(limits.items)} items` };
  const items = ids.filter((id) => itemIdSchema.safeParse(id).success);
  const edition = editionNumber.exec(fields.get('edition')?.slice(0, 20) ?? '')?.[0];
  const pack = packSchema.safeParse({ title: fields.get('title') ?? '', note: fields.get('note') ?? '', items });
  if (!pack.success) return { kind: 'refused', why: 'it is no pack' };
  if (ids.length === 0) return { kind: 'refused', why: 'it has no items' };
  return { kind: 'pack', pack: pack.data, edition, illegible: ids.length - items.length };
}

function toIds(group: string): string[] {
  const [page = '', ...statements] = group.split(':');
  return statements.length === 0 ? [page] : statements.map((statement) => `${page}#${statement}`);
}
