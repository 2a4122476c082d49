import { parseFragment } from './fragment.ts';

const paged = 'is-paged';
const shown = 'is-shown';

/**
 * Shows the one-file edition a page at a time: the page that the # of the address names, or that holds what it names.
 * Its button shows all pages below each other, as the file reads without script.
 */
export class GuidePages extends HTMLElement {
  readonly #name = document.title;

  connectedCallback(): void {
    const button = this.querySelector('button');
    if (button === null) return;
    button.hidden = false;
    button.addEventListener('click', () => {
      const isPaged = document.documentElement.classList.toggle(paged);
      button.textContent = isPaged ? 'Show all pages below each other' : 'Show one page at a time';
      if (isPaged) this.#turn();
      else document.title = this.#name;
    });
    window.addEventListener('hashchange', () => {
      this.#turn();
      focusTarget();
    });
    document.documentElement.classList.add(paged);
    this.#turn();
  }

  /** Turns to the page of the address. A # that names none, such as that of the skip link, leaves the page as it is. */
  #turn(): void {
    const target = findTarget();
    const page = location.hash === '' ? listPages()[0] : (target?.closest<HTMLElement>('main > article') ?? undefined);
    const current = page ?? document.querySelector<HTMLElement>(`article.${shown}`) ?? listPages()[0];
    for (const other of listPages()) other.classList.toggle(shown, other === current);
    markWays(current?.id ?? '');
    const title = current?.getAttribute('aria-label') ?? '';
    document.title = current === listPages()[0] ? this.#name : `${title} · ${readGuideName()}`;
    // A browser goes to what the # names before this shows it; a page begins at its top, with the header.
    const place = target === page ? undefined : target;
    if (page !== undefined) (place ?? document.body).scrollIntoView();
  }
}

function listPages(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('main > article')];
}

/** What the # names; where a page has no such element, as after a new edition, the page. */
function findTarget(): HTMLElement | null {
  const id = parseFragment(location.hash) ?? '';
  return document.getElementById(id) ?? document.getElementById(id.slice(0, id.lastIndexOf('/') + 1));
}

/** Where the focus goes after a turn: to what was asked for, so that Tab and screen readers go on from there. */
function focusTarget(): void {
  const target = findTarget();
  if (target === null) return;
  if (!target.hasAttribute('tabindex')) target.tabIndex = -1;
  target.focus({ preventScroll: true });
}

/** Marks the way of the header that the reader is on, as each page of the site does. */
function markWays(path: string): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('body > header a')) {
    const way = parseFragment(link.hash) ?? '';
    if (way === path) link.setAttribute('aria-current', 'page');
    else if (way !== '/' && way !== '' && path.startsWith(way)) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}

function readGuideName(): string {
  return document.querySelector('body > header .name')?.textContent.trim() ?? '';
}
