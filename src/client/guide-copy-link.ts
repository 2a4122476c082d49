import { CopyMenu, type CopiedForm } from './copy-menu.ts';
import { toEditionAddress, toLinkForms, type LinkTarget, type PublishedPage } from './link-forms.ts';

/**
 * Puts a button beside the page's title, each heading, figure and statement that has an address, which offers the
 * address in several forms. The buttons are made here and share one menu, so that pages do not grow by them; without
 * script the `#` of a statement remains, a plain link.
 */
export class GuideCopyLink extends HTMLElement {
  readonly #menu = new CopyMenu();

  connectedCallback(): void {
    const page = readPage(this);
    if (page === undefined || this.#menu.element.isConnected) return;
    this.append(this.#menu.element);
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
    button.popoverTargetElement = this.#menu.element;
    button.addEventListener('click', (event) => {
      const moves = this.#menu.isOpenForAnother(button);
      this.#menu.prepare(button, button.ariaLabel ?? '', toForms(page, target));
      if (!moves) return;
      // The menu is the same for all buttons, so this click would close it.
      event.preventDefault();
      this.#menu.moveTo(button);
    });
    (host.querySelector('.subtitle') ?? host).append(button);
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
  for (const part of copy.querySelectorAll('guide-citation, .definition, button, .citation-card')) part.remove();
  return copy.textContent
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,;:?!])/g, '')
    .trim();
}

/** The forms of a link, the citation third: the first form of “Cite this page”, with the address of the target. */
function toForms(page: PublishedPage, target: LinkTarget): CopiedForm[] {
  const [edition, plain, ...others] = toLinkForms(page, target);
  const citation = toCitation(page, target);
  return [edition, plain, citation, ...others].filter((form) => form !== undefined);
}

function toCitation(page: PublishedPage, target: LinkTarget): CopiedForm | undefined {
  const copy = document.querySelector('.cite-page .form')?.cloneNode(true);
  if (!(copy instanceof HTMLElement)) return undefined;
  const texts = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
  while (texts.nextNode() !== null) {
    const { currentNode } = texts;
    currentNode.nodeValue = currentNode.nodeValue?.replace(page.address, toEditionAddress(page, target)) ?? '';
  }
  return { name: 'Citation', hint: undefined, text: copy.textContent, html: copy.innerHTML };
}

const svg = 'http://www.w3.org/2000/svg';

/** Two links of a chain. */
function drawChain(): SVGElement {
  const drawing = document.createElementNS(svg, 'svg');
  drawing.setAttribute('viewBox', '0 0 16 16');
  drawing.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(svg, 'path');
  path.setAttribute(
    'd',
    'M6.5 9.5l3-3M7 4.6l1.4-1.4a3.1 3.1 0 0 1 4.4 4.4L11.4 9M4.6 7L3.2 8.4a3.1 3.1 0 0 0 4.4 4.4L9 11.4',
  );
  drawing.append(path);
  return drawing;
}
