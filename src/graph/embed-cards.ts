import { toStatementHtml } from '../markdown/to-html.ts';
import type { Resolver } from '../markdown/resolver.ts';
import { getStatementsOf } from './queries.ts';
import type { Graph, GuidePage, Statement } from './types.ts';

/** A statement as a card shows it: its words as HTML, and as text in blocks; and the works it cites, each once. */
export interface CardWords {
  readonly statement: Statement;
  readonly html: string;
  readonly blocks: readonly string[];
  readonly works: readonly { readonly name: string; readonly url: string }[];
}

/** The statements of a page for cards. */
export function getCardWords(graph: Graph, resolver: Resolver, page: GuidePage): CardWords[] {
  return getStatementsOf(graph, page.id).map((statement) => toCardWords(resolver, statement));
}

/** A statement for a card, which stands on another site: its works have whole addresses. */
export function toCardWords(resolver: Resolver, statement: Statement): CardWords {
  const html = toStatementHtml(statement.content, resolver);
  const keys = new Set(statement.citations.map(({ key }) => key));
  const works = [...keys].flatMap((key) => resolver.findWork(key) ?? []);
  return {
    statement,
    html,
    blocks: toBlocks(html),
    works: works.map(({ key, author, year }) => ({
      name: `${author} ${year}`,
      url: resolver.toUrl(`/evidence/${key}/`),
    })),
  };
}

/** The text of each paragraph and item. */
function toBlocks(html: string): string[] {
  return html
    .split(/<\/(?:p|li|blockquote)>/)
    .map((part) =>
      part
        .replace(/<[^>]+>/g, '')
        .replace(/&[#\w]+;/g, '.')
        .trim(),
    )
    .filter((text) => text !== '');
}
