import { toSummary } from '../graph/page-contents.ts';
import type { Graph, GuidePage, PageId, StatementId } from '../graph/types.ts';
import type { StatementKind } from '../markdown/nodes.ts';
import type { PageKind } from '../schemas/graph.ts';

/** What has an address that others may link to, with its words. */
export type Published = { readonly page: PageId; readonly address: string; readonly text: string } & (
  { readonly kind: PageKind } | { readonly kind: StatementKind; readonly statement: StatementId }
);

/** Every page and statement of a guide as it is now, in no order that counts. */
export function listPublished(graph: Graph): Published[] {
  const pages = graph.pages.filter(isLasting).map((page) => ({
    page: page.id,
    kind: page.kind,
    address: page.path,
    text: [page.title, toLead(page)].filter((part) => part !== '').join('\n\n'),
  }));
  const statements = graph.statements.map(({ page, id, kind, path, text }) => ({
    page,
    statement: id,
    kind,
    address: path,
    text,
  }));
  return [...pages, ...statements];
}

/** What a part of a list of works holds depends on how many works there are: its address is no promise. */
function isLasting(page: GuidePage): boolean {
  return !('list' in page) || page.list.kind !== 'part';
}

/** What a page says first, below its title. */
function toLead(page: GuidePage): string {
  const written = page.kind === 'page' && 'data' in page ? page.data.lead : undefined;
  return written ?? toSummary(page) ?? '';
}
