import MiniSearch from 'minisearch';
import type { Language } from './english.ts';
import { suggestNames, type Suggestion } from './suggestions.ts';
import { toDocuments, type Target, type TermDocument } from './term-documents.ts';
import type { TermPage, Terms, TermStatement } from './terms.ts';
import { toFirstSpelling, toWords, type Spellings } from './words.ts';

/** A page that the finder found, with the statements that matched, the best first. */
export interface Found {
  readonly page: TermPage;
  readonly score: number;
  /** The share of the query’s words that the best match has. */
  readonly share: number;
  /** Whether the best match was the page itself, by its name, and not a statement. */
  readonly byName: boolean;
  readonly statements: readonly TermStatement[];
}

/** Finds by name, trouble and statement what people misspell or say in their own words. */
export interface Finder {
  /** What matches any of the words, misspelt or half written too, the best first. */
  find(query: string): Found[];
  /** Whether the terms have all the words of a query, or words that begin so. */
  knows(query: string): boolean;
  /** Names that look like the query, where nothing was found. */
  suggest(query: string): Suggestion[];
}

/** How much a match in each counts. Troubles are in the words of those who search; `tests/queries.yaml` measures it. */
const boost = { name: 3, trouble: 3, text: 1, whole: 1 } as const;
/** How much a page gains whose words stand apart, in several statements. */
const wholeShare = 0.3;
/** What is listed second for a word is a little further from it than what is listed first. */
const nextTarget = 0.8;
/** Letters that may be wrong, as a share of the word. */
const misspelt = 0.25;
/** Hits that are much weaker than the best are noise of common words. */
const weakest = 0.25;
/** A query that is a name, word for word, is about that: its score is out of reach of any other match. */
const exactScore = 1_000_000;

/** Indexes the terms of a guide in memory, in small steps, so that the page stays quick meanwhile. */
export async function createFinder(terms: Terms, language: Language): Promise<Finder> {
  const documents = toDocuments(terms);
  const vocabulary = new Map<string, string>();
  const toTerm = (word: string) => language.toStem(toFirstSpelling(word, terms.spellings));
  const index = createIndex(toTerm, vocabulary);
  await index.addAllAsync(documents, { chunkSize: 100 });
  const named = Map.groupBy(
    documents.filter(({ name }) => name !== undefined).sort((a, b) => Number(isTitle(b)) - Number(isTitle(a))),
    ({ name = '' }) => toKey(name, terms.spellings),
  );
  return {
    find(query) {
      const exact = named.get(toKey(query, terms.spellings)) ?? [];
      const words = dropFunctionWords(query, language);
      const hits = index.search(words.join(' ')).flatMap(({ id, score, queryTerms }) => {
        const document = documents[Number(id)];
        return document === undefined ? [] : [{ document, score, share: queryTerms.length / words.length }];
      });
      return joinByPage(exact, hits);
    },
    knows(query) {
      const begins = (word: string) => [...vocabulary.keys()].some((other) => other.startsWith(word));
      return toWords(query).every((word) => vocabulary.has(word) || begins(word));
    },
    suggest: (query) => suggestNames(documents, query),
  };
}

/**
 * A word that the guide has is looked for as it is; the last one may be half written, and a strange one misspelt.
 * @param vocabulary is filled with each word of the documents and its term
 */
function createIndex(toTerm: (word: string) => string, vocabulary: Map<string, string>): MiniSearch<TermDocument> {
  const terms = new Set<string>();
  return new MiniSearch<TermDocument>({
    fields: Object.keys(boost),
    tokenize: toWords,
    processTerm(word) {
      const known = vocabulary.get(word);
      if (known !== undefined) return known;
      const term = toTerm(word);
      vocabulary.set(word, term);
      terms.add(term);
      return term;
    },
    searchOptions: {
      boost,
      combineWith: 'OR',
      processTerm: toTerm,
      prefix: (term, position, all) => position === all.length - 1 || !terms.has(term),
      fuzzy: (term) => (terms.has(term) || /\d/.test(term) || term.length < 4 ? false : misspelt),
      maxFuzzy: 2,
      weights: { fuzzy: 0.4, prefix: 0.4 },
    },
  });
}

/** A query without its function words and single letters, unless it has no others. */
function dropFunctionWords(query: string, { functionWords }: Language): string[] {
  const words = toWords(query);
  const kept = words.filter((word) => !functionWords.has(word) && !/^[a-z]$/.test(word));
  return kept.length === 0 ? words : kept;
}

/** A page’s title, which comes before what else pages go by. */
function isTitle({ name, targets }: TermDocument): boolean {
  return name === targets[0]?.page.title;
}

/** A name in the form in which two spellings of it are the same. */
function toKey(name: string, spellings: Spellings): string {
  return toWords(name)
    .map((word) => toFirstSpelling(word, spellings))
    .join(' ');
}

interface Hit {
  readonly document: TermDocument;
  readonly score: number;
  readonly share: number;
}

type ScoredTarget = Target & Pick<Hit, 'score' | 'share'>;

/** Each page once, by its best match; first what the query names. */
function joinByPage(exact: readonly TermDocument[], hits: readonly Hit[]): Found[] {
  const wholes = new Map(
    hits.flatMap(({ document: { whole, targets }, score }) =>
      whole === undefined ? [] : targets.map(({ page }) => [page, score * wholeShare] as const),
    ),
  );
  const matched = hits
    .filter(({ document }) => document.whole === undefined)
    .flatMap(toTargets)
    .map((target) => ({ ...target, score: target.score + (wholes.get(target.page) ?? 0) }));
  const best = Math.max(0, ...matched.map(({ score }) => score));
  const named = exact.flatMap((document, rank) => toTargets({ document, score: exactScore / (rank + 1), share: 1 }));
  const strong = [...named, ...matched.filter(({ score }) => score >= best * weakest)];
  return [...Map.groupBy(strong, ({ page }) => page)].map(toFound).sort((a, b) => b.score - a.score);
}

function toTargets({ document, score, share }: Hit): ScoredTarget[] {
  return document.targets.map((target, rank) => ({ ...target, score: score * nextTarget ** rank, share }));
}

function toFound([page, targets]: [TermPage, readonly ScoredTarget[]]): Found {
  const sorted = [...targets].sort((a, b) => b.score - a.score);
  const statements = new Set(sorted.flatMap(({ statement }) => statement ?? []));
  return {
    page,
    score: sorted[0]?.score ?? 0,
    share: sorted[0]?.share ?? 0,
    byName: sorted[0]?.statement === undefined,
    statements: [...statements],
  };
}
