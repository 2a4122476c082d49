import type { Root } from 'mdast';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { readMarkdown } from '../../src/markdown/read.ts';
import { renderLinks } from '../../src/markdown/render-links.ts';
import { loadSound } from './loaded-guide.ts';
import { sites } from '../sites.ts';

const { resolver } = loadSound(sites.small.root, sites.small.base);
const parser = unified().use(remarkParse).use(remarkMdx);

/** The tree of a text after its links were put under the base path, as text to look for addresses in. */
function render(text: string): string {
  const tree: Root = parser.parse(text);
  renderLinks(tree, resolver);
  return JSON.stringify(tree);
}

describe('the base path is put before', () => {
  test.each([
    ['a link', '[a](/about/)'],
    ['a link with an id', '[a](/about/#b)'],
    ['an image', '![a](/about/a.png)'],
    ['a link by reference', '[a][b]\n\n[b]: /about/'],
    ['a link in HTML', 'So <a href="/about/">a</a>.'],
  ])('the address of %s', (_, text) => {
    expect(render(text)).toMatch(/"\/small\/about\/[^"]*"/);
  });

  test.each([
    ['an address of the web', '[a](https://example.org/about/)'],
    ['an e-mail address', '[a](mailto:baker@example.org)'],
    ['an id of the same page', '[a](#about)'],
  ])('nothing else: not %s', (_, text) => {
    expect(render(text)).not.toContain('/small/');
  });
});

describe('the links of a text', () => {
  test('are found with their places, those of the web left out', () => {
    const { links } = readMarkdown('See [a](/a/),\n[b](https://example.org/) and [c](#c).', 'a.mdx');
    expect(links).toEqual([
      { target: '/a/', place: { kind: 'point', file: 'a.mdx', line: 1, column: 5 } },
      { target: '#c', place: { kind: 'point', file: 'a.mdx', line: 2, column: 31 } },
    ]);
  });
});
