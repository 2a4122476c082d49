import type { GuidePage } from '../graph/types.ts';
import type { Permalink } from '../schemas/permalinks.ts';
import type { PermalinkIndex } from './permalink-index.ts';

/** What once stood behind an id of a page, and does not any more. */
export interface FormerStatement {
  readonly id: string;
  readonly permalink: Permalink;
}

/**
 * What the # of an address of a page may still name although it stands there no more: statements of the page that moved
 * or were withdrawn, and those of pages that moved to it. A host that redirects a page itself keeps the #, and knows
 * nothing of what is behind it.
 */
export function listFormer(
  permalinks: PermalinkIndex,
  page: Pick<GuidePage, 'id' | 'path' | 'anchors'>,
): FormerStatement[] {
  const formerPages = (permalinks.movedTo.get(page.path) ?? []).filter((permalink) => !('statement' in permalink));
  const candidates = [page.id, ...formerPages.map(({ page: id }) => id)].flatMap(
    (id) => permalinks.byPage.get(id) ?? [],
  );
  const byId = new Map<string, FormerStatement>();
  for (const permalink of candidates) {
    if (!('statement' in permalink) || permalink.state.kind === 'stands') continue;
    const { statement: id } = permalink;
    if (!page.anchors.has(id) && !byId.has(id)) byId.set(id, { id, permalink });
  }
  return [...byId.values()];
}

/** A page that is gone, with the statements that stood on it. */
export interface FormerPage {
  readonly permalink: Permalink;
  readonly statements: readonly FormerStatement[];
}

/** Every page that moved or was withdrawn. */
export function listFormerPages({ record, byPage }: PermalinkIndex): FormerPage[] {
  return record.permalinks
    .filter((permalink) => !('statement' in permalink) && permalink.state.kind !== 'stands')
    .map((permalink) => ({
      permalink,
      statements: (byPage.get(permalink.page) ?? []).flatMap((own) =>
        'statement' in own ? [{ id: own.statement, permalink: own }] : [],
      ),
    }));
}
