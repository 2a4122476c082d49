import type { SearchHit } from './pagefind.ts';
import { readStatementMarks } from '../wording/statement-marks.ts';
import type { TermStatement } from './terms.ts';
import { toWords } from './words.ts';

/** What a statement is in HTML; no other part of a page that has an id is one (components/Statement.astro). */
const statementTag = 'div';

/**
 * The statements of a page that a query's words stand in, the best first: the one with the most of the words, and of
 * those the one where they count for most. A page says of what kinds its statements are, in their order, in its meta.
 */
export function findStatements(hit: SearchHit, query: string): TermStatement[] {
  const words = hit.content.split(/\s+/);
  const starts = toWords(query).map((word) => word.slice(0, 3));
  const anchors = [...hit.anchors].sort((a, b) => a.location - b.location);
  const statements = anchors.filter(({ element }) => element === statementTag);
  const kinds = readStatementMarks(hit.meta['statements'] ?? '');
  return anchors
    .flatMap((anchor, index) => {
      const { id, location } = anchor;
      const kind = kinds[statements.indexOf(anchor)];
      if (kind === undefined) return [];
      const end = anchors[index + 1]?.location ?? words.length;
      const found = hit.weighted_locations.filter((word) => word.location >= location && word.location < end);
      const text = words.slice(location, end).join(' ');
      const distinct = starts.filter((start) => found.some((word) => isStart(words[word.location], start))).length;
      const weight = found.reduce((sum, word) => sum + word.balanced_score, 0);
      return found.length === 0 ? [] : [{ statement: { id, kind, text }, distinct, weight }];
    })
    .sort((a, b) => b.distinct - a.distinct || b.weight - a.weight)
    .map(({ statement }) => statement);
}

function isStart(word: string | undefined, start: string): boolean {
  return toWords(word ?? '').some((part) => part.startsWith(start));
}

/** How much of a word's beginning must be there for it to have been found, not a shorter one: `organizations` by `organize`. */
const ending = 4;

/**
 * Whether a page has each word of the query, or one that begins much like it. Pagefind cuts a word that it does not
 * know down to its first letters until something begins with them.
 */
export function hasAllWords(hit: SearchHit, query: string): boolean {
  const words = hit.content.split(/\s+/);
  const found = [
    ...hit.weighted_locations.flatMap(({ location }) => toWords(words[location] ?? '')),
    ...toWords(Object.values(hit.meta).join(' ')),
  ];
  return toWords(query).every((word) => {
    const start = word.slice(0, Math.max(Math.min(3, word.length), word.length - ending));
    return found.some((candidate) => candidate.startsWith(start));
  });
}
