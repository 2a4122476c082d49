import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/**
 * Says how a table's columns are aligned in `data-align`, which the style sheet reads: MDX would write a style into each
 * cell, and the policy of the pages lets no such style through.
 */
export function renderTables(tree: Root): void {
  visit(tree, 'table', (table) => {
    const { align } = table;
    for (const { children } of table.children) {
      children.forEach((cell, column) => {
        const side = align?.[column] ?? undefined;
        if (side !== undefined) cell.data = { ...cell.data, hProperties: { 'data-align': side } };
      });
    }
    table.align = null;
  });
}
