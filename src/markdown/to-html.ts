import { toHtml } from 'hast-util-to-html';
import type { BlockContent, Root } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { renderCitations } from './render-citations.ts';
import { renderLinks } from './render-links.ts';
import type { Resolver } from './resolver.ts';

/** The HTML of a statement's content, for pages that quote it. The content itself is left as it is. */
export function toStatementHtml(content: readonly BlockContent[], resolver: Resolver): string {
  const tree: Root = structuredClone({ type: 'root', children: [...content] });
  renderCitations(tree, resolver);
  renderLinks(tree, resolver);
  return toHtml(toHast(tree));
}
