import { make, makeButton, makeLink } from '../make.ts';
import { makeDifference } from '../print-difference.ts';
import type { Change, Changed, Joining } from './compare-edition.ts';
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
 * What a permalink said, and what was joined to it since; what is different now and where to read on. Nothing of what is
 * as it was, or is new.
 * @param edition the one that was asked for, with its day
 */
export function printChange(
  change: Change,
  joined: readonly Changed<Joining>[],
  edition: string,
  ways: Ways,
): HTMLElement[] {
  const isPast = change.kind === 'reworded' || change.kind === 'withdrawn' || joined.length > 0;
  return [
    ...printOwn(change, edition, ways),
    ...joined.flatMap((one) => printJoined(one, edition)),
    ...(isPast ? [makeHistoryLine(ways)] : []),
  ];
}

function printJoined({ permalink, change: { then, now } }: Changed<Joining>, edition: string): HTMLElement[] {
  return [
    ...toQuotation(`In ${edition}, ${permalink.address} said:`, then),
    ...(then === now ? [] : toDifference('What is different here, word by word:', then, now)),
  ];
}

function printOwn(change: Change, edition: string, ways: Ways): HTMLElement[] {
  switch (change.kind) {
    case 'same':
    case 'added':
      return [];
    case 'reworded':
      return [
        ...toQuotation(`In ${edition} it said:`, change.then),
        ...toDifference('What changed, word by word:', change.then, change.now),
      ];
    case 'moved':
      return [
        ...toQuotation('It said:', change.then),
        make('p', '', makeLink(ways.toAddress(change.to), 'Where it stands now')),
      ];
    case 'withdrawn':
      return toQuotation('It said:', change.then);
  }
}

const changeWords = {
  reworded: 'Reworded',
  added: 'Added',
  moved: 'Moved',
  withdrawn: 'Withdrawn',
  joined: 'Joined from elsewhere',
} as const satisfies Record<Changed['change']['kind'], string>;

/** The changed parts of a page, each with a link to it, and the way to all wordings. */
export function printChanges(changes: readonly Changed[], ways: Ways): HTMLElement[] {
  const list = make('ul', '');
  for (const { permalink, change } of changes) {
    const words = shorten(permalink.wordings.at(-1)?.text ?? permalink.address, longest);
    const name = permalink.statement === undefined ? 'title or opening words' : permalink.kind;
    const to = change.kind === 'joined' ? change.to : permalink.address;
    const address = permalink.statement === undefined ? ways.history : ways.toAddress(to);
    list.append(make('li', '', `${changeWords[change.kind]}, ${name}: `, makeLink(address, words)));
  }
  return changes.length === 0 ? [] : [list, makeHistoryLine(ways)];
}

const longest = 100;

function toQuotation(lead: string, words: string): HTMLElement[] {
  return [make('p', '', lead), make('blockquote', '', ...words.split('\n\n').map((part) => make('p', '', part)))];
}

function toDifference(lead: string, then: string, now: string): HTMLElement[] {
  return [make('p', '', lead), makeDifference(then, now)];
}

function makeHistoryLine({ history }: Ways): HTMLElement {
  return make('p', '', makeLink(history, 'All wordings on this page'));
}
