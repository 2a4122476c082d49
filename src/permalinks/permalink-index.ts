import { indexByKey } from '../graph/index-by-key.ts';
import type { Permalink, Permalinks } from '../schemas/permalinks.ts';

/** A record with what pages ask of it. */
export interface PermalinkIndex {
  readonly record: Permalinks;
  readonly byAddress: ReadonlyMap<string, Permalink>;
  /** The permalinks of a page and of the statements that stand or stood on it, by the page's id. */
  readonly byPage: ReadonlyMap<string, readonly Permalink[]>;
  /** What moved to an address, by that address. */
  readonly movedTo: ReadonlyMap<string, readonly Permalink[]>;
}

/** Indexes a record once, so that no page goes through all of it. */
export function indexPermalinks(record: Permalinks): PermalinkIndex {
  return {
    record,
    byAddress: new Map(record.permalinks.map((permalink) => [permalink.address, permalink])),
    byPage: indexByKey(record.permalinks, ({ page }) => [page]),
    movedTo: indexByKey(record.permalinks, ({ state }) => (state.kind === 'moved' ? [state.to] : [])),
  };
}

/**
 * The part of a record that one page needs, in the record's form: its own permalinks, and those of other pages that moved
 * to it, for their wordings are what its statements said before.
 */
export function pickPage({ record, byPage, movedTo }: PermalinkIndex, page: string): Permalinks {
  const own = byPage.get(page) ?? [];
  const moved = own.flatMap(({ address }) => movedTo.get(address) ?? []).filter((other) => other.page !== page);
  return { ...record, permalinks: [...own, ...moved].sort((a, b) => (a.address < b.address ? -1 : 1)) };
}

/** What a page of the record is or was called, and the edition that it first appeared in. */
export function toPageWords({ byPage }: PermalinkIndex, page: string): { title: string; since: string } {
  const own = byPage.get(page)?.find((permalink) => !('statement' in permalink));
  return { title: own?.wordings.at(-1)?.text.split('\n\n', 1)[0] ?? page, since: own?.since ?? '' };
}
