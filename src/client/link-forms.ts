import { shorten } from '../wording/shorten.ts';
import { escapeHtml } from '../wording/escape-html.ts';

/** What a reader can hand on: a page, or a part of it. */
export interface LinkTarget {
  /** What it is, as a sentence has it: `this claim`, `this page`, `“What to do”`. */
  readonly name: string;
  /** Its words, for the text of a link. */
  readonly words: string;
  /** What the `#` of its address names; none for the page. */
  readonly id: string | undefined;
}

/** The page that the targets stand on, as it is published. */
export interface PublishedPage {
  /** Its canonical address, without `#` and query. */
  readonly address: string;
  readonly title: string;
  /** The edition in which it stands as the reader sees it. */
  readonly edition: string;
}

/** One form of a link: what goes to the clipboard as text. */
export interface LinkForm {
  readonly name: string;
  /** What the form is good for, where its name does not say so. */
  readonly hint: string | undefined;
  readonly text: string;
}

/** The address of a target as it always is: its newest words. */
export function toPlainAddress({ address }: PublishedPage, { id }: LinkTarget): string {
  return id === undefined ? address : `${address}#${encodeURIComponent(id)}`;
}

/** The address that says in which edition its words were read. */
export function toEditionAddress({ address, edition }: PublishedPage, { id }: LinkTarget): string {
  const query = `${address}?edition=${encodeURIComponent(edition)}`;
  return id === undefined ? query : `${query}#${encodeURIComponent(id)}`;
}

/** All forms of a link but the citation, which the page itself has. A link in HTML or Markdown names the edition. */
export function toLinkForms(page: PublishedPage, target: LinkTarget): LinkForm[] {
  const address = toEditionAddress(page, target);
  const words = toLinkText(page, target);
  return [
    { name: `Address with edition ${page.edition}`, hint: 'tells the reader what was reworded since', text: address },
    { name: 'Address', hint: 'leads to the words of the day', text: toPlainAddress(page, target) },
    { name: 'HTML link', hint: undefined, text: `<a href="${escapeHtml(address)}">${escapeHtml(words)}</a>` },
    { name: 'Markdown link', hint: undefined, text: `[${escapeMarkdown(words)}](${address})` },
  ];
}

const longest = 90;

/** The beginning of the target's words and the page that has them. */
function toLinkText({ title }: PublishedPage, { words, id }: LinkTarget): string {
  if (id === undefined) return title;
  return `${shorten(words, longest)} (${title})`;
}

/** CommonMark 0.31, 6.1: any ASCII punctuation can be escaped; these are what could end or change a link's text. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>&]/g, '\\$&');
}
