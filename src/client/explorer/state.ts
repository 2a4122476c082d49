import * as z from 'zod/mini';

export const sorts = ['author', 'newest', 'oldest', 'most-relied-on'] as const;
export type Sort = (typeof sorts)[number];

/** What the reader asks for: the address says it, and so do the controls. */
export interface State {
  readonly query: string;
  readonly sort: Sort;
  /** The values chosen in each facet, by the facet's name. */
  readonly chosen: ReadonlyMap<string, readonly string[]>;
}

/** The values that each facet has, by the facet's name. */
export type KnownValues = ReadonlyMap<string, readonly string[]>;

const querySchema = z.catch(z.string().check(z.maxLength(200)), '');
const sortSchema = z.catch(z.enum(sorts), 'author');

/** Reads `?q=&kind=&sort=`. What no control could have written is passed over. */
export function parseState(search: URLSearchParams, known: KnownValues): State {
  const named = [...known].filter(([name]) => search.has(name));
  const chosen = named.map(([name, values]) => {
    const valueSchema = z.enum([...values]);
    const asked = new Set(search.getAll(name).flatMap((value) => z.safeParse(valueSchema, value).data ?? []));
    return [name, values.filter((value) => asked.has(value))] as const;
  });
  return {
    query: z.parse(querySchema, search.get('q') ?? ''),
    sort: z.parse(sortSchema, search.get('sort') ?? 'author'),
    chosen: new Map(chosen.filter(([, values]) => values.length > 0)),
  };
}

/** The address of a state, from the ? on; empty where nothing is asked for. */
export function toSearch({ query, sort, chosen }: State): string {
  const search = new URLSearchParams([
    ...(query.trim() === '' ? [] : [['q', query]]),
    ...[...chosen].flatMap(([name, values]) => values.map((value) => [name, value])),
    ...(sort === 'author' ? [] : [['sort', sort]]),
  ]);
  return search.size === 0 ? '' : `?${search.toString()}`;
}

/** What an address asks for, and what a reader has set besides before anything listened: the reader's words go first. */
export function joinStates(asked: State, set: State): State {
  const names = new Set([...asked.chosen.keys(), ...set.chosen.keys()]);
  const join = (name: string) => [...new Set([...(asked.chosen.get(name) ?? []), ...(set.chosen.get(name) ?? [])])];
  return {
    query: set.query === '' ? asked.query : set.query,
    sort: set.sort === 'author' ? asked.sort : set.sort,
    chosen: new Map([...names].map((name) => [name, join(name)])),
  };
}

/** Whether a state asks for nothing but all works by author. */
export function isPlain(state: State): boolean {
  return toSearch(state) === '';
}
