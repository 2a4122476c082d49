import { find } from '../find.ts';
import { make, makeButton, makeLink } from '../make.ts';
import { toWorksCited, type Found } from './contents.ts';
import { makeEntry, makeSection, toLabel, toWhat, type Place } from './pieces.ts';

/** What can be done with an item of one's own pack. */
export type ItemAct = 'up' | 'down' | 'remove';
const actWords = { up: 'Up', down: 'Down', remove: 'Remove' } as const satisfies Record<ItemAct, string>;

/** The printable document of a pack: its contents, its items, and the works that they cite. */
export class PackDocument {
  readonly #root: HTMLElement;
  readonly #place: Place;
  readonly #act: (act: ItemAct, id: string) => void;

  /** @throws where the page has not what it fills */
  constructor(root: HTMLElement, place: Place, act: (act: ItemAct, id: string) => void) {
    this.#root = root;
    this.#place = place;
    this.#act = act;
  }

  /** @param isOwn whether the reader may change it */
  show(found: readonly Found[], isOwn: boolean): void {
    const list = this.#get('.contents');
    list.replaceChildren(...found.map((item, index) => this.#makeRow(item, index, isOwn)));
    const sections = found.flatMap((item, index) =>
      item.kind === 'page' || item.kind === 'statement' ? [makeSection(item, toHeadingId(index), this.#place)] : [],
    );
    this.#get('.items').replaceChildren(...sections);
    const works = toWorksCited(found);
    this.#get('.works').hidden = works.length === 0;
    this.#get('.works ol').replaceChildren(...works.map((work) => make('li', '', makeEntry(work, this.#place))));
  }

  /** Gives the focus to what can be done with an item, which was printed anew. */
  focus(id: string, act: ItemAct): void {
    const row = [...this.#get('.contents').children].find((item) => item.getAttribute('data-item') === id);
    row?.querySelector<HTMLButtonElement>(`[data-do=${act}]`)?.focus();
  }

  #makeRow(item: Found, index: number, isOwn: boolean): HTMLElement {
    const isThere = item.kind === 'page' || item.kind === 'statement';
    const label = isThere ? toLabel(item) : item.id;
    const name = isThere ? makeJump(label, toHeadingId(index)) : make('span', 'missing', label);
    const what = isThere ? toWhat(item) : toLoss(item.kind);
    const row = make('li', '', make('div', 'name', name, make('span', 'what', what)));
    row.dataset['item'] = item.id;
    if (isOwn) row.append(this.#makeControls(item.id, label));
    return row;
  }

  #makeControls(id: string, label: string): HTMLElement {
    const buttons = (['up', 'down', 'remove'] as const).map((act) => {
      const button = makeButton(
        actWords[act],
        () => {
          this.#act(act, id);
        },
        `${actWords[act]}: ${label}`,
      );
      button.dataset['do'] = act;
      return button;
    });
    return make('div', 'controls screen-only', ...buttons);
  }

  #get(selector: string): HTMLElement {
    return find(this.#root, selector, HTMLElement);
  }
}

function toHeadingId(index: number): string {
  return `item-${String(index + 1)}`;
}

/** A link within the document that leaves the address alone: the pack may stand in it. */
function makeJump(words: string, id: string): HTMLAnchorElement {
  const link = makeLink(`#${id}`, words);
  link.addEventListener('click', (event) => {
    event.preventDefault();
    document.getElementById(id)?.focus();
    document.getElementById(id)?.scrollIntoView();
  });
  return link;
}

function toLoss(kind: 'missing' | 'unreachable'): string {
  return kind === 'missing' ? 'Not found in this guide' : 'Could not be loaded';
}
