import type { Found } from './finder.ts';
import type { Counts, Filters, PageList } from './pagefind.ts';
import type { TermPage } from './terms.ts';

/** Whether a page has one of the values of each filter that is set. */
export function passes({ filters }: TermPage, chosen: Filters): boolean {
  return Object.entries(chosen).every(([name, values]) => values.length === 0 || values.includes(filters[name] ?? ''));
}

/**
 * How many pages there are, and how many of each value of each facet. Pagefind counts within its filters, so a facet
 * that is set needs a question without it; pages that the finder alone found are added to each count.
 * @param found every page that the finder found, filtered or not
 * @param text Pagefind’s answer under all filters
 * @param search asks Pagefind the same with other filters
 */
export async function countFacets(
  { filters, facets }: { readonly filters: Filters; readonly facets: readonly string[] },
  found: readonly Found[],
  text: PageList,
  search: (filters: Filters) => Promise<PageList>,
): Promise<{ count: number; counts: Counts }> {
  const counts = await Promise.all(
    facets.map(async (name) => {
      const others = { ...filters, [name]: [] };
      const list = (filters[name] ?? []).length === 0 ? text : await search(others);
      return [name, addFound(list, name, listFoundAlone(found, others, list))] as const;
    }),
  );
  const alone = listFoundAlone(found, filters, text);
  return { count: text.ids.length + alone.length, counts: Object.fromEntries(counts) };
}

/** The pages that the finder found and Pagefind did not. */
function listFoundAlone(found: readonly Found[], filters: Filters, { ids }: PageList): TermPage[] {
  const known = new Set(ids);
  return found.map(({ page }) => page).filter((page) => passes(page, filters) && !known.has(page.fragment ?? page.url));
}

function addFound({ counts }: PageList, name: string, pages: readonly TermPage[]): Record<string, number> {
  const sums = { ...counts[name] };
  for (const { filters } of pages) {
    const value = filters[name];
    if (value !== undefined) sums[value] = (sums[value] ?? 0) + 1;
  }
  return sums;
}
