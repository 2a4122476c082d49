import type { Guide, KeywordTerm } from '../schemas/guide.ts';
import { kindLabels } from './pages.ts';
import type { Graph, GuidePage } from './types.ts';
import { toDecade } from './work-lists.ts';

/** What the search can be narrowed by: the filters’ names in its index, and what readers see. */
export const facetLabels = {
  kind: 'Kind of page',
  field: 'Field',
  work: 'Kind of work',
  decade: 'Decade',
} as const;
export type FacetName = keyof typeof facetLabels;

/** One facet with the values that something in the guide has, in the order to show them in. */
export interface Facet {
  readonly name: FacetName;
  readonly label: string;
  readonly values: readonly string[];
}

/** A page’s values for the search’s filters. All regulation modes stand on one page, which is called a page. */
export function toSearchFilters(guide: Guide, page: GuidePage): Partial<Record<FacetName, string>> {
  if (page.kind !== 'reference') {
    return { kind: page.kind === 'regulation' ? kindLabels.page.one : kindLabels[page.kind].one };
  }
  const { keywords } = page.reference;
  return {
    kind: kindLabels.reference.one,
    field: toLabel(guide.keywords.fields, keywords.field),
    work: toLabel(guide.keywords.kinds, keywords.kind),
    decade: toDecade(page.reference),
  };
}

/** The facets of the search, each with the values that some page has; what is written comes before works. */
export function getSearchFacets(graph: Graph): Facet[] {
  const { kinds, fields } = graph.guide.keywords;
  const used = graph.pages.map((page) => toSearchFilters(graph.guide, page));
  const order: Readonly<Record<FacetName, readonly string[]>> = {
    kind: Object.values(kindLabels).map(({ one }) => one),
    field: fields.map(({ label }) => label),
    work: kinds.map(({ label }) => label),
    decade: [...new Set(used.flatMap(({ decade }) => decade ?? []))].sort(),
  };
  return (['kind', 'field', 'work', 'decade'] as const).map((name) => {
    const found = new Set(used.map((filters) => filters[name]));
    return { name, label: facetLabels[name], values: order[name].filter((value) => found.has(value)) };
  });
}

/** A guide of so many pages is a large one to the search. */
const manyPages = 1000;

/**
 * Whether the text of a guide is searched beside the page, so that letters can be typed meanwhile: in a large one a word
 * that many pages have keeps a phone busy for longer than messages to a worker take.
 */
export function isSearchedInWorker({ pages }: Graph): boolean {
  return pages.length >= manyPages;
}

/**
 * Whether the text of an evidence page has the statements that rest on the work, as well as the work’s own words. Each
 * stands on as many evidence pages as it cites works: in a large guide they hide the page that makes it, and are the
 * larger part of the index.
 */
export function isFoundByStatements({ pages }: Graph): boolean {
  return pages.length < manyPages;
}

function toLabel(terms: readonly KeywordTerm[], keyword: string): string {
  return terms.find((term) => term.keyword === keyword)?.label ?? keyword;
}
