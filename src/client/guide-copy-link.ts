import type { LinkTarget, PublishedPage } from './link-forms.ts';
import type { LinkMenu } from './link-menu.ts';

/**
 * Puts a button beside the page's title, each heading, figure and statement that has an address, which offers the
 * address in several forms. The buttons are made here and share one menu, so that pages do not grow by them; without
 * script the `#` of a statement remains, a plain link.
 */
export class GuideCopyLink extends HTMLElement {
  readonly #buttons: HTMLButtonElement[] = [];
  #menu: LinkMenu | undefined;

  connectedCallback(): void {
    const page = readPage(this);
    if (page === undefined || this.#buttons.length > 0) return;
    for (const place of findPlaces()) this.#addButton(page, place);
  }

  #addButton(page: PublishedPage, { host, target }: Place): void {
    // The button is no part of what a heading is called.
    if (host instanceof HTMLHeadingElement) host.ariaLabel = toText(host);
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy-link screen-only';
    button.ariaLabel = `Copy a link to ${target.name}`;
    button.append(drawChain());
    button.addEventListener('click', (event) => {
      if (this.#menu === undefined) void this.#open(page, button, target);
      else this.#menu.answer(event, button, target);
    });
    this.#buttons.push(button);
    (host.querySelector('.subtitle') ?? host).append(button);
  }

  /** The menu comes with the first press: few readers of a page copy a link. */
  async #open(page: PublishedPage, button: HTMLButtonElement, target: LinkTarget): Promise<void> {
    const { LinkMenu } = await import('./link-menu.ts');
    this.#menu ??= new LinkMenu(this, page);
    for (const each of this.#buttons) this.#menu.takeOver(each);
    this.#menu.open(button, target);
  }
}

/** Where a button goes, and what it is for. */
interface Place {
  readonly host: HTMLElement;
  readonly target: LinkTarget;
}

function readPage({ dataset }: HTMLElement): PublishedPage | undefined {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]');
  // A page is called there what its citation calls it.
  const title = document.querySelector<HTMLMetaElement>('meta[property="og:title"]');
  const edition = dataset['edition'];
  if (canonical === null || title === null || edition === undefined) return undefined;
  return { address: canonical.href, title: title.content, edition };
}

function findPlaces(): Place[] {
  const title = document.querySelector<HTMLElement>('main h1');
  return [
    ...(title === null ? [] : [{ host: title, target: { name: 'this page', words: toText(title), id: undefined } }]),
    ...[...document.querySelectorAll<HTMLElement>('main :is(h2, h3)[id]:not(.visually-hidden)')].map(toHeadingPlace),
    ...[...document.querySelectorAll<HTMLElement>('main figure[id]')].flatMap(toFigurePlace),
    ...[...document.querySelectorAll<HTMLElement>('main .statement[id]')].flatMap(toStatementPlace),
  ];
}

function toHeadingPlace(host: HTMLElement): Place {
  const words = toText(host);
  return { host, target: { name: `“${words}”`, words, id: host.id } };
}

function toFigurePlace(figure: HTMLElement): Place[] {
  const host = figure.querySelector<HTMLElement>('figcaption :is(h2, h3)');
  if (host?.id !== '') return [];
  const words = toText(host);
  return [{ host, target: { name: `the figure “${words}”`, words, id: figure.id } }];
}

function toStatementPlace(statement: HTMLElement): Place[] {
  const host = statement.querySelector<HTMLElement>('.kind');
  const words = statement.querySelector<HTMLElement>('.words');
  if (host === null || words === null) return [];
  const kind = host.querySelector('span')?.textContent.toLowerCase() ?? 'statement';
  return [{ host, target: { name: `this ${kind}`, words: toText(words), id: statement.id } }];
}

/** The words of an element, without its citations, definitions and controls. */
function toText(element: HTMLElement): string {
  const copy = element.cloneNode(true);
  if (!(copy instanceof HTMLElement)) return '';
  for (const part of copy.querySelectorAll('guide-citation, .definition, button')) part.remove();
  return copy.textContent
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,;:?!])/g, '')
    .trim();
}

const svg = 'http://www.w3.org/2000/svg';

/** Two links of a chain. */
function drawChain(): SVGElement {
  const drawing = document.createElementNS(svg, 'svg');
  drawing.setAttribute('viewBox', '0 0 16 16');
  const path = document.createElementNS(svg, 'path');
  path.setAttribute(
    'd',
    'M6.5 9.5l3-3M7 4.6l1.4-1.4a3.1 3.1 0 0 1 4.4 4.4L11.4 9M4.6 7L3.2 8.4a3.1 3.1 0 0 0 4.4 4.4L9 11.4',
  );
  drawing.append(path);
  return drawing;
}
