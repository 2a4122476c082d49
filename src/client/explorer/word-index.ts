import MiniSearch from 'minisearch';
import { pause } from '../pause.ts';
import { toFolded } from '../words.ts';
import type { Works } from './works.ts';

/** Which works a query matches: 1 for each that it does, by place in the bibliography. */
export type WorkSet = Uint8Array;

/** What a query found; `near` where nothing has exactly its words. */
export type Found =
  { readonly kind: 'all' } | { readonly kind: 'exact' | 'near'; readonly set: WorkSet } | { readonly kind: 'nothing' };

const sliceSize = 400;
const remembered = 100;
/** Letters that may be wrong, as a share of the word, and at most: as in the search of the guide (finder.ts). */
const misspelt = 0.25;
const maxFuzzy = 2;
/** Searches made for nothing, so that the browser has compiled what the reader's first one needs. */
const rehearsals = 20;

/**
 * Finds works by words. MiniSearch matches the words of the query with the words that there are, by their beginnings
 * or nearly; each word knows its works. So the first letter of a query, which nearly every work has, costs no more
 * than there are words with it.
 */
export class WordIndex {
  readonly #search = new MiniSearch<{ id: number; word: string }>({
    fields: ['word'],
    tokenize: (text) => [text],
    processTerm: (term) => term,
  });
  readonly #works: readonly number[][];
  readonly #count: number;
  /** The works of all words with a first letter: nearly every query begins with one, and nearly every work has it. */
  readonly #byLetter = new Map<string, WorkSet>();
  /** What was asked last, by word: the way back through a query is free. */
  readonly #cache = new Map<string, WorkSet>();

  private constructor({ words, works }: Works) {
    this.#count = works.length;
    this.#works = words.map(() => []);
    works.forEach((work, place) => {
      for (const word of work.words) this.#works[word]?.push(place);
    });
    words.forEach((word, id) => {
      const [letter = ''] = word;
      const set = this.#byLetter.get(letter) ?? new Uint8Array(this.#count);
      this.#byLetter.set(letter, set);
      this.#add(id, set);
    });
  }

  /** Builds the index with pauses. */
  static async build(data: Works): Promise<WordIndex> {
    const index = new WordIndex(data);
    for (let start = 0; start < data.words.length; start += sliceSize) {
      if (start > 0) await pause();
      const slice = data.words.slice(start, start + sliceSize);
      index.#search.addAll(slice.map((word, offset) => ({ id: start + offset, word })));
    }
    for (const word of data.words.slice(0, rehearsals)) {
      await pause();
      index.find(word.slice(0, 3));
      await pause();
      index.find(`${word}${word}`); // what nothing has is looked for nearly
    }
    return index;
  }

  /** The works that have every word of a query, or where none has, those that have words near it. */
  find(query: string): Found {
    const words = this.#toWords(query);
    if (words.length === 0) return { kind: 'all' };
    const exact = intersect(words.map((word) => this.#match(word, false)));
    if (exact.includes(1)) return { kind: 'exact', set: exact };
    const near = intersect(words.map((word) => this.#match(word, true)));
    return near.includes(1) ? { kind: 'near', set: near } : { kind: 'nothing' };
  }

  #match(word: string, nearly: boolean): WorkSet {
    if (word.length === 1) return this.#byLetter.get(word) ?? new Uint8Array(this.#count);
    const name = nearly ? `~${word}` : word;
    const known = this.#cache.get(name);
    if (known !== undefined) return known;
    const set = new Uint8Array(this.#count);
    for (const { id } of this.#search.search(word, { prefix: true, fuzzy: nearly ? misspelt : false, maxFuzzy })) {
      this.#add(Number(id), set);
    }
    const [oldest] = this.#cache.keys();
    if (oldest !== undefined && this.#cache.size >= remembered) this.#cache.delete(oldest);
    this.#cache.set(name, set);
    return set;
  }

  /** Adds the works of a word to a set. */
  #add(word: number, set: WorkSet): void {
    for (const place of this.#works[word] ?? []) set[place] = 1;
  }

  /** As `toFoldedWords` has made the words that there are, but for words of several parts. */
  #toWords(query: string): string[] {
    return [...new Set(toFolded(query).split(/[^\p{L}\p{N}\p{M}]+/u))].filter((word) => word !== '');
  }
}

/** The works that are in every set. */
function intersect(sets: readonly WorkSet[]): WorkSet {
  const [first = new Uint8Array(), ...others] = sets;
  const common = first.slice();
  for (const set of others) {
    for (let place = 0; place < common.length; place += 1) if (set[place] !== 1) common[place] = 0;
  }
  return common;
}
