import { make, makeButton, makeLink } from '../make.ts';
import { makeDifference } from '../print-difference.ts';
import type { Change, Changed } from './compare-edition.ts';
import { shorten } from '../../wording/shorten.ts';

/** Where the links of a notice lead. */
export interface Ways {
  /** The address of a permalink, in the edition that was asked for. */
  readonly toAddress: (permalink: string) => string;
  /** The page that has all wordings of this one. */
  readonly history: string;
}

/** The frame of a notice: what it says first, the rest, and a button that calls `dismiss`. */
export function toNotice(sentence: string, rest: readonly HTMLElement[], dismiss: () => void): HTMLElement {
  const button = makeButton('Dismiss', dismiss, 'Dismiss this notice');
  button.className = 'screen-only';
  const className = rest.length === 0 ? 'edition-notice is-quiet' : 'edition-notice';
  const notice = make('section', className, make('p', '', sentence), ...rest, button);
  notice.ariaLabel = 'Since the edition of your link';
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
        makeHistoryLine(ways),
      ];
    case 'moved':
      return [
        ...toQuotation('It said:', change.then),
        make('p', '', makeLink(ways.toAddress(change.to), 'Where it stands now')),
      ];
    case 'withdrawn':
      return [...toQuotation('It said:', change.then), makeHistoryLine(ways)];
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
  const list = make('ul', '');
  for (const { permalink, change } of changes) {
    const words = shorten(permalink.wordings.at(-1)?.text ?? permalink.address, longest);
    const name = permalink.statement === undefined ? 'title or opening words' : permalink.kind;
    const address = permalink.statement === undefined ? ways.history : ways.toAddress(permalink.address);
    list.append(make('li', '', `${changeWords[change.kind]}, ${name}: `, makeLink(address, words)));
  }
  return changes.length === 0 ? [] : [list, makeHistoryLine(ways)];
}

const longest = 100;

function toQuotation(lead: string, words: string): HTMLElement[] {
  return [make('p', '', lead), make('blockquote', '', ...words.split('\n\n').map((part) => make('p', '', part)))];
}

function toDifference(then: string, now: string): HTMLElement[] {
  return [make('p', '', 'What changed, word by word:'), makeDifference(then, now)];
}

function makeHistoryLine({ history }: Ways): HTMLElement {
  return make('p', '', makeLink(history, 'All wordings on this page'));
}
