import { statementIdSchema } from '../schemas/identifiers.ts';
import { findTarget } from './queries.ts';
import type { Graph, GuidePage, PageId } from './types.ts';

/**
 * What a guide has but that could not be read, for it has a fault of its own. Who cites such a work or links to such a
 * page is not to blame, and an editor who mends one fault should not read of five.
 */
export interface Unread {
  /** Keys of works with an entry that cannot be trusted; `all` where there is no bibliography. */
  readonly works: ReadonlySet<string> | 'all';
  /** Pages whose file cannot be read, or not whole, by id. */
  readonly pages: ReadonlySet<string>;
  /** Pages with a fault in their text, by id; a statement may stand there that is not among the statements. */
  readonly statements: ReadonlySet<string>;
  /** The texts of pages with a fault, which may mention what seems to be mentioned nowhere. */
  readonly texts: readonly string[];
}

export const nothingUnread: Unread = { works: new Set(), pages: new Set(), statements: new Set(), texts: [] };

/** Whether a key is of a work that there is, but with a faulty entry. */
export function isUnreadWork({ unread }: Pick<Graph, 'unread'>, key: string): boolean {
  return unread.works === 'all' || unread.works.has(key);
}

/** Whether an address is of a page or a statement that there is, but in a faulty file or of a faulty entry. */
export function isUnreadTarget(graph: Graph, target: string, from: PageId): boolean {
  const { page, anchor } = findTarget(graph, target, from);
  const path = (target.split('#', 1)[0] ?? '').replace(/^\/|\/$/g, '');
  const id = page?.id ?? path;
  const [, key] = /^evidence\/([^/]+)$/.exec(id) ?? [];
  if (graph.unread.pages.has(id) || (key !== undefined && page === undefined && isUnreadWork(graph, key))) return true;
  return page !== undefined && anchor !== undefined && isUnreadStatement(graph, page, anchor);
}

/** Whether an id is that of a statement that stands on a page, but in a faulty tag or without a legal id. */
export function isUnreadStatement(graph: Graph, page: GuidePage, id: string): boolean {
  const statements = 'facts' in page ? page.facts.statements : [];
  return (
    graph.unread.pages.has(page.id) ||
    isInUnreadText(graph, `id="${id}"`) ||
    statements.some(({ attributes }) => !statementIdSchema.safeParse(attributes.get('id')).success)
  );
}

/** Whether a text that could not be read has a word in it, as far as anybody can tell: of an empty one nobody can. */
export function isInUnreadText({ unread }: Pick<Graph, 'unread'>, word: string): boolean {
  return unread.texts.some((text) => text.trim() === '' || toWords(text).includes(toWords(word)));
}

/** A text on one line and without marks of emphasis. */
function toWords(text: string): string {
  return text.replace(/[*_]/g, '').replace(/\s+/g, ' ');
}
