import { listFormerForms } from '../permalinks/former-forms.ts';
import { listFormerPages } from '../permalinks/former.ts';
import type { PermalinkIndex } from '../permalinks/permalink-index.ts';

/** An address that a host may redirect by itself. It is of letters, digits, hyphens and slashes, and so no pattern. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
}

/**
 * The redirects of pages that moved, and of the forms that lessons had for teaching. The page that they come to knows the
 * ids of the one that moved. A page that became a part of another is led on by its built page alone: some hosts would put
 * the query behind the #.
 */
export function toRedirects(permalinks: PermalinkIndex, toAddress: (path: string) => string): Redirect[] {
  const pages = listFormerPages(permalinks).flatMap(({ permalink: { address, state } }) =>
    state.kind === 'moved' ? [{ from: address, to: state.to }] : [],
  );
  return [...pages, ...listFormerForms(permalinks)]
    .filter(({ to }) => !to.includes('#'))
    .map(({ from, to }) => ({ from: toAddress(from), to: toAddress(to) }));
}
