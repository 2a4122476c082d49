import type { PageKind } from '../schemas/graph.ts';

/** What a page may weigh: bytes of its HTML with the style in it, compressed with Brotli. */
export interface Budget {
  readonly name: string;
  readonly bytes: number;
}

/**
 * A server sends ten packets of 1,460 bytes before it waits for the first answer (RFC 6928, section 2), which leaves
 * some hundred for headers. A page with many statements takes a second round; lists and pictures of all works take more.
 */
export const budgets = {
  short: { name: 'a page to read', bytes: 14_000 },
  long: { name: 'a page with many statements', bytes: 24_000 },
  list: { name: 'a list or picture of all works', bytes: 60_000 },
} as const satisfies Record<string, Budget>;

/** More statements than these are many. */
const fewStatements = 10;
const lists: ReadonlySet<string> = new Set(['/evidence/', '/map/']);

/** What a page of the guide may weigh. */
export function toBudget({ path, kind }: { path: string; kind: PageKind }, statements: number): Budget {
  if (lists.has(path)) return budgets.list;
  // Lists of lessons, troubles and concepts hold what others say, and grow with the guide; so do pages of its own text.
  return statements > fewStatements || kind === 'page' || kind === 'regulation' ? budgets.long : budgets.short;
}

/** The parts of a page that weigh, by what a person would call them. */
const parts: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['style', /<style>.*?<\/style>/s],
  ['metadata', /<title>.*?(?=<style>|<\/head>)/s],
  ['words', /<main.*?<\/main>/s],
  ['footer with the forms of citation', /<footer.*?<\/footer>/s],
];

/**
 * What takes the bytes: how much less each part would leave, the heaviest first.
 * @param compress the size of a text as it is sent
 */
export function weighParts(html: string, compress: (text: string) => number): { name: string; bytes: number }[] {
  const whole = compress(html);
  return parts
    .map(([name, pattern]) => ({ name, bytes: whole - compress(html.replace(pattern, '')) }))
    .toSorted((a, b) => b.bytes - a.bytes);
}
