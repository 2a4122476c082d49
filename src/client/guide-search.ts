import { parseSearchState, toSearchString, type SearchState } from './address-state.ts';
import { findAnswer, type Answer, type Engines } from './answer.ts';
import { english, unknownLanguage } from './english.ts';
import { createFinder } from './finder.ts';
import { loadPagefind } from './pagefind.ts';
import { toResultItem, type KindMarks } from './print-results.ts';
import { fillForm, listFacets, printCounts, readForm } from './search-form.ts';
import { fetchTerms, type StatementKind } from './terms.ts';

const shownAtOnce = 12;
/** How long nobody types before the number of results is announced: once a query, not once a letter. */
const announceAfter = 400;
const kinds: readonly StatementKind[] = ['claim', 'action', 'caution', 'question'];

let engines: Promise<Engines> | undefined;

/**
 * Answers as the reader types. Each result leads to the page or to the statement of it that the query is about. On the
 * search page query and filters stand in the address.
 */
export class GuideSearch extends HTMLElement {
  #latest = 0;
  #limit = shownAtOnce;
  #answered: Promise<void> = Promise.resolve();
  #announcing: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    const form = this.querySelector('form');
    const input = this.querySelector<HTMLInputElement>('input[type=search]');
    if (form === null || input === null) return;
    input.addEventListener('focus', () => void this.#load().catch(() => undefined), { once: true });
    input.addEventListener('input', () => {
      this.#ask(form, 'replace');
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#answered.then(() => this.querySelector<HTMLAnchorElement>('.results a')?.focus());
    });
    this.querySelector('.more')?.addEventListener('click', () => {
      this.#limit += shownAtOnce;
      this.#answered = this.#answer(form);
    });
    if ('page' in this.dataset) this.#followAddress(form);
  }

  /** On the search page: a ticked box is a step that Back takes back, a typed letter is not. */
  #followAddress(form: HTMLFormElement): void {
    for (const element of this.querySelectorAll<HTMLElement>('.filters')) element.hidden = false;
    form.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement && target.type === 'checkbox') this.#ask(form, 'push');
    });
    const readAddress = () => {
      fillForm(form, parseSearchState(location.search));
      this.#limit = shownAtOnce;
      this.#answered = this.#answer(form);
    };
    addEventListener('popstate', readAddress);
    readAddress();
  }

  #ask(form: HTMLFormElement, step: 'replace' | 'push'): void {
    this.#limit = shownAtOnce;
    if ('page' in this.dataset) {
      const address = toSearchString(readForm(form));
      history[`${step}State`](null, '', address === '' ? location.pathname : address);
    }
    this.#answered = this.#answer(form);
  }

  async #answer(form: HTMLFormElement): Promise<void> {
    const turn = (this.#latest += 1);
    const state = readForm(form);
    try {
      const asked = state.query.trim() !== '' || Object.values(state.filters).some((values) => values.length > 0);
      const answer = asked ? await this.#find(form, state) : undefined;
      if (turn === this.#latest) this.#print(form, state, answer);
      if (!asked && listFacets(form).length > 0) printCounts(form, await (await this.#load()).pagefind.countAll());
    } catch {
      if (turn !== this.#latest) return;
      this.#print(form, state, undefined);
      this.#announce('The search could not be loaded. The lists of lessons, concepts and works lead everywhere.');
    }
  }

  async #find(form: HTMLFormElement, state: SearchState): Promise<Answer> {
    const facets = listFacets(form);
    const loaded = await this.#load();
    if (facets.length > 0) await loaded.pagefind.countAll(); // without this Pagefind counts nothing
    return findAnswer(loaded, { ...state, limit: this.#limit, facets });
  }

  #load(): Promise<Engines> {
    engines ??= load(this.dataset['pagefind'] ?? '', this.dataset['terms'] ?? '', this.dataset['base'] ?? '/');
    return engines;
  }

  #print(form: HTMLFormElement, { query, filters }: SearchState, answer: Answer | undefined): void {
    const marks = readMarks(this);
    const items = (answer?.results ?? []).map((result) => toResultItem(result, query, marks));
    this.querySelector('.results')?.replaceChildren(...items);
    this.dataset['answers'] = query;
    this.#announce(answer === undefined ? '' : toStatus(answer.count, items.length, query));
    if (answer !== undefined) printCounts(form, answer.counts);
    this.#show('.more', (answer?.count ?? 0) > items.length);
    this.#show('.none', answer?.count === 0);
    if (answer?.count === 0) void this.#printNearest(query);
    const all = this.querySelector<HTMLAnchorElement>('a.all');
    if (all === null) return;
    all.hidden = items.length === 0;
    all.search = toSearchString({ query, filters });
  }

  async #printNearest(query: string): Promise<void> {
    const names = (await this.#load()).finder.suggest(query);
    const list = this.querySelector('.nearest');
    this.#show('.near', names.length > 0);
    list?.replaceChildren(
      ...names.map(({ name, url }) => {
        const item = document.createElement('li');
        const link = document.createElement('a');
        link.href = url;
        link.textContent = name;
        item.append(link);
        return item;
      }),
    );
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

async function load(script: string, terms: string, base: string): Promise<Engines> {
  const [pagefind, known] = await Promise.all([loadPagefind(script, base), fetchTerms(terms)]);
  const language = document.documentElement.lang.startsWith('en') ? english : unknownLanguage;
  return { pagefind, finder: await createFinder(known, language), spellings: known.spellings };
}

function toStatus(count: number, shown: number, query: string): string {
  if (count === 0) return query.trim() === '' ? 'Nothing found.' : `Nothing found for “${query.trim()}”.`;
  const results = count === 1 ? '1 result' : `${String(count)} results`;
  return count > shown ? `${results}, the first ${String(shown)} shown.` : `${results}.`;
}

/** The shapes of the kinds of statements, which the page has ready. */
function readMarks(element: HTMLElement): KindMarks {
  return new Map(
    kinds.flatMap((kind) => {
      const template = element.querySelector<HTMLTemplateElement>(`template[data-kind=${kind}]`);
      return template === null
        ? []
        : [[kind, { word: template.dataset['word'] ?? '', shape: template.content }] as const];
    }),
  );
}
