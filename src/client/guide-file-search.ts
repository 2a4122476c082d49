import { adoptStyle } from './adopt-style.ts';
import { toNamedResult, type Result } from './answer.ts';
import { toLanguage } from './english.ts';
import { createFinder, type Finder } from './finder.ts';
import style from './print-results.css?inline';
import { readMarks, toNameItems, toResultItem } from './print-results.ts';
import { termsSchema } from './terms.ts';

/** A phone's screen or two; whoever needs more types another word. */
const shownAtMost = 20;

/** The search of the one-file edition: the finder alone, over the terms that stand in the file. */
export class GuideFileSearch extends HTMLElement {
  #finder: Promise<Finder> | undefined;
  #latest = 0;

  connectedCallback(): void {
    const form = this.querySelector('form');
    const input = this.querySelector('input');
    if (form === null || input === null) return;
    adoptStyle(style);
    input.addEventListener('focus', () => void this.#load(), { once: true });
    form.addEventListener('input', () => void this.#answer(input.value));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.querySelector<HTMLAnchorElement>('.results a')?.focus();
    });
  }

  #load(): Promise<Finder> {
    this.#finder ??= createFinder(
      termsSchema.parse(JSON.parse(document.getElementById('terms')?.textContent ?? '')),
      toLanguage(document.documentElement.lang),
    );
    return this.#finder;
  }

  async #answer(query: string): Promise<void> {
    const turn = (this.#latest += 1);
    const finder = await this.#load();
    if (turn !== this.#latest) return;
    const isAsked = query.trim() !== '';
    const results = isAsked ? finder.find(query).map(toNamedResult) : [];
    this.#print(results, query);
    this.querySelector('.status')?.replaceChildren(isAsked ? toStatus(results.length) : '');
    this.#offerNearest(isAsked && results.length === 0 ? finder.suggest(query) : undefined);
  }

  #print(results: readonly Result[], query: string): void {
    const marks = readMarks(this);
    const items = results.slice(0, shownAtMost).map((result) => toResultItem(result, query, marks, toFileLink));
    this.querySelector('.results')?.replaceChildren(...items);
  }

  /** @param names what the guide has that looks like the query; undefined where there are results, or no query */
  #offerNearest(names: ReturnType<Finder['suggest']> | undefined): void {
    this.querySelector('.none')?.toggleAttribute('hidden', names === undefined);
    this.querySelector('.near')?.toggleAttribute('hidden', names?.length === 0);
    this.querySelector('.nearest')?.replaceChildren(...toNameItems(names ?? [], toFileLink));
  }
}

/** What stands behind the # of the file is what stands behind the host of the site: see src/single-file/addresses.ts. */
function toFileLink(url: string, statement = ''): string {
  return `#${url}${statement}`;
}

function toStatus(count: number): string {
  if (count === 0) return 'Nothing found.';
  const results = count === 1 ? '1 result' : `${count.toString()} results`;
  return count > shownAtMost ? `${results}, the first ${shownAtMost.toString()} shown.` : `${results}.`;
}
