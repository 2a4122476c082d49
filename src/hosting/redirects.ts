import { listFormerPages } from '../permalinks/former.ts';
import type { PermalinkIndex } from '../permalinks/permalink-index.ts';

/** An address that a host may redirect by itself. It is of letters, digits, hyphens and slashes, and so no pattern. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
}

/** The redirects of pages that moved. The page that they come to knows the ids of the one that moved. */
export function toRedirects(permalinks: PermalinkIndex, toAddress: (path: string) => string): Redirect[] {
  return listFormerPages(permalinks).flatMap(({ permalink: { address, state } }) =>
    state.kind === 'moved' ? [{ from: toAddress(address), to: toAddress(state.to) }] : [],
  );
}
