import type { Result } from './answer.ts';
import { make, makeLink } from './make.ts';
import type { Suggestion } from './suggestions.ts';
import type { StatementKind, TermStatement } from './terms.ts';
import { toFolded, toWords } from './words.ts';
import { shorten } from '../wording/shorten.ts';

/** What a kind of statement is called, and the shape that stands beside the word. */
export type KindMarks = ReadonlyMap<StatementKind, { readonly word: string; readonly shape: DocumentFragment }>;

const kinds: readonly StatementKind[] = ['claim', 'action', 'caution', 'question'];

/** The shapes of the kinds of statements, which the page has ready. */
export function readMarks(element: HTMLElement): KindMarks {
  return new Map(
    kinds.flatMap((kind) => {
      const template = element.querySelector<HTMLTemplateElement>(`template[data-kind=${kind}]`);
      return template === null
        ? []
        : [[kind, { word: template.dataset['word'] ?? '', shape: template.content }] as const];
    }),
  );
}

/** Names that look like a query, each as an item with the way to it. */
export function toNameItems(names: readonly Suggestion[], toAddress: ToAddress = toSiteAddress): HTMLLIElement[] {
  return names.map(({ name, url }) => make('li', '', makeLink(toAddress(url), name)));
}

/** Where a page or a statement of it is: `/lessons/data/#ask-first`. */
type ToAddress = (url: string, statement?: string) => string;
const toSiteAddress: ToAddress = (url, statement) => (statement === undefined ? url : `${url}#${statement}`);

/**
 * Makes one result: what it is and where it leads as a heading, then its words, then further statements of the page.
 * @param toAddress where results lead, where that is not on the site
 */
export function toResultItem(
  result: Result,
  query: string,
  marks: KindMarks,
  toAddress: ToAddress = toSiteAddress,
): HTMLLIElement {
  const { url, title, statement, also, text } = result;
  const item = document.createElement('li');
  const heading = document.createElement('h2');
  heading.append(toLabel(result, marks), toLink(toAddress(url, statement?.id)));
  const link = heading.lastElementChild;
  if (statement === undefined) {
    link?.append(...markWords(title, query));
    item.append(heading, toExcerpt(text, query));
  } else {
    link?.append(...markWords(pickSentence(statement.text, query), query));
    item.append(heading);
  }
  if (also.length > 0) item.append(toFurther((id) => toAddress(url, id), also, query, marks));
  return item;
}

/** `Lesson`, `Work · Author 2001`, or for a statement `Action · Lesson: its title`. */
function toLabel({ kind, work, title, statement }: Result, marks: KindMarks): HTMLElement {
  const label = document.createElement('span');
  label.className = 'label';
  if (statement === undefined) label.append([kind, work].filter((part) => part !== undefined).join(' · '));
  else label.append(...toKind(statement, marks), ` · ${kind}: ${title}`);
  return label;
}

function toKind({ kind }: TermStatement, marks: KindMarks): Node[] {
  const mark = marks.get(kind);
  return mark === undefined ? [] : [mark.shape.cloneNode(true), document.createTextNode(mark.word)];
}

function toFurther(
  toStatementAddress: (id: string) => string,
  statements: readonly TermStatement[],
  query: string,
  marks: KindMarks,
): HTMLElement {
  const list = document.createElement('ul');
  list.className = 'also';
  list.append(
    ...statements.map((statement) => {
      const item = document.createElement('li');
      const link = toLink(toStatementAddress(statement.id));
      link.append(...markWords(pickSentence(statement.text, query), query));
      item.append(...toKind(statement, marks), ': ', link);
      return item;
    }),
  );
  return list;
}

function toLink(href: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = href;
  return link;
}

function toExcerpt(text: Result['text'], query: string): HTMLElement | string {
  const nodes = 'marked' in text ? readMarked(text.marked) : markWords(text.plain, query);
  if (nodes.length === 0) return '';
  const words = document.createElement('p');
  words.className = 'excerpt';
  words.append(...nodes);
  return words;
}

/** The sentence that has most of the query’s words, cut where it is long. */
export function pickSentence(text: string, query: string, longest = 180): string {
  const sentences = text.split(/(?<=[.?!:]) (?=\p{Lu})/u);
  const starts = toStarts(query);
  const scored = sentences.map((sentence) => ({
    sentence,
    score: starts.filter((start) => toWords(sentence).some((word) => word.startsWith(start))).length,
  }));
  const best = scored.reduce((first, next) => (next.score > first.score ? next : first));
  return shorten(best.sentence, longest);
}

/** The beginnings by which a query’s words are known again in a text; little words are not worth a mark. */
function toStarts(query: string): string[] {
  const words = toWords(query);
  const long = words.filter((word) => word.length > 3);
  return (long.length === 0 ? words : long).map((word) => word.slice(0, Math.max(3, word.length - 2)));
}

/** A text with `<mark>` round words that begin as those of the query do. */
function markWords(text: string, query: string): Node[] {
  const starts = toStarts(query);
  return text.split(/([\p{L}\p{N}]+)/u).flatMap((part, index): Node[] => {
    if (part === '') return [];
    if (index % 2 === 0 || !starts.some((start) => toFolded(part).startsWith(start)))
      return [document.createTextNode(part)];
    return [toMark(part)];
  });
}

/** Pagefind escapes the page’s text and sets `<mark>` round what was found; nothing else is let through. */
function readMarked(excerpt: string): Node[] {
  const { body } = new DOMParser().parseFromString(excerpt, 'text/html');
  return [...body.childNodes].map((node) =>
    node instanceof HTMLElement && node.localName === 'mark'
      ? toMark(node.textContent)
      : document.createTextNode(node.textContent ?? ''),
  );
}

function toMark(text: string): HTMLElement {
  const mark = document.createElement('mark');
  mark.textContent = text;
  return mark;
}
