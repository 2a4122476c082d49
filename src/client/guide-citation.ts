/**
 * A citation whose works can be looked at without leaving the line. Resting the pointer on it, or moving the focus
 * to it, shows a card with the full entry of every work of the cluster; a click pins the card; Escape, a click elsewhere
 * or the card's own button closes it and gives the focus back. The entries are those of the page's list of works;
 * where a page has none, the links stay what they are without script: ways to the evidence pages.
 * WCAG 2.2, 1.4.13: the card can be dismissed, can be hovered, and stays until it is left.
 */
export class GuideCitation extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    if (this.#entries().length === 0) return;
    this.addEventListener('pointerenter', ({ pointerType }) => {
      if (pointerType === 'mouse')
        this.#later(() => {
          this.#show(false);
        }, 250);
    });
    this.addEventListener('pointerleave', () => {
      this.#later(() => {
        card?.hideUnlessPinned(this);
      }, 200);
    });
    this.addEventListener('focusin', () => {
      if (this.matches(':has(:focus-visible)')) this.#show(false);
    });
    this.addEventListener('focusout', () => {
      this.#later(() => {
        card?.hideUnlessPinned(this);
      }, 0);
    });
    this.addEventListener('click', (event) => {
      if (
        event.ctrlKey ||
        event.metaKey ||
        event.shiftKey ||
        event.altKey ||
        !(event.target instanceof HTMLAnchorElement)
      )
        return;
      event.preventDefault();
      this.#show(true);
    });
  }

  /** Keeps the card open while the pointer is on its way to it. */
  keep(): void {
    clearTimeout(this.#timer);
  }

  #later(action: () => void, milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(action, milliseconds);
  }

  #show(pinned: boolean): void {
    clearTimeout(this.#timer);
    card ??= new CitationCard();
    card.show(this, this.#entries(), pinned);
  }

  /** The entries of the cluster's works, from the list at the end of the page. */
  #entries(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLAnchorElement>('a[data-key]')].flatMap(({ dataset }) => {
      const item = document.getElementById(`work-${dataset['key'] ?? ''}`);
      const entry = item?.querySelector<HTMLElement>('.entry');
      return entry == null ? [] : [entry];
    });
  }
}

/** Between the card and what is round it, in CSS pixels. */
const gap = 8;

/** There is one card a page; it moves to the citation that it is shown for. */
let card: CitationCard | undefined;

class CitationCard {
  readonly #element = document.createElement('div');
  readonly #list = document.createElement('ul');
  #owner: GuideCitation | undefined;
  #pinned = false;

  constructor() {
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
    this.#element.addEventListener('pointerenter', () => {
      this.#owner?.keep();
    });
    this.#element.addEventListener('pointerleave', () => {
      this.hideUnlessPinned(this.#owner);
    });
    document.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && this.#owner !== undefined) this.hide();
    });
    document.addEventListener('pointerdown', ({ target }) => {
      const inside = target instanceof Node && (this.#element.contains(target) || this.#owner?.contains(target));
      if (inside !== true) this.hide();
    });
  }

  show(owner: GuideCitation, entries: readonly HTMLElement[], pinned: boolean): void {
    const same = this.#owner === owner;
    if (!same) {
      this.#list.replaceChildren(...entries.map(toItem));
      owner.append(this.#element);
      this.#owner = owner;
      this.#pinned = false;
    }
    this.#pinned ||= pinned;
    this.#element.classList.toggle('is-pinned', this.#pinned);
    if (!this.#element.matches(':popover-open')) this.#element.showPopover();
    this.#place(owner);
    if (pinned) this.#element.querySelector('a')?.focus();
  }

  hide(): void {
    const owner = this.#owner;
    if (owner === undefined) return;
    const hadFocus = this.#element.contains(document.activeElement);
    this.#owner = undefined;
    this.#element.hidePopover();
    if (hadFocus) owner.querySelector<HTMLAnchorElement>(':scope > a')?.focus();
    // Giving the focus back would show the card again.
    this.#element.remove();
  }

  hideUnlessPinned(owner: GuideCitation | undefined): void {
    const holdsFocus =
      this.#owner?.contains(document.activeElement) === true && this.#owner.matches(':has(:focus-visible)');
    if (owner === this.#owner && !this.#pinned && !holdsFocus) this.hide();
  }

  /** Under the citation, or over it where there is no room; on a narrow screen at the lower edge, by style alone. */
  #place(owner: HTMLElement): void {
    const line = owner.getBoundingClientRect();
    const [above, below] = [line.top - gap, innerHeight - line.bottom - gap];
    const height = this.#element.scrollHeight + 2;
    const under = height <= below || below >= above;
    const room = Math.max(under ? below : above, 0) - gap;
    const top = under ? line.bottom + gap : line.top - gap - Math.min(height, room);
    const left = Math.min(line.left, innerWidth - this.#element.offsetWidth - gap);
    this.#element.style.setProperty('--room', `${String(room)}px`);
    this.#element.style.setProperty('--top', `${String(top)}px`);
    this.#element.style.setProperty('--left', `${String(Math.max(gap, left))}px`);
  }
}

function toItem(entry: HTMLElement): HTMLLIElement {
  const item = document.createElement('li');
  item.append(entry.cloneNode(true));
  return item;
}
