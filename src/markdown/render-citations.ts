import type { Element, ElementContent, Text } from 'hast';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { CitationItem, CitationNode } from './nodes.ts';
import type { Resolver } from './resolver.ts';

/**
 * Gives each citation of a tree its HTML: `<guide-citation>` round links to the evidence pages. It is a plain inline
 * element until its script enhances it.
 */
export function renderCitations(tree: Root, resolver: Resolver): void {
  visit(tree, 'citation', (node) => {
    node.data = { hName: 'guide-citation', hChildren: toChildren(node, resolver) };
  });
}

/** A narrative citation in words, `Ansell and Gash (2008)`. */
export function toNarrativeWords(node: CitationNode, resolver: Resolver): string {
  return node.items.map((item) => narrativeLabel(item, resolver)).join('; ');
}

function toChildren({ items, narrative }: CitationNode, resolver: Resolver): ElementContent[] {
  if (narrative)
    return items.flatMap((item) => [toLink(item, narrativeLabel(item, resolver), resolver), ...toLocator(item)]);
  const children = items.flatMap((item, index) => [
    ...(index === 0 ? [] : [toText('; ')]),
    ...(item.prefix === undefined ? [] : [toText(`${item.prefix} `)]),
    toLink(item, label(item, resolver), resolver),
    ...toLocator(item),
  ]);
  return [toText('('), ...children, toText(')')];
}

function label({ key, suppressAuthor }: CitationItem, resolver: Resolver): string {
  const work = resolver.findWork(key);
  if (work === undefined) return `${key}?`;
  return suppressAuthor ? work.year : `${work.author} ${work.year}`;
}

/** In running text an ampersand is written out. */
function narrativeLabel({ key }: CitationItem, resolver: Resolver): string {
  const work = resolver.findWork(key);
  return work === undefined ? `${key}?` : `${work.author.replaceAll(' & ', ' and ')} (${work.year})`;
}

function toLocator({ locator }: CitationItem): Text[] {
  return locator === undefined ? [] : [toText(`, ${locator}`)];
}

function toLink({ key }: CitationItem, words: string, resolver: Resolver): Element {
  const href = resolver.findWork(key)?.address ?? '#';
  return { type: 'element', tagName: 'a', properties: { href, dataKey: key }, children: [toText(words)] };
}

function toText(value: string): Text {
  return { type: 'text', value };
}
