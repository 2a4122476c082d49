import { toHtml } from 'hast-util-to-html';
import type { BlockContent, Root } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { remember } from '../remember.ts';
import { renderCitations } from './render-citations.ts';
import { renderLinks } from './render-links.ts';
import type { Resolver } from './resolver.ts';

type Content = readonly BlockContent[];

/**
 * The HTML of a statement's content, for pages that quote it: made once, for a statement is quoted on the page of each
 * work that it cites. The content itself is left as it is.
 */
export function toStatementHtml(content: Content, resolver: Resolver): string {
  return getMaker(resolver)(content);
}

const getMaker = remember((resolver: Resolver) => remember((content: Content) => makeHtml(content, resolver)));

function makeHtml(content: Content, resolver: Resolver): string {
  const tree: Root = structuredClone({ type: 'root', children: [...content] });
  renderCitations(tree, resolver);
  renderLinks(tree, resolver);
  return toHtml(toHast(tree));
}
