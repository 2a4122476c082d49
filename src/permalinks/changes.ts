import type { Permalink, Permalinks, PermalinkState, Wording } from '../schemas/permalinks.ts';
import { toJoined, toLineage } from '../wording/lineage.ts';
import type { PermalinkIndex } from './permalink-index.ts';

/** What one edition did to what was published before it. */
export interface EditionChanges {
  readonly edition: Permalinks['editions'][number];
  /** The first edition has no changes: all of it is new. */
  readonly isFirst: boolean;
  readonly added: readonly Permalink[];
  readonly reworded: readonly Permalink[];
  readonly moved: readonly Permalink[];
  readonly withdrawn: readonly Permalink[];
}

/** The changes of each edition, the newest first. What moved is not new at the address that it moved to. */
export function listChanges(index: PermalinkIndex): EditionChanges[] {
  const { record } = index;
  return record.editions
    .map((edition, place) => {
      const isOf = (item: Wording | PermalinkState) => 'edition' in item && item.edition === edition.number;
      const inState = (kind: 'moved' | 'withdrawn') =>
        record.permalinks.filter(({ state }) => state.kind === kind && isOf(state));
      return {
        edition,
        isFirst: place === 0,
        added: record.permalinks.filter(
          (permalink) => permalink.since === edition.number && !isArrival(index, permalink),
        ),
        reworded: record.permalinks.filter(({ address }) => getHistory(index, address).findIndex(isOf) > 0),
        moved: inState('moved'),
        withdrawn: inState('withdrawn'),
      };
    })
    .reverse();
}

/** Whether something moved to an address when it was first published; what stands there may have moved on since. */
function isArrival({ movedTo }: PermalinkIndex, permalink: Permalink): boolean {
  const { address, since, state } = permalink;
  const end = state.kind === 'moved' ? state.to : address;
  return (movedTo.get(end) ?? []).some(
    (other) => other !== permalink && other.state.kind === 'moved' && other.state.edition === since,
  );
}

/** A wording with the address that it stood at. */
export interface PlacedWording extends Wording {
  readonly address: string;
}

/** What stood one after the other at an address, or moved there, the oldest first; the permalink of the address last. */
export function getLineage({ byAddress, movedTo }: PermalinkIndex, address: string): Permalink[] {
  const own = byAddress.get(address);
  return own === undefined ? [] : toLineage(own, movedTo.get(address) ?? []);
}

/** What was joined to what stood at an address already: a link to it leads there, and its words are none of its past. */
export function getJoined({ byAddress, movedTo }: PermalinkIndex, address: string): Permalink[] {
  const own = byAddress.get(address);
  return own === undefined ? [] : toJoined(own, movedTo.get(address) ?? []);
}

/**
 * The wordings of an address, the oldest first, with those of what moved there: a statement may be moved and reworded
 * at once. A wording that was only carried over to the new address stands once, and so does one edition.
 */
export function getHistory(index: PermalinkIndex, address: string): PlacedWording[] {
  const wordings = getLineage(index, address).flatMap((permalink) =>
    permalink.wordings.map((wording) => ({ ...wording, address: permalink.address })),
  );
  return wordings.filter(({ text }, at) => wordings[at - 1]?.text !== text);
}

/** Whether anything happened to a page or its statements since it first appeared. */
export function hasHistory(permalinks: PermalinkIndex, page: string): boolean {
  const own = permalinks.byPage.get(page) ?? [];
  const since = own.find((permalink) => !('statement' in permalink))?.since;
  return own.some(
    (permalink) =>
      permalink.state.kind !== 'stands' ||
      permalink.since !== since ||
      getHistory(permalinks, permalink.address).length > 1 ||
      getJoined(permalinks, permalink.address).length > 0,
  );
}
