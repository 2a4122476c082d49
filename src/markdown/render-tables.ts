import type { Root, Table } from 'mdast';
import { visit } from 'unist-util-visit';
import { toPlainText } from './plain-text.ts';

/**
 * Says of each cell of a table's first row and first column what it is the header of, and names the table by the heading
 * that it stands below, or by its columns where there is none, so that it can be listened to cell by cell. How columns
 * are aligned is said in `data-align`, which the style sheet reads: MDX would write a style into each cell, and the
 * policy of the pages lets no such style through. To be applied once.
 */
export function renderTables(tree: Root): void {
  let heading = '';
  visit(tree, (node) => {
    if (node.type === 'heading') heading = toPlainText([node], () => '');
    if (node.type === 'table') renderTable(node, heading);
  });
}

function renderTable(table: Table, heading: string): void {
  const columns = table.children[0]?.children.map((cell) => toPlainText([cell], () => '')) ?? [];
  const ariaLabel = heading === '' ? columns.join(', ') : heading;
  table.data = { ...table.data, hProperties: { ...table.data?.hProperties, ariaLabel } };
  for (const [index, row] of table.children.entries()) {
    for (const [column, cell] of row.children.entries()) {
      const side = table.align?.[column] ?? undefined;
      const scope = index === 0 ? 'col' : column === 0 ? 'row' : undefined;
      cell.data = {
        ...cell.data,
        ...(scope === undefined ? {} : { hName: 'th' }),
        hProperties: {
          ...(scope === undefined ? {} : { scope }),
          ...(side === undefined ? {} : { 'data-align': side }),
        },
      };
    }
  }
  table.align = null;
}
