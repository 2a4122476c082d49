import { make, makeButton } from './make.ts';

/** Where a key leads in a deck: so many slides on, or to one of its ends. */
type Turn = { readonly by: 1 | -1 } | { readonly to: 'first' | 'last' };

const turns: Readonly<Record<string, Turn>> = {
  ArrowRight: { by: 1 },
  ArrowDown: { by: 1 },
  PageDown: { by: 1 },
  ' ': { by: 1 },
  ArrowLeft: { by: -1 },
  ArrowUp: { by: -1 },
  PageUp: { by: -1 },
  Home: { to: 'first' },
  End: { to: 'last' },
};
/** Keys that scroll, and must still do so within a slide that is taller than the window. */
const scrolling = new Set(['ArrowDown', 'PageDown', ' ', 'ArrowUp', 'PageUp']);

/**
 * A deck of slides that keys and buttons turn, with its address kept at the slide that is shown. Without script the
 * deck is a column that scrolls and snaps.
 */
export class GuideSlides extends HTMLElement {
  #slides: readonly HTMLElement[] = [];
  readonly #status = document.createElement('p');

  connectedCallback(): void {
    if (this.#slides.length > 0) return;
    this.#slides = [...this.querySelectorAll<HTMLElement>(':scope > section')];
    this.#status.role = 'status'; // a live region is heard only if it was there before its words
    this.prepend(this.#makeControls());
    document.addEventListener('keydown', (event) => {
      this.#answerKey(event);
    });
  }

  /** The slide whose top is nearest to that of the window. */
  get #current(): number {
    const distances = this.#slides.map((slide) => Math.abs(slide.getBoundingClientRect().top));
    return distances.indexOf(Math.min(...distances));
  }

  #answerKey(event: KeyboardEvent): void {
    const turn = turns[event.key];
    if (turn === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === ' ' && event.target instanceof Element && event.target.closest('a, button') !== null) return;
    const isBack = event.shiftKey && event.key === ' ';
    const chosen: Turn = isBack ? { by: -1 } : turn;
    if (scrolling.has(event.key) && 'by' in chosen && this.#hasMore(chosen.by)) return;
    event.preventDefault();
    this.#turn(chosen);
  }

  /** Whether the slide that is shown goes on beyond the window in a direction. */
  #hasMore(direction: 1 | -1): boolean {
    const box = this.#slides[this.#current]?.getBoundingClientRect();
    if (box === undefined || box.height <= innerHeight + 1) return false;
    return direction === 1 ? box.bottom > innerHeight + 1 : box.top < -1;
  }

  #turn(turn: Turn): void {
    const last = this.#slides.length - 1;
    const index = 'by' in turn ? this.#current + turn.by : turn.to === 'first' ? 0 : last;
    const slide = this.#slides[Math.max(0, Math.min(last, index))];
    if (slide === undefined) return;
    slide.scrollIntoView({ behavior: 'instant', block: 'start' });
    slide.focus({ preventScroll: true });
    history.replaceState(null, '', `#${slide.id}`);
    this.#status.textContent = `Slide ${(this.#slides.indexOf(slide) + 1).toString()} of ${this.#slides.length.toString()}`;
  }

  #makeControls(): HTMLElement {
    return make(
      'div',
      'slide-controls screen-only',
      this.#status,
      makeButton(
        '←',
        () => {
          this.#turn({ by: -1 });
        },
        'Previous slide',
      ),
      makeButton(
        '→',
        () => {
          this.#turn({ by: 1 });
        },
        'Next slide',
      ),
      ...(document.fullscreenEnabled ? [makeFullScreenButton()] : []),
    );
  }
}

function makeFullScreenButton(): HTMLButtonElement {
  const [enter, leave] = ['Full screen', 'Leave full screen'];
  const button = makeButton(enter, () => {
    // The browser may refuse; the deck is then shown as it was.
    const change =
      document.fullscreenElement === null ? document.documentElement.requestFullscreen() : document.exitFullscreen();
    change.catch(() => undefined);
  });
  document.addEventListener('fullscreenchange', () => {
    button.textContent = document.fullscreenElement === null ? enter : leave;
  });
  return button;
}
