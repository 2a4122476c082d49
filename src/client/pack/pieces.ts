import { make, makeLink } from '../make.ts';
import { toSafeNodes } from '../safe-markup.ts';
import type { FoundStanding, StatementContents, WorkContents } from './contents.ts';
import { toItemAddress } from './pack.ts';

/** Where a document is made, and with what. */
export interface Place {
  /** The path of the guide. */
  readonly base: string;
  readonly edition: string;
  /** The mark and the word of a kind of statement, and the sentence of a basis, which the page was built with. */
  readonly getTemplate: (name: 'kind' | 'basis', value: string) => Node;
}

/** What an item is called in the contents: its title, or how a statement begins. */
export function toLabel(found: FoundStanding): string {
  return found.kind === 'page' ? found.page.title : toBeginning(found.statement.html);
}

/** What an item is, and for a statement where it stands. */
export function toWhat(found: FoundStanding): string {
  const { what, title } = found.page;
  if (found.kind === 'page') return what;
  const kind = found.statement.kind;
  return `${kind.slice(0, 1).toUpperCase()}${kind.slice(1)} in ${what.toLowerCase()}: ${title}`;
}

const longestLabel = 110;

/** The first sentence of a statement, or its first words, without what it cites in brackets. */
function toBeginning(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const citation of body.querySelectorAll('guide-citation')) {
    if (citation.textContent.startsWith('(')) citation.remove();
  }
  const text = body.textContent
    .replace(/\s+/g, ' ')
    .replace(/ ([.,;:?!])/g, '$1')
    .trim();
  const sentence = /^.*?[.?!](?=\s+[\p{Lu}“]|$)/u.exec(text)?.[0] ?? text;
  if (sentence.length <= longestLabel) return sentence;
  return `${text.slice(0, longestLabel).replace(/[\s\p{P}]+\S*$/u, '')} …`;
}

/** One item as a section of the document. */
export function makeSection(found: FoundStanding, id: string, place: Place): HTMLElement {
  const heading = make('h3', '', ...(found.kind === 'page' ? [found.page.title] : [toWhat(found)]));
  heading.id = id;
  heading.tabIndex = -1;
  const section = make('section', `item ${found.kind}`);
  section.setAttribute('aria-labelledby', id);
  if (found.kind === 'page') section.append(make('p', 'label', found.page.what));
  section.append(
    heading,
    ...(found.kind === 'page' ? makePage(found, place) : [makeStatement(found.statement, place)]),
  );
  section.append(makeAddress(found.at, place));
  return section;
}

function makePage({ page }: Extract<FoundStanding, { kind: 'page' }>, place: Place): Node[] {
  const own = page.kind === 'reference' ? page.works.map((work) => makeEntry(work, place)) : [];
  return [
    ...(page.text === undefined ? [] : [make('p', 'says', page.text)]),
    ...own,
    ...page.statements.map((statement) => makeStatement(statement, place)),
  ];
}

function makeStatement({ kind, basis, html, restates }: StatementContents, place: Place): HTMLElement {
  const where = restates.length === 0 ? '' : ` Restates ${restates.join(' and ')} of the review.`;
  return make(
    'div',
    `piece ${kind}`,
    make('p', 'label', place.getTemplate('kind', kind)),
    make('div', 'words', ...toSafeNodes(html, place.base)),
    make('p', 'rests', place.getTemplate('basis', basis), where),
  );
}

/** Where an item stands on the web, in the words of the edition that the document was made with. */
function makeAddress(id: string, { base, edition }: Place): HTMLElement {
  const address = new URL(toItemAddress(id, base, edition), location.origin).href;
  return make('p', 'address', makeLink(address, address));
}

/** A work’s entry, with the ways to it. */
export function makeEntry({ key, entry, doi, url }: WorkContents, { base }: Place): HTMLElement {
  const ways = make('p', 'ways', makeLink(`${base}evidence/${key}/`, 'Evidence page'));
  if (doi !== undefined) ways.append(' ', makeLink(`https://doi.org/${encodeURI(doi)}`, `doi:${doi}`));
  if (url !== undefined) ways.append(' ', makeLink(url, 'Online copy'));
  return make('div', 'entry', make('p', '', ...toSafeNodes(entry, base)), ways);
}
