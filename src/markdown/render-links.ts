import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Resolver } from './resolver.ts';

/** Puts the base path before internal links. To be applied once. */
export function renderLinks(tree: Root, resolver: Resolver): void {
  visit(tree, ['link', 'image'], (node) => {
    if ((node.type === 'link' || node.type === 'image') && node.url.startsWith('/'))
      node.url = resolver.toAddress(node.url);
  });
}
