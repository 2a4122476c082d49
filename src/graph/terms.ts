import type { Resolver } from '../markdown/resolver.ts';
import type { TermPage, Terms } from '../schemas/terms.ts';
import { getPeople, toFamilyName } from './authors.ts';
import { toSummary } from './page-contents.ts';
import { toSearchFilters } from './search-facets.ts';
import { getStatementsCiting, getStatementsOf } from './queries.ts';
import type { Graph, GuidePage, ReferencePage } from './types.ts';

/** How many characters of JSON there may be: about a third of that is sent. */
export interface TermsBudget {
  /** The names of written pages. */
  readonly pages: number;
  readonly works: number;
  /** All of it: what names leave is for the texts of pages. */
  readonly whole: number;
}
const defaultBudget: TermsBudget = { pages: 80_000, works: 30_000, whole: 180_000 };
/** Nobody looks for a work by its twentieth author. */
const authorsNamed = 20;

/**
 * What `/api/terms.json` says before Pagefind’s index is there. Where a guide is larger than the budget, the works that
 * most statements rest on go in first, and pages in their order; Pagefind finds the rest.
 */
export function toTerms(graph: Graph, resolver: Resolver, budget: TermsBudget = defaultBudget): Terms {
  const { toAddress } = resolver;
  const written = graph.pages.filter(({ kind, path }) => kind !== 'reference' && path !== '/search/');
  const pages = takeWithin(budget.pages, written, (page) => toHead(graph, page, toAddress));
  const works = takeWithin(budget.works, sortByWeight(graph), (page) => toWork(graph, page, toAddress));
  const texts = takeWithin(
    budget.whole - measure([...pages, ...works]),
    pages.map(({ item }) => item),
    (page) => toTexts(graph, page),
  );
  const textsOf = new Map(texts.map(({ item, value }) => [item, value]));
  return {
    version: 1,
    spellings: graph.aliases.spellings,
    words: graph.aliases.words.map(({ said, leads }) => ({ said, leads: leads.map(toAddress) })),
    pages: [
      ...pages.map(({ item, value }) => ({ ...value, ...textsOf.get(item) })),
      ...works.map(({ value }) => value),
    ],
  };
}

function toHead(graph: Graph, page: GuidePage, toAddress: Resolver['toAddress']): TermPage {
  const names = toNames(page);
  return {
    url: toAddress(page.path),
    title: page.title,
    filters: toSearchFilters(graph.guide, page),
    ...(names.length === 0 ? {} : { names }),
  };
}

function toNames(page: GuidePage): string[] {
  if (page.kind === 'concept') return page.data.aliases;
  return page.kind === 'lesson' || page.kind === 'network' ? [page.data.shortTitle] : [];
}

function toWork(graph: Graph, page: ReferencePage, toAddress: Resolver['toAddress']): TermPage {
  const { key, title, label } = page.reference;
  const people = getPeople(page.reference).slice(0, authorsNamed).map(toFamilyName);
  return {
    url: toAddress(page.path),
    title,
    filters: toSearchFilters(graph.guide, page),
    work: `${label.author} ${label.year}`,
    names: [key, ...people],
  };
}

/** Works, the more statements rest on one, the sooner. */
function sortByWeight(graph: Graph): ReferencePage[] {
  const weigh = ({ reference }: ReferencePage) => getStatementsCiting(graph, reference.key).length;
  const works = graph.pages.filter((page) => page.kind === 'reference');
  return works.sort((a, b) => weigh(b) - weigh(a) || (a.id < b.id ? -1 : 1));
}

function toTexts(graph: Graph, page: GuidePage): Pick<TermPage, 'text' | 'statements' | 'troubles'> {
  const statements = getStatementsOf(graph, page.id).map(({ id, kind, text }) => ({ id, kind, text }));
  const text = toSummary(page);
  return {
    ...(text === undefined ? {} : { text }),
    ...(statements.length === 0 ? {} : { statements }),
    ...(page.kind === 'lesson' ? { troubles: page.data.troubles } : {}),
  };
}

/** How many characters of JSON some values are. */
function measure(taken: readonly { readonly value: TermPage }[]): number {
  return taken.reduce((sum, { value }) => sum + JSON.stringify(value).length, 0);
}

/** Makes values of items, in order, for as long as their JSON fits the budget. */
function takeWithin<Item, Value>(
  budget: number,
  items: readonly Item[],
  make: (item: Item) => Value,
): { item: Item; value: Value }[] {
  const taken: { item: Item; value: Value }[] = [];
  let left = budget;
  for (const item of items) {
    const value = make(item);
    left -= JSON.stringify(value).length;
    if (left < 0) break;
    taken.push({ item, value });
  }
  return taken;
}
