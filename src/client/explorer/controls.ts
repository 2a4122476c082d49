import { find } from '../find.ts';
import type { Counts } from './engine.ts';
import { parseState, type KnownValues, type State } from './state.ts';

/** One value of a facet on the page. */
interface Box {
  readonly input: HTMLInputElement;
  readonly element: HTMLLabelElement | null;
  readonly label: string;
  readonly count: Element | null;
  /** The count that the page was built with: that among all works. */
  readonly total: string;
}

interface FacetOnPage {
  readonly label: string;
  readonly boxes: ReadonlyMap<string, Box>;
}

/** The search field, the boxes of the facets and the sort: what they say, and what is said on them. */
export class Controls {
  readonly query: HTMLInputElement;
  readonly #form: HTMLFormElement;
  readonly #sort: HTMLSelectElement;
  readonly #chips: HTMLElement;
  readonly #facets: ReadonlyMap<string, FacetOnPage>;
  #chipTexts = '';

  /** @throws where the page has not what it enhances */
  constructor(root: HTMLElement) {
    this.#form = find(root, 'form', HTMLFormElement);
    this.query = find(root, 'input[name=q]', HTMLInputElement);
    this.#sort = find(root, 'select[name=sort]', HTMLSelectElement);
    this.#chips = find(root, '.chips', HTMLElement);
    this.#facets = new Map(
      [...root.querySelectorAll<HTMLElement>('[data-facet]')].map((facet) => [
        facet.dataset['facet'] ?? '',
        { label: facet.querySelector('summary')?.textContent ?? '', boxes: findBoxes(facet) },
      ]),
    );
  }

  /** What the controls ask for. */
  read(): State {
    const fields = [...new FormData(this.#form)].flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    );
    return this.parse(new URLSearchParams(fields));
  }

  /** What an address asks for. */
  parse(search: URLSearchParams): State {
    const known: KnownValues = new Map([...this.#facets].map(([name, { boxes }]) => [name, [...boxes.keys()]]));
    return parseState(search, known);
  }

  /** Sets the controls to a state. A field that already says it is left alone, with its cursor. */
  write({ query, sort, chosen }: State): void {
    if (this.query.value !== query) this.query.value = query;
    this.#sort.value = sort;
    for (const [name, { boxes }] of this.#facets) {
      for (const [value, { input }] of boxes) input.checked = chosen.get(name)?.includes(value) ?? false;
    }
  }

  /** Says how many works each value would give; without counts, those among all works. */
  showCounts(counts?: Counts): void {
    for (const [name, { boxes }] of this.#facets) {
      for (const [value, { input, element, count, total }] of boxes) {
        const text = counts === undefined ? total : String(counts.get(name)?.get(value) ?? 0);
        if (count !== null && count.textContent !== text) count.textContent = text;
        element?.classList.toggle('is-empty', text === '0' && !input.checked);
      }
    }
  }

  /**
   * A button for each value chosen, which takes it away, and one for all.
   * @param remove called with the box to clear; without one, everything is to be cleared
   */
  showChips(remove: (box?: HTMLInputElement) => void): void {
    const chosen = [...this.#facets.values()].flatMap(({ label, boxes }) =>
      [...boxes.values()].filter(({ input }) => input.checked).map((box) => ({ text: `${label}: ${box.label}`, box })),
    );
    const chips = chosen.map(({ text, box }) => {
      const chip = toButton(text, () => {
        remove(box.input);
      });
      chip.setAttribute('aria-label', `${text}, remove`);
      return chip;
    });
    if (chips.length > 0 || this.query.value.trim() !== '') {
      const clear = toButton('Clear all', () => {
        remove();
      });
      clear.classList.add('clear');
      chips.push(clear);
    }
    const texts = chips.map(({ textContent }) => textContent).join('\n');
    if (texts === this.#chipTexts) return; // as for every letter typed but the first
    this.#chipTexts = texts;
    this.#chips.replaceChildren(...chips.map(toItem));
  }

  /** Where the focus goes when the chip that had it is gone: to the one in its place, else to the search field. */
  focusChip(place: number): void {
    const chips = this.#chips.querySelectorAll('button');
    (chips[Math.min(place, chips.length - 1)] ?? this.query).focus();
  }

  /** The place of the chip that has the focus; -1 where none has. */
  get focusedChip(): number {
    return [...this.#chips.querySelectorAll('button')].findIndex((chip) => chip === document.activeElement);
  }
}

function findBoxes(facet: HTMLElement): Map<string, Box> {
  const inputs = [...facet.querySelectorAll('input')];
  return new Map(
    inputs.map((input) => {
      const label = input.closest('label');
      const count = label?.querySelector('.count') ?? null;
      const name = label?.querySelector('.name')?.textContent ?? input.value;
      return [input.value, { input, element: label, label: name, count, total: count?.textContent ?? '' }];
    }),
  );
}

function toButton(text: string, act: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = text;
  button.addEventListener('click', act);
  return button;
}

function toItem(child: Node): HTMLLIElement {
  const item = document.createElement('li');
  item.append(child);
  return item;
}
