import type { Permalink, Permalinks, PermalinkState, Wording } from '../schemas/permalinks.ts';
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
export function listChanges({ record, movedTo, byAddress }: PermalinkIndex): EditionChanges[] {
  return record.editions
    .map((edition, index) => {
      const isOf = (item: Wording | PermalinkState) => 'edition' in item && item.edition === edition.number;
      const inState = (kind: 'moved' | 'withdrawn') =>
        record.permalinks.filter(({ state }) => state.kind === kind && isOf(state));
      return {
        edition,
        isFirst: index === 0,
        added: record.permalinks.filter(
          ({ since, address }) =>
            since === edition.number && !(movedTo.get(address) ?? []).some(({ state }) => isOf(state)),
        ),
        reworded: record.permalinks.filter(
          ({ address }) => getHistory({ byAddress, movedTo }, address).findIndex(isOf) > 0,
        ),
        moved: inState('moved'),
        withdrawn: inState('withdrawn'),
      };
    })
    .reverse();
}

/** A wording with the address that it stood at. */
export interface PlacedWording extends Wording {
  readonly address: string;
}

/**
 * The wordings of an address, the oldest first, with those of what moved there: a statement may be moved and reworded
 * at once. A wording that was only carried over to the new address stands once, and so does one edition.
 */
export function getHistory(
  { byAddress, movedTo }: Pick<PermalinkIndex, 'byAddress' | 'movedTo'>,
  address: string,
): PlacedWording[] {
  const own = byAddress.get(address);
  const former = (movedTo.get(address) ?? []).filter(isOneForOne(own)).slice(0, 1);
  const wordings = [...former, ...(own === undefined ? [] : [own])].flatMap((permalink) =>
    permalink.wordings.map((wording) => ({ ...wording, address: permalink.address })),
  );
  return wordings.filter(({ text }, index) => wordings[index - 1]?.text !== text);
}

/** Whether what moved is what stands there now: of its kind, and not joined to something older than itself. */
function isOneForOne(own: Permalink | undefined): (former: Permalink) => boolean {
  return ({ kind, state }) => own?.kind === kind && state.kind === 'moved' && own.since === state.edition;
}

/** Whether anything happened to a page or its statements since it first appeared. */
export function hasHistory(permalinks: PermalinkIndex, page: string): boolean {
  const own = permalinks.byPage.get(page) ?? [];
  const since = own.find((permalink) => !('statement' in permalink))?.since;
  return own.some(
    (permalink) =>
      permalink.state.kind !== 'stands' ||
      permalink.since !== since ||
      getHistory(permalinks, permalink.address).length > 1,
  );
}
