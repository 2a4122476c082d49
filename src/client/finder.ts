import MiniSearch from 'minisearch';
import type { TermPage, Terms, TermStatement } from './terms.ts';
import { toFirstSpelling, toFolded, toWords, type Spellings } from './words.ts';

/** Where something that the finder knows leads: a page, or a statement of one. */
interface Target {
  readonly page: TermPage;
  readonly statement?: TermStatement;
}

/** A name, a trouble or a statement: one thing that a query can match, and what it leads to, the best first. */
interface TermDocument {
  readonly id: number;
  readonly name?: string;
  readonly trouble?: string;
  readonly text?: string;
  readonly targets: readonly Target[];
}

/** A page that the finder found, with the statements that matched, the best first. */
export interface Found {
  readonly page: TermPage;
  readonly score: number;
  /** Whether the best match was the page itself, by its name, and not a statement. */
  readonly byName: boolean;
  readonly statements: readonly TermStatement[];
}

/** A name that looks like the query, and the page of it. */
export interface Suggestion {
  readonly name: string;
  readonly url: string;
}

export interface Finder {
  /** What matches any of the words, misspelt or half written too, the best first. */
  find(query: string): Found[];
  /** Names that look like the query, where nothing was found. */
  suggest(query: string): Suggestion[];
}

const boost = { name: 2, trouble: 1.5, text: 1 } as const;
/** A query that is a name, word for word, is about that. */
const exactBonus = 1000;
/** What is listed second for a word is a little further from it than what is listed first. */
const nextTarget = 0.8;
/** Hits that are much weaker than the best are noise of common words. */
const weakest = 0.25;

/** Indexes the terms of a guide in memory. */
export function createFinder(terms: Terms): Finder {
  const documents = toDocuments(terms);
  const index = createIndex(terms.spellings);
  index.addAll(documents);
  const exact = Map.groupBy(
    documents.filter(({ name }) => name !== undefined),
    ({ name = '' }) => toKey(name, terms.spellings),
  );
  return {
    find(query) {
      const hits = index.search(query).flatMap(({ id, score }) => {
        const document = documents[Number(id)];
        return document === undefined ? [] : [{ document, score }];
      });
      const named = (exact.get(toKey(query, terms.spellings)) ?? []).map((document, rank) => ({
        document,
        score: exactBonus - rank,
      }));
      return joinByPage([...named, ...hits]);
    },
    suggest: (query) => suggestNames(documents, query),
  };
}

function createIndex(spellings: Spellings): MiniSearch<TermDocument> {
  return new MiniSearch<TermDocument>({
    fields: ['name', 'trouble', 'text'],
    tokenize: toWords,
    processTerm: (word) => toFirstSpelling(word, spellings),
    searchOptions: {
      boost,
      combineWith: 'OR',
      prefix: (word, position, words) => position === words.length - 1 || word.length > 3,
      fuzzy: (word) => (word.length > 3 && !/\d/.test(word) ? 0.2 : false),
      maxFuzzy: 2,
      weights: { fuzzy: 0.3, prefix: 0.5 },
    },
  });
}

/** A name in the form in which two spellings of it are the same. */
function toKey(name: string, spellings: Spellings): string {
  return toWords(name)
    .map((word) => toFirstSpelling(word, spellings))
    .join(' ');
}

/** Each name is a document of its own: a short one must not count for less because the page has many. */
function toDocuments({ pages, words }: Terms): TermDocument[] {
  const pageByUrl = new Map(pages.map((page) => [page.url, page]));
  const findTarget = (address: string): Target[] => {
    const [url = '', id] = address.split('#', 2);
    const page = pageByUrl.get(url);
    const statement = page?.statements.find((candidate) => candidate.id === id);
    return page === undefined ? [] : [{ page, ...(statement === undefined ? {} : { statement }) }];
  };
  const parts = [
    ...pages.flatMap(toPageParts),
    ...words.flatMap(({ said, leads }) => said.map((name) => ({ name, targets: leads.flatMap(findTarget) }))),
  ];
  return parts.map((part, id) => ({ id, ...part }));
}

function toPageParts(page: TermPage): Omit<TermDocument, 'id'>[] {
  const itself = [{ page }];
  const names =
    page.work === undefined ? [page.title, ...page.names] : [page.title, `${page.work} ${page.names.join(' ')}`];
  return [
    ...names.map((name) => ({ name, targets: itself })),
    ...(page.text === '' ? [] : [{ text: page.text, targets: itself }]),
    ...page.statements.map((statement) => ({ text: statement.text, targets: [{ page, statement }] })),
    ...page.troubles.map(({ trouble, help }) => ({
      trouble,
      targets: help.flatMap((id) => {
        const statement = page.statements.find((candidate) => candidate.id === id);
        return statement === undefined ? [] : [{ page, statement }];
      }),
    })),
  ];
}

/** Each page once, by its best match. */
function joinByPage(hits: readonly { document: TermDocument; score: number }[]): Found[] {
  const targets = hits.flatMap(({ document, score }) =>
    document.targets.map((target, rank) => ({ ...target, score: score * nextTarget ** rank })),
  );
  const best = Math.max(0, ...targets.map(({ score }) => score).filter((score) => score < exactBonus / 2));
  const pages = Map.groupBy(
    targets.filter(({ score }) => score >= best * weakest),
    ({ page }) => page,
  );
  return [...pages].map(toFound).sort((a, b) => b.score - a.score);
}

function toFound([page, targets]: [TermPage, readonly (Target & { score: number })[]]): Found {
  const sorted = [...targets].sort((a, b) => b.score - a.score);
  const statements = new Set(sorted.flatMap(({ statement }) => statement ?? []));
  return {
    page,
    score: sorted[0]?.score ?? 0,
    byName: sorted[0]?.statement === undefined,
    statements: [...statements],
  };
}

const suggested = 5;
/** Less in common than this, and a name does not look like the query. */
const likeness = 0.2;

/** Names that share most pairs of letters with the query (Dice’s coefficient), the nearest first. */
function suggestNames(documents: readonly TermDocument[], query: string): Suggestion[] {
  const wanted = toPairs(query);
  const scored = documents.flatMap(({ name, targets }) => {
    const page = targets[0]?.page;
    if (name === undefined || page === undefined || page.work !== undefined) return [];
    const pairs = toPairs(name);
    const shared = [...pairs].filter((pair) => wanted.has(pair)).length;
    return [{ name, url: page.url, score: (2 * shared) / (pairs.size + wanted.size) }];
  });
  return scored
    .filter(({ score }) => score >= likeness)
    .sort((a, b) => b.score - a.score)
    .slice(0, suggested)
    .map(({ name, url }) => ({ name, url }));
}

function toPairs(text: string): Set<string> {
  const letters = ` ${toFolded(text).trim()} `;
  return new Set([...letters].slice(0, -1).map((letter, index) => letter + (letters[index + 1] ?? '')));
}
