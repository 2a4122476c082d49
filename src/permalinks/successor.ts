import { findNearest } from '../diagnostics/suggestion.ts';
import type { Permalink } from '../schemas/permalinks.ts';
import type { Published } from './published.ts';

/**
 * Where what is gone most likely stands now, among what was never published before: at the same words; for a statement
 * under the same id on another page, or under one that is nearly the same on its own.
 */
export function findSuccessor(permalink: Permalink, fresh: readonly Published[]): string | undefined {
  const words = permalink.wordings.at(-1)?.text;
  const alike = fresh.filter((item) => 'statement' in item === 'statement' in permalink);
  const same = alike.find(({ text, kind }) => text === words && kind === permalink.kind);
  if (same !== undefined) return same.address;
  if (!('statement' in permalink))
    return findNearest(
      permalink.address,
      alike.map(({ address }) => address),
    );
  const statements = alike.filter((item) => 'statement' in item);
  const sameId = statements.find(({ statement }) => statement === permalink.statement);
  if (sameId !== undefined) return sameId.address;
  const near = statements.filter(({ page }) => page === permalink.page);
  const id = findNearest(
    permalink.statement,
    near.map(({ statement }) => statement),
  );
  return near.find(({ statement }) => statement === id)?.address;
}
