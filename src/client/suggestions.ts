import type { TermDocument } from './term-documents.ts';
import { toFolded } from './words.ts';

/** A name that looks like the query, and the page of it. */
export interface Suggestion {
  readonly name: string;
  readonly url: string;
}

const suggested = 5;
/** Less in common than this, and a name does not look like the query. */
const likeness = 0.2;

/** Names of what is no work that share most pairs of letters with the query (Dice’s coefficient), one a page. */
export function suggestNames(documents: readonly TermDocument[], query: string): Suggestion[] {
  const wanted = toPairs(query);
  const scored = documents.flatMap(({ name, targets }) => {
    const page = targets[0]?.page;
    if (name === undefined || page === undefined || page.work !== undefined) return [];
    const pairs = toPairs(name);
    const shared = [...pairs].filter((pair) => wanted.has(pair)).length;
    return [{ name, url: page.url, score: (2 * shared) / (pairs.size + wanted.size) }];
  });
  const near = scored.filter(({ score }) => score >= likeness).sort((a, b) => b.score - a.score);
  const nearest = [...Map.groupBy(near, ({ url }) => url).values()].flatMap(([first]) => first ?? []);
  return nearest.slice(0, suggested).map(({ name, url }) => ({ name, url }));
}

function toPairs(text: string): Set<string> {
  const letters = ` ${toFolded(text).trim()} `;
  return new Set(Array.from({ length: letters.length - 1 }, (_, index) => letters.slice(index, index + 2)));
}
