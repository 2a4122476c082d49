import { find } from '../find.ts';
import { make, makeButton, makeLink } from '../make.ts';
import { shorten } from '../../wording/shorten.ts';
import { isStanding, toWorksCited, type Found } from './contents.ts';
import { toItemAddress } from './pack.ts';
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
      isStanding(item) ? [makeSection(item, toHeadingId(index), this.#place)] : [],
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
    const label = isStanding(item) ? toLabel(item) : item.kind === 'withdrawn' ? shorten(item.words, 110) : item.id;
    const row = make(
      'li',
      '',
      make('div', 'name', this.#makeName(item, label, index), make('span', 'what', toFate(item))),
    );
    row.dataset['item'] = item.id;
    if (isOwn) row.append(this.#makeControls(item.id, label));
    return row;
  }

  /** What leads to the item in the document; or to the notice of what was withdrawn, in its place in the guide. */
  #makeName(item: Found, label: string, index: number): HTMLElement {
    if (isStanding(item)) return makeJump(label, toHeadingId(index));
    if (item.kind === 'withdrawn') return makeLink(toItemAddress(item.at, this.#place.base), label);
    return make('span', 'missing', label);
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

/** What an item is, and what became of it since it was put in, if anything. */
function toFate(item: Found): string {
  switch (item.kind) {
    case 'page':
    case 'statement':
      return item.at === item.id ? toWhat(item) : `${toWhat(item)}. It moved since the pack was made.`;
    case 'withdrawn':
      return `Withdrawn from the guide in edition ${item.edition}: ${item.why}`;
    case 'missing':
      return 'Not found in this guide';
    case 'unreachable':
      return 'Could not be loaded';
  }
}
