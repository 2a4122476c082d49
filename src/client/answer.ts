import { countFacets, passes } from './facet-counts.ts';
import type { Finder, Found } from './finder.ts';
import { fuse } from './fusion.ts';
import type { Counts, Filters, Pagefind, PageList, SearchHit } from './pagefind.ts';
import { findStatements, hasAllWords } from './statement-target.ts';
import type { TermPage, TermStatement } from './terms.ts';
import { spellAll, toWords, type Spellings } from './words.ts';

/** One page that answers, and where on it to go. */
export interface Result {
  readonly url: string;
  readonly title: string;
  /** What kind of page it is, in a word. */
  readonly kind: string;
  /** For a work, author and year. */
  readonly work: string | undefined;
  /** The statement that the query is about, where it is not about the page as such. */
  readonly statement: TermStatement | undefined;
  /** Further statements of the page that match. */
  readonly also: readonly TermStatement[];
  /** A sentence or two of the page, or Pagefind’s excerpt with `<mark>`. */
  readonly text: { readonly plain: string } | { readonly marked: string };
}

export interface Question {
  readonly query: string;
  readonly filters: Filters;
  /** How many results are shown. */
  readonly limit: number;
  /** The facets whose values are counted; none where none are shown. */
  readonly facets: readonly string[];
}

export interface Answer {
  readonly results: readonly Result[];
  /** How many pages there are, shown or not. */
  readonly count: number;
  readonly counts: Counts;
}

/** The two engines and how the guide spells. */
export interface Engines {
  readonly finder: Finder;
  readonly pagefind: Pagefind;
  readonly spellings: Spellings;
}

/** How much the order of each engine counts, and how little the first ranks stand out; `tests/queries.yaml` measures it. */
const tuning = { finder: 3, text: 1, k: 10 } as const;
const alsoShown = 2;

/** The results that are in sight, before there are others. */
export interface FirstAnswer {
  readonly results: readonly Result[];
  /** Reads the other results and counts all. */
  complete(): Promise<Answer>;
}

/**
 * Asks both engines and joins what they say: Pagefind has every page’s text, the finder names, troubles and
 * misspellings. Each page's text takes its time, so those in sight come first.
 * @param inSight how many results are read at once
 * @throws where no page’s text can be had, though there are pages
 */
export async function findAnswer(engines: Engines, question: Question, inSight: number): Promise<FirstAnswer> {
  const found = question.query.trim() === '' ? [] : engines.finder.find(question.query);
  const queries = isOneLetter(question.query) ? [] : spellAll(question.query, engines.spellings);
  const named = nameByKey(found, question.filters);
  const asked = { query: question.query, queries, named };
  const inText = await searchText(engines.pagefind, queries, question.filters);
  const isSound = queries.length === 0 || engines.finder.knows(question.query) || (await isAbout(inText, queries));
  const joined = rank(named, inText);
  const first = isSound ? await readResults(asked, inText, joined.slice(0, inSight)) : undefined;
  const holds = first?.includes('unsound') === false;
  const [text, order] = holds ? [inText, joined] : [nothing, rank(named, nothing)];
  const results = holds ? first : await readResults(asked, nothing, order.slice(0, inSight));
  const shown = results.filter(isResult);
  if (shown.length === 0 && results.length > 0) throw new Error('The texts of the pages cannot be had');
  const search = (filters: Filters) =>
    holds ? searchText(engines.pagefind, queries, filters) : Promise.resolve(nothing);
  return {
    results: shown,
    async complete() {
      const all = [...results, ...(await readResults(asked, text, order.slice(inSight, question.limit)))];
      const { count, counts } = await countFacets(question, found, text, search);
      return { results: all.filter(isResult), count: count - all.filter((one) => !isResult(one)).length, counts };
    },
  };
}

/** The first letter of a word: names begin with it, and Pagefind would have to fetch all words that do. */
function isOneLetter(query: string): boolean {
  return /^\s*\p{Script=Latin}\s*$/u.test(query);
}

