import type { Nodes, PhrasingContent, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

/**
 * Takes tags that stand alone on their lines out of the paragraph that Markdown makes round them, as MDX does: a list
 * or a statement on one line is no paragraph.
 */
export function unravel(tree: Root): void {
  visit(tree, 'paragraph', (node, index, parent) => {
    if (parent === undefined || index === undefined || !node.children.every(standsAlone)) return undefined;
    const children = node.children.filter(({ type }) => type !== 'text');
    if (children.length === 0) return undefined;
    const siblings: Nodes[] = parent.children;
    siblings.splice(index, 1, ...children);
    return [SKIP, index];
  });
}

function standsAlone(node: PhrasingContent): boolean {
  return (
    node.type === 'mdxJsxTextElement' ||
    node.type === 'mdxTextExpression' ||
    (node.type === 'text' && node.value.trim() === '')
  );
}
