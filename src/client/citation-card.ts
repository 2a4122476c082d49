import { adoptStyle } from './adopt-style.ts';
import style from './citation-card.css?inline';

/** Between the card and what is round it, in CSS pixels. */
const gap = 8;

/** What the card is shown for: it is told when the pointer has reached the card. */
interface CardOwner extends HTMLElement {
  keep(): void;
}

/** What a card that is shown knows: whose it is, and the link that pinned it, if one did. */
interface Shown {
  readonly owner: CardOwner;
  readonly opener: HTMLAnchorElement | undefined;
}

/** The card that citations show; there is one a page, and it moves to the citation that it is shown for. */
export class CitationCard {
  readonly #element = document.createElement('div');
  readonly #list = document.createElement('ul');
  #shown: Shown | undefined;
  /** While the focus goes back to a citation it is not to show its card again. */
  isGivingFocusBack = false;

  constructor() {
    adoptStyle(style);
    this.#element.className = 'citation-card';
    this.#element.popover = 'manual';
    this.#element.setAttribute('role', 'dialog');
    this.#element.setAttribute('aria-label', 'Works cited here');
    const close = document.createElement('button');
    close.type = 'button';
    close.textContent = 'Close';
    close.addEventListener('click', () => {
      this.hide();
    });
    this.#element.append(this.#list, close);
    this.#element.addEventListener('pointerenter', () => this.#shown?.owner.keep());
    document.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.hide();
    });
    document.addEventListener('pointerdown', ({ target }) => {
      if (!(target instanceof Node) || this.#shown?.owner.contains(target) !== true) this.hide();
    });
  }

  /** Shows the works of a citation; pinned where a link opened it. A pinned card gives way to another pin alone. */
  show(owner: CardOwner, entries: readonly HTMLElement[], opener: HTMLAnchorElement | undefined): void {
    const current = this.#shown;
    if (current?.opener !== undefined && opener === undefined) return;
    this.#shown = { owner, opener };
    if (current?.owner !== owner) {
      this.#list.replaceChildren(...entries.map(toItem));
      owner.append(this.#element);
    }
    this.#element.classList.toggle('is-pinned', opener !== undefined);
    if (!this.#element.matches(':popover-open')) this.#element.showPopover();
    this.#place(owner);
    if (opener !== undefined) this.#element.querySelector('a')?.focus({ preventScroll: true });
  }

  /** Closes the card; a focus inside of it goes back to the link that it came from. */
  hide(): void {
    if (this.#shown === undefined) return;
    const { owner, opener } = this.#shown;
    const hadFocus = this.#element.contains(document.activeElement);
    this.#shown = undefined;
    this.#element.remove();
    if (!hadFocus) return;
    this.isGivingFocusBack = true;
    (opener ?? owner.querySelector('a'))?.focus({ preventScroll: true });
    this.isGivingFocusBack = false;
  }

  /** Closes the card of a citation that is neither pinned nor holds the focus. */
  hideUnlessPinned(owner: CardOwner): void {
    const holdsFocus = owner.contains(document.activeElement) && owner.matches(':has(:focus-visible)');
    if (this.#shown?.owner === owner && this.#shown.opener === undefined && !holdsFocus) this.hide();
  }

  /**
   * Under the citation, or over it where there is more room, and fixed to the page so that the two scroll together.
   * On a narrow screen style alone sets it at the lower edge; the page then moves so far that the citation stays in sight.
   */
  #place(owner: HTMLElement): void {
    const line = owner.getBoundingClientRect();
    const [above, below] = [line.top - gap, innerHeight - line.bottom - gap];
    const height = this.#element.scrollHeight + 2;
    const under = height <= below || below >= above;
    const room = Math.max(under ? below : above, 0) - gap;
    const top = under ? line.bottom + gap : line.top - gap - Math.min(height, room);
    const left = Math.min(line.left, innerWidth - this.#element.offsetWidth - gap);
    const { style } = this.#element;
    style.setProperty('--room', `${String(room)}px`);
    style.setProperty('--top', `${String(top + scrollY)}px`);
    style.setProperty('--left', `${String(Math.max(gap, left) + scrollX)}px`);
    if (getComputedStyle(this.#element).position !== 'fixed') return;
    const hidden = line.bottom + gap - this.#element.getBoundingClientRect().top;
    if (hidden > 0) scrollBy({ top: hidden, behavior: 'instant' });
  }
}

function toItem(entry: HTMLElement): HTMLLIElement {
  const item = document.createElement('li');
  item.append(entry.cloneNode(true));
  return item;
}
