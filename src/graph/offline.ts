import type { Graph, GuidePage } from './types.ts';

/** Whether a page is a work's, or a further list of works: there are as many as there are works. */
export function isOfWorks(page: GuidePage): boolean {
  return page.kind === 'reference' || 'list' in page;
}

/** The lists that lead to every page that is kept without being asked for, and the search. */
export function getKeptLists({ pages }: Graph): GuidePage[] {
  return keptLists.flatMap((path) => pages.find((page) => page.path === path) ?? []);
}

const keptLists = ['/lessons/', '/problems/', '/concepts/', '/networks/', '/regulation/', '/cases/', '/search/'];
