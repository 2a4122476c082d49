import type { Element, ElementContent, RootContent } from 'hast';
import type { Link, Root } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { visit } from 'unist-util-visit';
import type { MentionedConcept, Resolver } from './resolver.ts';

/**
 * The first link to a concept on a page carries its definition: shown on hover and focus, and by a button of its own
 * where there is no hover (`popovertarget`: HTML, 6.12). Later links stay plain. To be applied before `renderLinks`.
 */
export function renderTerms(tree: Root, resolver: Resolver): void {
  const seen = new Set<string>();
  visit(tree, 'link', (node) => {
    const concept = resolver.findConcept(node.url);
    if (concept === undefined || seen.has(concept.slug)) return;
    seen.add(concept.slug);
    const children = toTerm(node, concept, resolver);
    node.data = { hName: 'guide-term', hProperties: { href: undefined }, hChildren: children };
  });
}

function toTerm(node: Link, { slug, title, definition }: MentionedConcept, resolver: Resolver): ElementContent[] {
  const id = `term-${slug}`;
  const address = resolver.toAddress(node.url);
  const words = toHast({ type: 'paragraph', children: node.children });
  return [
    toElement(
      'a',
      { href: address, ariaDescribedBy: [id] },
      'children' in words ? [...words.children].filter(isContent) : [],
    ),
    toElement('button', { type: 'button', popoverTarget: id, ariaLabel: `What is ${title}?` }, []),
    toElement('span', { id, popover: 'auto', className: ['definition'], dataPagefindIgnore: true }, [
      { type: 'text', value: `${definition} ` },
      toElement('a', { href: address }, [{ type: 'text', value: `More on ${title}` }]),
    ]),
  ];
}

function isContent(node: RootContent): node is ElementContent {
  return node.type === 'element' || node.type === 'text';
}

function toElement(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}
