import { toHtml } from 'hast-util-to-html';
import { toHast } from 'mdast-util-to-hast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { renderTables } from '../../src/markdown/render-tables.ts';

test('a table is aligned by what a style sheet reads, and by nothing that a policy forbids', () => {
  const tree = unified().use(remarkParse).use(remarkGfm).parse('| a | b | c |\n| --- | :-: | --: |\n| 1 | 2 | 3 |');
  renderTables(tree);
  const html = toHtml(toHast(tree));
  expect(html).toContain('<td>1</td>');
  expect(html).toContain('<td data-align="center">2</td>');
  expect(html).toContain('<td data-align="right">3</td>');
  expect(html).not.toMatch(/style|<td align/);
});
