import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { toBudget } from '../../src/page-weight/budgets.ts';
import { builtSites } from './pages.ts';

test.each(builtSites)('every page of "$name" is within its budget, compressed with Brotli', ({ out, graph }) => {
  const over = graph.pages.flatMap((page) => {
    const path = `/${page.id === '' ? '' : `${page.id}/`}`;
    const { bytes } = toBudget(
      { path, kind: page.kind },
      graph.statements.filter((statement) => statement.page === page.id).length,
    );
    const { size } = statSync(join(out, path, 'index.html.br'));
    return size > bytes ? [`${path}: ${String(size)} of ${String(bytes)}`] : [];
  });
  expect(over).toEqual([]);
});
