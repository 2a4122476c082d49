import * as z from 'zod/mini';
import type { Filters } from './pagefind.ts';

/** What the search page shows, as its address says it. */
export interface SearchState {
  readonly query: string;
  readonly filters: Filters;
}

const facetNames = ['kind', 'field', 'work', 'decade'] as const;
const longest = 200;
const querySchema = z.catch(z.string().check(z.maxLength(longest)), '');
const valuesSchema = z.catch(z.array(z.string().check(z.maxLength(longest))).check(z.maxLength(50)), []);

/** Reads `?q=…&kind=…&kind=…`; what is not of that form counts as not there. */
export function parseSearchState(search: string): SearchState {
  const parameters = new URLSearchParams(search);
  const chosen = facetNames.map((name) => [name, valuesSchema.parse(parameters.getAll(name))] as const);
  return {
    query: querySchema.parse(parameters.get('q')),
    filters: Object.fromEntries(chosen.filter(([, values]) => values.length > 0)),
  };
}

/** The query string of a state; empty where nothing is asked. */
export function toSearchString({ query, filters }: SearchState): string {
  const pairs = [
    ...(query.trim() === '' ? [] : [['q', query]]),
    ...facetNames.flatMap((name) => (filters[name] ?? []).map((value) => [name, value])),
  ];
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs).toString()}`;
}
