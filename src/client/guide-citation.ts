import type { CitationCard } from './citation-card.ts';

/** The page's one card, made when somebody first looks at a citation. */
let card: CitationCard | undefined;

async function loadCard(): Promise<CitationCard> {
  const { CitationCard } = await import('./citation-card.ts');
  return (card ??= new CitationCard());
}

/**
 * A citation whose works can be looked at without leaving the line. Resting the pointer on it, or moving the focus
 * to it, shows a card with the full entry of every work of the cluster; a click pins the card; Escape, a click elsewhere
 * or the card's own button closes it and gives the focus back. The entries are those of the page's list of works;
 * where a page has none, the links stay what they are without script: ways to the evidence pages.
 * WCAG 2.2, 1.4.13: the card can be dismissed, can be hovered, and stays until it is left.
 */
export class GuideCitation extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** A card that is still being loaded is shown for the last call alone, and not if it was left meanwhile. */
  #turn = 0;
  /** Whether the last call was by a link that pins the card: that is not called off by moving away. */
  #isPinning = false;

  connectedCallback(): void {
    if (this.#entries().length === 0) return;
    this.addEventListener('pointerenter', ({ pointerType }) => {
      if (pointerType !== 'mouse') return;
      void loadCard().catch(() => undefined); // it is there when the pointer has rested
      this.#later(() => {
        void this.#show(undefined).catch(() => undefined);
      }, 250);
    });
    this.addEventListener('pointerleave', () => {
      this.#later(() => {
        this.#hide();
      }, 200);
    });
    this.addEventListener('focusin', ({ target }) => {
      if (this.#isOwn(target) && target.matches(':focus-visible') && card?.isGivingFocusBack !== true)
        void this.#show(undefined).catch(() => undefined);
    });
    this.addEventListener('focusout', () => {
      this.#later(() => {
        this.#hide();
      }, 0);
    });
    this.addEventListener('click', (event) => {
      const { target, ctrlKey, metaKey, shiftKey, altKey } = event;
      if (ctrlKey || metaKey || shiftKey || altKey || !this.#isOwn(target)) return;
      event.preventDefault();
      this.#show(target).catch(() => {
        location.assign(target.href); // without the card a link is a link
      });
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

  /** The card stands inside of this element too, and its links are links: only the citation's own open it. */
  #isOwn(target: EventTarget | null): target is HTMLAnchorElement {
    return target instanceof HTMLAnchorElement && target.parentElement === this;
  }

  /** @param opener the link that pins the card; none where the card is only looked at */
  async #show(opener: HTMLAnchorElement | undefined): Promise<void> {
    clearTimeout(this.#timer);
    const turn = (this.#turn += 1);
    this.#isPinning = opener !== undefined;
    const shown = card ?? (await this.#wait());
    if (turn === this.#turn) shown.show(this, this.#entries(), opener);
  }

  /** Waits for the card. Escape calls off what it was to show, as it closes a card that is there. */
  async #wait(): Promise<CitationCard> {
    const callOff = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') this.#turn += 1;
    };
    document.addEventListener('keydown', callOff);
    try {
      return await loadCard();
    } finally {
      document.removeEventListener('keydown', callOff);
    }
  }

  #hide(): void {
    if (!this.#isPinning) this.#turn += 1;
    card?.hideUnlessPinned(this);
  }

  /** The entries of the cluster's works, from the list at the end of the page. */
  #entries(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLAnchorElement>(':scope > a[data-key]')].flatMap(({ dataset }) => {
      const item = document.getElementById(`work-${dataset['key'] ?? ''}`);
      const entry = item?.querySelector<HTMLElement>('.entry');
      return entry == null ? [] : [entry];
    });
  }
}