/** Whether the best page of an answer has the words that were asked for, and not only what they begin with. */
async function isAbout(inText: PageList, queries: readonly string[]): Promise<boolean> {
  for (const id of inText.ids) {
    const hit = await inText.fetchHit(id);
    if (hit !== undefined) return queries.some((query) => hasAllWords(hit, query));
  }
  return true;
}

const nothing: PageList = {
  ids: [],
  counts: {},
  fetchHit: () => Promise.resolve(undefined),
};

/** What Pagefind says to a query in all its spellings, as one list. Counts are those of the spelling that finds most. */
async function searchText(pagefind: Pagefind, queries: readonly string[], filters: Filters): Promise<PageList> {
  const lists = await Promise.all(queries.map((query) => pagefind.search(query, filters)));
  const [longest = nothing] = [...lists].sort((a, b) => b.ids.length - a.ids.length);
  if (lists.length <= 1) return longest;
  return {
    ids: fuse(
      lists.map(({ ids }) => ({ ids, weight: 1 })),
      tuning.k,
    ),
    counts: longest.counts,
    fetchHit: (id) => (lists.find(({ ids }) => ids.includes(id)) ?? nothing).fetchHit(id),
  };
}

/** A query with what is known of it before any text is read. */
interface Asked {
  readonly query: string;
  readonly queries: readonly string[];
  /** What the finder found, by the keys of pages. */
  readonly named: ReadonlyMap<string, Found>;
}

/** A page whose text cannot be had, or is about other words than those of the query. */
type NoResult = 'missing' | 'unsound';

function isResult(one: Result | NoResult): one is Result {
  return typeof one !== 'string';
}

function nameByKey(found: readonly Found[], filters: Filters): Map<string, Found> {
  return new Map(found.filter(({ page }) => passes(page, filters)).map((item) => [toKey(item.page), item]));
}

/** The keys of all pages that either engine has, in the order of both. */
function rank(named: ReadonlyMap<string, Found>, inText: PageList): string[] {
  // Pagefind’s pages have all the words: the less of them the finder’s best has, the less its order counts.
  const share = [...named.values()][0]?.share ?? 1;
  return fuse(
    [
      { ids: [...named.keys()], weight: tuning.finder * share ** 2 },
      { ids: inText.ids, weight: tuning.text },
    ],
    tuning.k,
  );
}

/** The results of some pages. */
function readResults(
  { query, queries, named }: Asked,
  inText: PageList,
  ids: readonly string[],
): Promise<(Result | NoResult)[]> {
  return Promise.all(
    ids.map(async (id) => {
      const known = named.get(id);
      if (known !== undefined) return toNamedResult(known);
      const hit = await inText.fetchHit(id);
      if (hit === undefined) return 'missing';
      const isSound = query.trim() === '' || queries.some((spelt) => hasAllWords(hit, spelt));
      return isSound ? toTextResult(hit, query) : 'unsound';
    }),
  );
}

/** A page by its fragment, as Pagefind names it; one that is not in its index by its address. */
function toKey({ fragment, url }: TermPage): string {
  return fragment ?? url;
}

/** A page that the finder found as a result. */
export function toNamedResult({ page, byName, statements }: Found): Result {
  const [statement, ...others] = byName ? [undefined, ...statements] : statements;
  return {
    url: page.url,
    title: page.title,
    kind: page.filters['kind'] ?? '',
    work: page.work,
    statement,
    also: others.filter((other) => other !== undefined).slice(0, alsoShown),
    text: { plain: page.text },
  };
}

function toTextResult(hit: SearchHit, query: string): Result {
  const title = hit.meta['title'] ?? hit.url;
  const names = toWords(`${title} ${hit.meta['work'] ?? ''}`);
  const byName = toWords(query).every((word) => names.some((name) => name.startsWith(word)));
  const statements = query.trim() === '' ? [] : findStatements(hit, query);
  const [statement, ...others] = byName ? [undefined, ...statements] : statements;
  return {
    url: hit.url,
    title,
    kind: hit.filters['kind']?.[0] ?? '',
    work: hit.meta['work'],
    statement,
    also: others.filter((other) => other !== undefined).slice(0, alsoShown),
    text: { marked: hit.excerpt },
  };
}
