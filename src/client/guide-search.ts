import { loadPagefind, type Pagefind, type SearchHit } from './pagefind.ts';

const shown = 12;

/**
 * Answers as the reader types, with Pagefind, loaded at the first touch. Each result says what kind of page it is,
 * and for a work its author and year. On the search page the query stands in the address.
 */
export class GuideSearch extends HTMLElement {
  #latest = 0;

  connectedCallback(): void {
    const form = this.querySelector('form');
    const input = this.querySelector('input');
    if (form === null || input === null) return;
    const isPage = this.closest('dialog') === null && location.pathname === new URL(form.action).pathname;
    input.addEventListener('focus', () => void this.#pagefind().catch(() => undefined), { once: true });
    input.addEventListener('input', () => void this.#answer(input.value));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (isPage) history.replaceState(null, '', `?${new URLSearchParams({ q: input.value }).toString()}`);
      this.querySelector<HTMLAnchorElement>('.results a')?.focus();
    });
    if (!isPage) return;
    input.value = new URLSearchParams(location.search).get('q') ?? '';
    input.addEventListener('input', () => {
      const query =
        input.value.trim() === '' ? location.pathname : `?${new URLSearchParams({ q: input.value }).toString()}`;
      history.replaceState(null, '', query);
    });
    if (input.value !== '') void this.#answer(input.value);
  }

  #pagefind(): Promise<Pagefind> {
    return loadPagefind(this.dataset['pagefind'] ?? '', this.dataset['base'] ?? '/');
  }

  async #answer(query: string): Promise<void> {
    const turn = (this.#latest += 1);
    const isCurrent = () => turn === this.#latest;
    if (query.trim() === '') {
      this.#print([], '');
      return;
    }
    try {
      const pagefind = await this.#pagefind();
      const { results } = await pagefind.search(query);
      const found = await Promise.all(results.slice(0, shown).map((result) => result.data()));
      const hits = found.filter((hit) => isMatch(hit, query));
      if (isCurrent()) this.#print(hits, toStatus(hits.length === found.length ? results.length : hits.length, query));
    } catch {
      if (isCurrent())
        this.#print([], 'The search could not be loaded. The lists of lessons, concepts and works lead everywhere.');
    }
  }

  #print(hits: readonly SearchHit[], status: string): void {
    this.querySelector('.status')?.replaceChildren(status);
    this.querySelector('.results')?.replaceChildren(...hits.map(toItem));
  }
}

function toStatus(count: number, query: string): string {
  if (count === 0) return `Nothing found for “${query.trim()}”.`;
  const results = count === 1 ? '1 result' : `${String(count)} results`;
  return count > shown ? `${results}, the first ${String(shown)} shown.` : `${results}.`;
}

function toItem({ url, excerpt, meta, filters }: SearchHit): HTMLLIElement {
  const item = document.createElement('li');
  const label = document.createElement('span');
  label.className = 'label';
  label.textContent = [filters['kind']?.[0], meta['work']].filter((part) => part !== undefined).join(' · ');
  const link = document.createElement('a');
  link.href = url;
  link.textContent = meta['title'] ?? url;
  const words = document.createElement('p');
  words.className = 'excerpt';
  words.append(...toMarked(excerpt));
  item.append(label, link, words);
  return item;
}

/**
 * Pagefind cuts a word that it does not know down to its first letters until something begins with them. A page counts
 * only where a word that was marked begins as a word of the query does.
 */
function isMatch({ excerpt }: SearchHit, query: string): boolean {
  const starts = toWords(query).map((word) => word.slice(0, 3));
  const marked = [...excerpt.matchAll(/<mark>(.*?)<\/mark>/g)].flatMap(([, text = '']) => toWords(text));
  return marked.length === 0 || marked.some((word) => starts.some((start) => word.startsWith(start)));
}

function toWords(text: string): string[] {
  const plain = text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ø', 'o');
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

/** Pagefind escapes the page's text and sets `<mark>` round what was found; nothing else is let through. */
function toMarked(excerpt: string): Node[] {
  const { body } = new DOMParser().parseFromString(excerpt, 'text/html');
  return [...body.childNodes].map((node) => {
    if (!(node instanceof HTMLElement) || node.localName !== 'mark')
      return document.createTextNode(node.textContent ?? '');
    const mark = document.createElement('mark');
    mark.textContent = node.textContent;
    return mark;
  });
}
