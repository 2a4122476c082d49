import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { isJsxElement } from './nodes.ts';
import type { Resolver } from './resolver.ts';

/** Puts the base path before internal links. To be applied once. */
export function renderLinks(tree: Root, resolver: Resolver): void {
  visit(tree, (node) => {
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition') {
      if (node.url.startsWith('/')) node.url = resolver.toAddress(node.url);
    } else if (isJsxElement(node) && node.name === 'a') {
      for (const attribute of node.attributes) {
        const { value } = attribute;
        const isPath = attribute.type === 'mdxJsxAttribute' && attribute.name === 'href' && typeof value === 'string';
        if (isPath && value.startsWith('/')) attribute.value = resolver.toAddress(value);
      }
    }
  });
}
