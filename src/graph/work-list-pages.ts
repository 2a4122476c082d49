import { toFacets, type Facet, type FacetName, type FacetSource } from './work-facets.ts';
import type { Reference } from '../schemas/reference.ts';
import { toPageId } from './pages.ts';
import type { WorkListPage } from './types.ts';
import { groupByLetter, groupByYear, toWorkLists, type WorkGroup } from './work-lists.ts';

/** The static lists of all works: by author, year, field and lesson. */
export function toWorkListPages(source: FacetSource, perPage?: number): WorkListPage[] {
  const { references } = source;
  const facets = toFacets(source);
  const byLesson = groupByFacet(facets, 'lesson');
  const lists = [
    ...toWorkLists('author', groupByLetter(references), perPage),
    ...toWorkLists('year', groupByYear(references), perPage),
    ...toWorkLists('field', groupByFacet(facets, 'field'), perPage),
    ...toWorkLists('lesson', [...byLesson, ...getUncited(references, byLesson)], perPage),
  ];
  return lists.map(({ path, title, list }) => ({
    kind: 'page',
    id: toPageId(path),
    path,
    title,
    anchors: new Set(),
    list,
  }));
}

function groupByFacet(facets: readonly Facet[], name: FacetName): WorkGroup[] {
  const values = facets.find((facet) => facet.name === name)?.values ?? [];
  return values.map(({ label, works }) => ({ name: label, works }));
}

/** What no lesson cites is not lost from the list by lesson. */
function getUncited(references: readonly Reference[], byLesson: readonly WorkGroup[]): WorkGroup[] {
  const cited = new Set(byLesson.flatMap(({ works }) => works));
  const works = references.filter((reference) => !cited.has(reference));
  return works.length === 0 ? [] : [{ name: 'Cited in no lesson', works }];
}
