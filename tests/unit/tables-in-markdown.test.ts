import type { Root } from 'mdast';
import { toHtml } from 'hast-util-to-html';
import { toHast } from 'mdast-util-to-hast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { renderTables } from '../../src/markdown/render-tables.ts';

const parser = unified().use(remarkParse).use(remarkGfm);
const text =
  '## First\n\n| A | B |\n| - | - |\n| 1 | 2 |\n\n## What _labels_ mean\n\n| C | D |\n| - | - |\n| 3 | 4 |\n';

/** The HTML of a text with tables, on one line. */
function render(markdown: string): string {
  const tree: Root = parser.parse(markdown);
  renderTables(tree);
  return toHtml(toHast(tree)).replaceAll('\n', '');
}

test('cells of the first row are headers of their columns', () => {
  expect(render(text)).toContain('<tr><th scope="col">A</th><th scope="col">B</th></tr>');
});

test('the first cell of any other row is its header', () => {
  expect(render(text)).toContain('<tr><th scope="row">1</th><td>2</td></tr>');
});

test('a table is called as the heading above it', () => {
  const names = [...render(text).matchAll(/<table aria-label="([^"]*)">/g)].map(([, name]) => name);
  expect(names).toEqual(['First', 'What labels mean']);
});

test('a table is aligned by what a style sheet reads, and by nothing that a policy forbids', () => {
  const html = render('| a | b | c |\n| --- | :-: | --: |\n| 1 | 2 | 3 |');
  expect(html).toContain('<th scope="row">1</th>');
  expect(html).toContain('<td data-align="center">2</td>');
  expect(html).toContain('<td data-align="right">3</td>');
  expect(html).not.toMatch(/style|<t[dh][^>]* align/);
});

test('a table above all headings is called as its columns', () => {
  expect(render('| A | B |\n| - | - |\n| 1 | 2 |\n')).toContain('<table aria-label="A, B">');
});
