import { compareWords } from '../../wording/difference.ts';
import type { Change, Changed } from './compare-edition.ts';

/** Where the links of a notice lead. */
export interface Ways {
  /** The address of a permalink, in the edition that was asked for. */
  readonly toAddress: (permalink: string) => string;
  /** The page that has all wordings of this one. */
  readonly history: string;
}

/** The frame of a notice: what it says first, the rest, and a button that calls `dismiss`. */
export function toNotice(sentence: string, rest: readonly HTMLElement[], dismiss: () => void): HTMLElement {
  const notice = document.createElement('section');
  notice.className = rest.length === 0 ? 'edition-notice is-quiet' : 'edition-notice';
  notice.ariaLabel = 'Since the edition of your link';
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'screen-only';
  button.textContent = 'Dismiss';
  button.ariaLabel = 'Dismiss this notice';
  button.addEventListener('click', dismiss);
  notice.append(toParagraph(sentence), ...rest, button);
  return notice;
}

/**
 * What a permalink said, what is different now and where to read on; nothing of what is as it was, or is new.
 * @param edition the one that was asked for, with its day
 */
export function printChange(change: Change, edition: string, ways: Ways): HTMLElement[] {
  switch (change.kind) {
    case 'same':
    case 'added':
      return [];
    case 'reworded':
      return [
        ...toQuotation(`In ${edition} it said:`, change.then),
        ...toDifference(change.then, change.now),
        toParagraph(toLink('All wordings on this page', ways.history)),
      ];
    case 'moved':
      return [
        ...toQuotation('It said:', change.then),
        toParagraph(toLink('Where it stands now', ways.toAddress(change.to))),
      ];
    case 'withdrawn':
      return [...toQuotation('It said:', change.then), toParagraph(toLink('All wordings on this page', ways.history))];
  }
}

const changeWords = {
  reworded: 'Reworded',
  added: 'Added',
  moved: 'Moved',
  withdrawn: 'Withdrawn',
} as const satisfies Record<Changed['change']['kind'], string>;

/** The changed parts of a page, each with a link to it, and the way to all wordings. */
export function printChanges(changes: readonly Changed[], ways: Ways): HTMLElement[] {
  const list = document.createElement('ul');
  for (const { permalink, change } of changes) {
    const item = document.createElement('li');
    const words = toBeginning(permalink.wordings.at(-1)?.text ?? permalink.address);
    const name = permalink.statement === undefined ? 'title or opening words' : permalink.kind;
    const address = permalink.statement === undefined ? ways.history : ways.toAddress(permalink.address);
    item.append(`${changeWords[change.kind]}, ${name}: `, toLink(words, address));
    list.append(item);
  }
  return changes.length === 0 ? [] : [list, toParagraph(toLink('All wordings on this page', ways.history))];
}

const longest = 100;

function toBeginning(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, text.lastIndexOf(' ', longest))} …`;
}

function toQuotation(lead: string, words: string): HTMLElement[] {
  const quotation = document.createElement('blockquote');
  quotation.append(...words.split('\n\n').map(toParagraph));
  return [toParagraph(lead), quotation];
}

/** The new words among the old: lines tell the eye which are which, hidden words the ear. */
function toDifference(then: string, now: string): HTMLElement[] {
  const difference = document.createElement('p');
  difference.className = 'difference';
  for (const { kind, text } of compareWords(then, now)) {
    if (kind === 'same') difference.append(text);
    else difference.append(toRun(kind, text));
  }
  return [toParagraph('What changed, word by word:'), difference];
}

function toRun(kind: 'removed' | 'added', text: string): HTMLElement {
  const run = document.createElement(kind === 'removed' ? 'del' : 'ins');
  const [before, after] = [document.createElement('span'), document.createElement('span')];
  before.className = after.className = 'visually-hidden';
  before.textContent = `[${kind}: `;
  after.textContent = ']';
  run.append(before, text, after);
  return run;
}

function toParagraph(content: string | Node): HTMLParagraphElement {
  const paragraph = document.createElement('p');
  paragraph.append(content);
  return paragraph;
}

function toLink(words: string, address: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = address;
  link.textContent = words;
  return link;
}
