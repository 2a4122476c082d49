import MiniSearch from 'minisearch';
import type { Language } from './english.ts';
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
  /** All of a page together, for queries whose words stand apart. */
  readonly whole?: string;
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
  /** Whether the terms have all the words of a query, or words that begin so. */
  knows(query: string): boolean;
  /** Names that look like the query, where nothing was found. */
  suggest(query: string): Suggestion[];
}

const boost = { name: 3, trouble: 3, text: 1, whole: 1 } as const;
/** How much a page gains whose words stand apart, in several statements. */
const wholeShare = 0.3;
/** A query that is a name, word for word, is about that. */
const exactBonus = 1000;
/** What is listed second for a word is a little further from it than what is listed first. */
const nextTarget = 0.8;
/** Letters that may be wrong, as a share of the word. */
const misspelt = 0.25;
/** Hits that are much weaker than the best are noise of common words. */
const weakest = 0.25;

/** Indexes the terms of a guide in memory. */
export async function createFinder(terms: Terms, language: Language): Promise<Finder> {
  const documents = toDocuments(terms);
  const vocabulary = new Map<string, string>();
  const toTerm = (word: string) => language.toStem(toFirstSpelling(word, terms.spellings));
  const index = createIndex(toTerm, vocabulary);
  await index.addAllAsync(documents, { chunkSize: 100 }); // the page stays quick while it is made
  const exact = Map.groupBy(
    documents.filter(({ name }) => name !== undefined),
    ({ name = '' }) => toKey(name, terms.spellings),
  );
  return {
    find(query) {
      const hits = index.search(dropFunctionWords(query, language)).flatMap(({ id, score }) => {
        const document = documents[Number(id)];
        if (document === undefined) return [];
        return [{ document, score }];
      });
      const named = (exact.get(toKey(query, terms.spellings)) ?? []).map((document, rank) => ({
        document,
        score: exactBonus - rank,
      }));
      return joinByPage([...named, ...hits]);
    },
    knows: (query) => {
      const known = [...vocabulary.keys()];
      return toWords(query).every((word) => known.some((other) => other.startsWith(word)));
    },
    suggest: (query) => suggestNames(documents, query),
  };
}

/** A word that the guide has is looked for as it is; the last one may be half written, and a strange one misspelt. */
function createIndex(toTerm: (word: string) => string, vocabulary: Map<string, string>): MiniSearch<TermDocument> {
  const stems = new Set<string>();
  return new MiniSearch<TermDocument>({
    fields: ['name', 'trouble', 'text', 'whole'],
    tokenize: toWords,
    processTerm(word) {
      const known = vocabulary.get(word);
      if (known !== undefined) return known;
      const term = toTerm(word);
      vocabulary.set(word, term);
      stems.add(term);
      return term;
    },
    searchOptions: {
      boost,
      combineWith: 'OR',
      processTerm: toTerm,
      prefix: (word, position, words) => position === words.length - 1 || !stems.has(word),
      fuzzy: (word) => (stems.has(word) || /\d/.test(word) || word.length < 4 ? false : misspelt),
      maxFuzzy: 2,
      weights: { fuzzy: 0.4, prefix: 0.4 },
    },
  });
}

/** A query without its function words, unless it has no others. */
function dropFunctionWords(query: string, { functionWords }: Language): string {
  const words = toWords(query);
  const kept = words.filter((word) => !functionWords.has(word));
  return (kept.length === 0 ? words : kept).join(' ');
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
    ...(page.work === undefined ? [{ whole: toWhole(page), targets: itself }] : []),
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

function toWhole({ title, names, text, statements, troubles }: TermPage): string {
  const parts = [...statements.map((statement) => statement.text), ...troubles.map(({ trouble }) => trouble)];
  return [title, ...names, text, ...parts].join(' ');
}

/** Each page once, by its best match. */
function joinByPage(hits: readonly { document: TermDocument; score: number }[]): Found[] {
  const wholes = new Map(
    hits.flatMap(({ document: { whole, targets }, score }) =>
      whole === undefined ? [] : targets.map(({ page }) => [page, score * wholeShare] as const),
    ),
  );
  const targets = hits
    .filter(({ document }) => document.whole === undefined)
    .flatMap(({ document, score }) =>
      document.targets.map((target, rank) => ({
        ...target,
        score: score * nextTarget ** rank + (wholes.get(target.page) ?? 0),
      })),
    );
  const best = Math.max(0, ...targets.map(({ score }) => score).filter((score) => score < exactBonus / 2));
  const strong = targets.filter(({ score }) => score >= best * weakest);
  return [...Map.groupBy(strong, ({ page }) => page)].map(toFound).sort((a, b) => b.score - a.score);
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
