import { fetchJson } from '../fetch-json.ts';
import { FacetColumn } from './facet-column.ts';
import { sorts, type Sort, type State } from './state.ts';
import { WordIndex, type Found } from './word-index.ts';
import { parseWorks, type Work, type Works } from './works.ts';

/** What a state gives. */
export interface Answer {
  readonly found: Found['kind'];
  /** The works by their places in the bibliography, in the order asked for. */
  readonly places: readonly number[];
}

/** Numbers of works by facet and value. */
export type Counts = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** All works, ready to be asked. */
export class Engine {
  readonly data: Works;
  readonly #words: WordIndex;
  readonly #columns: readonly FacetColumn[];
  readonly #orders: ReadonlyMap<Sort, readonly number[]>;

  private constructor(data: Works, words: WordIndex) {
    this.data = data;
    this.#words = words;
    this.#columns = data.facets.map(
      ({ name, values }, facet) =>
        new FacetColumn(
          name,
          values.map(({ value }) => value),
          data.works.map(({ facets }) => facets[facet] ?? []),
        ),
    );
    this.#orders = new Map(sorts.map((sort) => [sort, toOrder(data.works, sort)]));
  }

  /** @throws where the file cannot be had or does not keep its contract */
  static async load(address: string): Promise<Engine> {
    return Engine.create(await parseWorks(await fetchJson(address)));
  }

  static async create(data: Works): Promise<Engine> {
    return new Engine(data, await WordIndex.build(data));
  }

  /** The works at some places. */
  getWorks(places: readonly number[]): Work[] {
    return places.flatMap((place) => this.data.works[place] ?? []);
  }

  /** The works that a state asks for. */
  answer(state: State): Answer {
    const found = this.#words.find(state.query);
    const asked = this.#start(state).filter(({ name }) => state.chosen.has(name));
    const places: number[] = [];
    for (const place of this.#orders.get(state.sort) ?? []) {
      if (isIn(found, place) && asked.every((column) => column.admits(place))) places.push(place);
    }
    return { found: found.kind, places };
  }

  /** How many works there would be with each value, given the query and the other facets; in one pass. */
  count(state: State): Counts {
    const found = this.#words.find(state.query);
    this.#start(state);
    for (let place = 0; place < this.data.works.length; place += 1) if (isIn(found, place)) this.#count(place);
    return new Map(this.#columns.map((column) => [column.name, column.getCounts()]));
  }

  #start({ chosen }: State): readonly FacetColumn[] {
    for (const column of this.#columns) column.start(chosen.get(column.name) ?? []);
    return this.#columns;
  }

  /**
   * A work with a chosen value in every facet counts in all facets; one that fails in a single facet counts in that
   * one, for another choice there would let it in.
   */
  #count(place: number): void {
    let failed: FacetColumn | undefined;
    for (const column of this.#columns) {
      if (column.admits(place)) continue;
      if (failed !== undefined) return;
      failed = column;
    }
    if (failed !== undefined) failed.count(place);
    else for (const column of this.#columns) column.count(place);
  }
}

function isIn(found: Found, place: number): boolean {
  if (found.kind === 'all') return true;
  return found.kind !== 'nothing' && found.set[place] === 1;
}

/** The places of all works in an order; equal ones stay in the order of the bibliography. */
function toOrder(works: readonly Work[], sort: Sort): number[] {
  const compare = {
    author: () => 0,
    newest: (a: Work, b: Work) => b.date - a.date,
    oldest: (a: Work, b: Work) => a.date - b.date,
    'most-relied-on': (a: Work, b: Work) => b.statements - a.statements,
  }[sort];
  return works
    .map((work, place) => ({ work, place }))
    .sort((a, b) => compare(a.work, b.work))
    .map(({ place }) => place);
}
