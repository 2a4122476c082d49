import { adoptStyle } from './adopt-style.ts';
import type { SearchState } from './address-state.ts';
import type { Answer, Engines, FirstAnswer, Question, Result } from './answer.ts';
import { nextFrame } from './pause.ts';
import style from './print-results.css?inline';
import { readMarks, toNameItems, toResultItem } from './print-results.ts';
import { listFacets, printCounts, readForm } from './search-form.ts';

/** About two windows of a phone; each takes time to print. */
const shownAtOnce = 8;
/** Those that are in sight of a phone, which are printed before the others. */
const inSight = 3;
/** How long nobody types before the number of results is announced: once a query, not once a letter. */
const announceAfter = 400;

interface LoadedEngines extends Engines {
  answer(question: Question, inSight: number): Promise<FirstAnswer>;
}

/** Both engines, once a page, however many search fields it has. */
let engines: Promise<LoadedEngines> | undefined;

/**
 * Answers as the reader types. Each result leads to the page or to the statement of it that the query is about. On the
 * search page query and filters stand in the address.
 */
export class GuideSearch extends HTMLElement {
  #latest = 0;
  #limit = shownAtOnce;
  #answered: Promise<void> = Promise.resolve();
  /** Settles when what was asked last has been looked up. */
  #looking: Promise<unknown> = Promise.resolve();
  #announcing: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    const form = this.querySelector('form');
    const input = this.querySelector('input');
    if (form === null || input === null) return;
    adoptStyle(style);
    const ask = (limit: number) => {
      this.#limit = limit;
      this.#answered = this.#answer(form);
    };
    const prepare = () => void this.#load().catch(() => undefined);
    if (input.matches(':focus'))
      prepare(); // which the code has come for
    else input.addEventListener('focus', prepare, { once: true });
    form.addEventListener('input', () => {
      ask(shownAtOnce);
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#answered.then(() => this.querySelector<HTMLAnchorElement>('.results a')?.focus());
    });
    this.querySelector('.more')?.addEventListener('click', () => {
      ask(this.#limit + shownAtOnce);
    });
    if (!('page' in this.dataset)) {
      if (input.value !== '') ask(shownAtOnce); // typed before the code was there
      return;
    }
    void import('./follow-address.ts').then(({ followAddress }) => {
      followAddress(form, () => {
        ask(shownAtOnce);
      });
    });
  }

  async #answer(form: HTMLFormElement): Promise<void> {
    const turn = (this.#latest += 1);
    const state = readForm(form);
    try {
      const asked = state.query.trim() !== '' || Object.values(state.filters).some((values) => values.length > 0);
      await this.#looking; // letters that were typed meanwhile are asked for together
      if (turn !== this.#latest) return;
      const looking = asked ? this.#find(form, state) : Promise.resolve(undefined);
      this.#looking = looking.catch(() => undefined);
      const first = await looking;
      if (turn === this.#latest) this.#print(state, first);
      if (first !== undefined) {
        await nextFrame();
        if (turn !== this.#latest) return;
        const answer = await first.complete();
        if (turn === this.#latest) this.#printRest(form, state, answer);
      }
      if (!asked) printCounts(form, async () => (await this.#load()).pagefind.countAll());
    } catch {
      if (turn !== this.#latest) return;
      this.#print(state, undefined);
      this.#announce('The search could not be loaded. The lists of lessons, concepts and works lead everywhere.');
    }
  }

  async #find(form: HTMLFormElement, state: SearchState): Promise<FirstAnswer> {
    const facets = listFacets(form);
    const loaded = await this.#load();
    if (facets.length > 0) await loaded.pagefind.countAll(); // without this Pagefind counts nothing
    // A list that the reader has made longer does not shrink meanwhile.
    const first = this.#limit > shownAtOnce ? this.#limit : inSight;
    return loaded.answer({ ...state, limit: this.#limit, facets }, first);
  }

  async #load(): Promise<LoadedEngines> {
    engines ??= this.#loadEngines();
    try {
      return await engines;
    } catch (error) {
      engines = undefined; // the next letter tries again
      throw error;
    }
  }

  /** The code comes with the index, when somebody is about to search: most pages are read without. */
  async #loadEngines(): Promise<LoadedEngines> {
    const { findAnswer, loadEngines } = await import('./search-engines.ts');
    const { pagefind = '', terms = '', base = '/' } = this.dataset;
    const inWorker = this.dataset['worker'] !== undefined;
    const loaded = await loadEngines({ pagefind, terms, base, inWorker, language: document.documentElement.lang });
    return { ...loaded, answer: (question, first) => findAnswer(loaded, question, first) };
  }

  /** What is in sight. */
  #print({ query }: SearchState, first: FirstAnswer | undefined): void {
    const results = first?.results ?? [];
    this.querySelector('.results')?.replaceChildren(...this.#toItems(results, query));
    this.#announce('');
    const isNothing = first !== undefined && results.length === 0;
    this.#show('.none', isNothing);
    if (isNothing) void this.#printNearest(query);
    if (first === undefined) {
      this.#show('.more', false);
      this.dataset['answers'] = query;
    }
    const all = this.querySelector<HTMLAnchorElement>('a.all');
    if (all === null) return;
    all.hidden = results.length === 0;
    all.search = new URLSearchParams({ q: query }).toString();
  }

  /** The other results, how many there are, and the counts beside the filters. */
  #printRest(form: HTMLFormElement, { query }: SearchState, { results, count, counts }: Answer): void {
    const list = this.querySelector('.results');
    list?.append(...this.#toItems(results.slice(list.children.length), query));
    this.#show('.more', count > results.length);
    this.#announce(toStatus(count, results.length, query));
    printCounts(form, () => counts);
    this.dataset['answers'] = query;
  }

  #toItems(results: readonly Result[], query: string): HTMLLIElement[] {
    const marks = readMarks(this);
    return results.map((result) => toResultItem(result, query, marks));
  }

  async #printNearest(query: string): Promise<void> {
    const names = (await this.#load()).finder.suggest(query);
    this.#show('.near', names.length > 0);
    this.querySelector('.nearest')?.replaceChildren(...toNameItems(names));
  }

  #show(selector: string, isShown: boolean): void {
    for (const element of this.querySelectorAll<HTMLElement>(selector)) element.hidden = !isShown;
  }

  #announce(status: string): void {
    clearTimeout(this.#announcing);
    this.querySelector('.status')?.replaceChildren();
    this.#announcing = setTimeout(() => this.querySelector('.status')?.replaceChildren(status), announceAfter);
  }
}

function toStatus(count: number, shown: number, query: string): string {
  if (count === 0) return query.trim() === '' ? 'Nothing found.' : `Nothing found for “${query.trim()}”.`;
  const results = count === 1 ? '1 result' : `${String(count)} results`;
  return count > shown ? `${results}, the first ${String(shown)} shown.` : `${results}.`;
}
