import type { KeywordTerm } from '../schemas/guide.ts';
import type { Reference } from '../schemas/reference.ts';
import type { Graph } from './types.ts';
import { getYear, toDecade, toSlugs } from './work-lists.ts';

/** One value of a facet, with the works that have it, in the order of the bibliography. */
export interface FacetValue {
  /** What the address calls it: lower-case words joined by hyphens. */
  readonly value: string;
  readonly label: string;
  readonly works: readonly Reference[];
}

/** What works can be told apart by. A work can have several values, or none. */
export interface Facet {
  readonly name: FacetName;
  readonly label: string;
  readonly values: readonly FacetValue[];
}

const facetLabels = {
  kind: 'Kind of work',
  field: 'Field',
  sector: 'Sector',
  decade: 'Decade',
  lesson: 'Cited in lesson',
  network: 'Cited for network form',
  statements: 'Statements resting on it',
} as const;
export type FacetName = keyof typeof facetLabels;

/** What the facets are read from. */
export type FacetSource = Pick<Graph, 'guide' | 'references' | 'pages' | 'citations' | 'statementsByKey'>;

/** The facets of a guide's works. Values that no work has are left out, and so are facets without any value. */
export function toFacets(source: FacetSource): Facet[] {
  const { guide, references } = source;
  const values = {
    kind: toKeywordValues(references, guide.keywords.kinds, ({ keywords }) => keywords.kind),
    field: toKeywordValues(references, guide.keywords.fields, ({ keywords }) => keywords.field),
    sector: toKeywordValues(references, guide.keywords.sectors, ({ keywords }) => keywords.sector),
    decade: toDecades(references),
    lesson: toLessons(source),
    network: toNetworks(source),
    statements: toBands(source),
  } satisfies Record<FacetName, FacetValue[]>;
  return facetNames
    .map((name) => ({ name, label: facetLabels[name], values: values[name].filter(({ works }) => works.length > 0) }))
    .filter((facet) => facet.values.length > 0);
}

const facetNames = [
  'kind',
  'field',
  'sector',
  'decade',
  'lesson',
  'network',
  'statements',
] as const satisfies FacetName[];

function toKeywordValues(
  references: readonly Reference[],
  terms: readonly KeywordTerm[],
  read: (reference: Reference) => string,
): FacetValue[] {
  const works = Map.groupBy(references, read);
  const slugs = toSlugs(terms.map(({ keyword }) => keyword));
  return terms.map(({ keyword, label }, index) => ({
    value: slugs[index] ?? keyword,
    label,
    works: works.get(keyword) ?? [],
  }));
}

/** The newest first. */
function toDecades(references: readonly Reference[]): FacetValue[] {
  const newestFirst = [...references].sort((a, b) => getYear(b) - getYear(a));
  const decades = new Set(newestFirst.map(toDecade));
  const works = Map.groupBy(references, toDecade);
  return [...decades].map((decade) => ({ value: decade, label: decade, works: works.get(decade) ?? [] }));
}

function toLessons({ pages, ...source }: FacetSource): FacetValue[] {
  return pages
    .filter((page) => page.kind === 'lesson')
    .map(({ id, slug, data }) => ({
      value: slug,
      label: `${data.order.toString()}. ${data.shortTitle}`,
      works: getWorksOf(source, id),
    }));
}

function toNetworks({ pages, ...source }: FacetSource): FacetValue[] {
  return pages
    .filter((page) => page.kind === 'network')
    .map(({ id, slug, data }) => ({ value: slug, label: data.shortTitle, works: getWorksOf(source, id) }));
}

/** The works that a page cites, in a statement or in running text. */
function getWorksOf({ references, citations }: Pick<FacetSource, 'references' | 'citations'>, id: string): Reference[] {
  const keys = new Set(citations.filter(({ page }) => page === id).map(({ key }) => key));
  return references.filter(({ key }) => keys.has(key));
}

const bands = [
  { value: 'none', label: 'None', least: 0, most: 0 },
  { value: '1', label: '1', least: 1, most: 1 },
  { value: '2-4', label: '2 to 4', least: 2, most: 4 },
  { value: '5-or-more', label: '5 or more', least: 5, most: Infinity },
] as const;

function toBands({ references, statementsByKey }: FacetSource): FacetValue[] {
  const countOf = ({ key }: Reference) => statementsByKey.get(key)?.length ?? 0;
  return bands.map(({ value, label, least, most }) => ({
    value,
    label,
    works: references.filter((reference) => countOf(reference) >= least && countOf(reference) <= most),
  }));
}
