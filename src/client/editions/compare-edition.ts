import { toJoined, toLineage } from '../../wording/lineage.ts';
import type { Wording } from '../recorded.ts';
import type { Edition, PageRecord, Permalink } from './page-record.ts';

/** What became of a permalink since an edition. */
export type Change =
  | { readonly kind: 'same' }
  /** `editions` are those in which it was reworded since. */
  | { readonly kind: 'reworded'; readonly then: string; readonly now: string; readonly editions: readonly Edition[] }
  | { readonly kind: 'added'; readonly edition: Edition }
  | { readonly kind: 'moved'; readonly then: string; readonly to: string; readonly edition: Edition }
  | { readonly kind: 'withdrawn'; readonly then: string; readonly why: string; readonly edition: Edition };

/** Something that stood at another address, and was joined to what stood here already. */
export interface Joining {
  readonly kind: 'joined';
  readonly then: string;
  /** What is said here, where it was joined to, today. */
  readonly now: string;
  readonly to: string;
  readonly edition: Edition;
}

/** A permalink that is not as it was. */
export interface Changed<Kind = Exclude<Change, { kind: 'same' }> | Joining> {
  readonly permalink: Permalink;
  readonly change: Kind;
}

export function findEdition({ editions }: PageRecord, number: string): Edition | undefined {
  return editions.find((edition) => edition.number === number);
}

export function findPermalink({ permalinks }: PageRecord, address: string): Permalink | undefined {
  return permalinks.find((permalink) => permalink.address === address);
}

/**
 * Holds a permalink against what it was in an edition of the record. Of what moved here since, the words at its old
 * addresses are what it said then.
 */
export function comparePermalink(record: PageRecord, permalink: Permalink, edition: Edition): Change {
  const { state, wordings, since } = permalink;
  const history = toHistory(record, permalink);
  const then = history.findLast((wording) => !isLater(record, wording.edition, edition.number));
  const last = wordings.at(-1)?.text ?? '';
  if (state.kind !== 'stands') {
    const { edition: number, date, ...fate } = state;
    return { ...fate, then: then?.text ?? last, edition: { number, date } };
  }
  if (then === undefined) return { kind: 'added', edition: toEdition(record, since, wordings) };
  if (then.text === last) return { kind: 'same' };
  const later = history.filter((wording) => isLater(record, wording.edition, edition.number));
  const editions = later.map(({ edition: number, date }) => ({ number, date }));
  return { kind: 'reworded', then: then.text, now: last, editions };
}

/** The wordings of a permalink and of what moved to it, the oldest first; what was only carried over stands once. */
function toHistory({ permalinks }: PageRecord, permalink: Permalink): Wording[] {
  const all = toLineage(permalink, findArrived(permalinks, permalink)).flatMap(({ wordings }) => wordings);
  return all.filter(({ text }, at) => all[at - 1]?.text !== text);
}

/**
 * What in an edition stood elsewhere, and was joined to a permalink since. A link to it leads here, and who follows it
 * asks for its words, which were never those of what stood here beside it.
 */
export function listJoined(record: PageRecord, permalink: Permalink, edition: Edition): Changed<Joining>[] {
  const now = permalink.wordings.at(-1)?.text ?? '';
  return toJoined(permalink, findArrived(record.permalinks, permalink)).flatMap((joined) => {
    const { state, wordings } = joined;
    const then = wordings.findLast((wording) => !isLater(record, wording.edition, edition.number))?.text;
    if (state.kind !== 'moved' || then === undefined || !isLater(record, state.edition, edition.number)) return [];
    const { to, edition: number, date } = state;
    return [{ permalink: joined, change: { kind: 'joined', then, now, to, edition: { number, date } } }];
  });
}

function findArrived(permalinks: PageRecord['permalinks'], { address }: Permalink): Permalink[] {
  return permalinks.filter(({ state }) => state.kind === 'moved' && state.to === address);
}

/**
 * What is not as it was of a page and of all that stands or stood on it, in the order of the record; and what was joined
 * to it from other pages.
 */
export function listChanges(record: PageRecord, path: string, edition: Edition): Changed[] {
  const isHere = ({ address }: Permalink) => address.split('#')[0] === path;
  return record.permalinks.filter(isHere).flatMap((permalink): Changed[] => {
    const change = comparePermalink(record, permalink, edition);
    const joined = listJoined(record, permalink, edition).filter((other) => !isHere(other.permalink));
    return [...(change.kind === 'same' ? [] : [{ permalink, change }]), ...joined];
  });
}

/** Editions stand in a record in the order of their numbers, in which 1.10 comes after 1.9. */
function isLater({ editions }: PageRecord, number: string, than: string): boolean {
  const order = editions.map((edition) => edition.number);
  return order.indexOf(number) > order.indexOf(than);
}

function toEdition(record: PageRecord, number: string, wordings: readonly Wording[]): Edition {
  return findEdition(record, number) ?? { number, date: wordings[0]?.date ?? '' };
}
