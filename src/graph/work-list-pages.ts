import { toFacets, type FacetName, type FacetSource } from './work-facets.ts';
import { toPageId } from './pages.ts';
import type { WorkListPage } from './types.ts';
import { groupByLetter, groupByYear, toWorkLists, type WorkGroup } from './work-lists.ts';

/** The static lists of all works: by author, year, field and lesson. */
export function toWorkListPages(source: FacetSource, perPage?: number): WorkListPage[] {
  const { references } = source;
  const lists = [
    ...toWorkLists('author', groupByLetter(references), perPage),
    ...toWorkLists('year', groupByYear(references), perPage),
    ...toWorkLists('field', groupByFacet(source, 'field'), perPage),
    ...toWorkLists('lesson', [...groupByFacet(source, 'lesson'), ...getUncited(source)], perPage),
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

function groupByFacet(source: FacetSource, name: FacetName): WorkGroup[] {
  const values = toFacets(source).find((facet) => facet.name === name)?.values ?? [];
  return values.map(({ label, works }) => ({ name: label, works }));
}

/** What no lesson cites is not lost from the list by lesson. */
function getUncited(source: FacetSource): WorkGroup[] {
  const cited = new Set(groupByFacet(source, 'lesson').flatMap(({ works }) => works));
  const works = source.references.filter((reference) => !cited.has(reference));
  return works.length === 0 ? [] : [{ name: 'Cited in no lesson', works }];
}
