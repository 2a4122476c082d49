import { expect, test } from 'vitest';
import { toPageParts, type PagePart } from '../../src/markdown/page-parts.ts';
import { readMarkdown } from '../../src/markdown/read.ts';
import { small } from './loaded-guide.ts';

const [work] = small.graph.references;
const key = work?.key ?? '';

/** The parts of a text, with its pictures ten by twenty pixels large. */
function toParts(text: string): PagePart[] {
  return toPageParts(readMarkdown(text, 'a.mdx'), small.resolver, (target) => ({
    src: target.replace('.', '/pictures'),
    width: 10,
    height: 20,
  }));
}

/** The HTML of a text without statements. */
function toHtml(text: string): string {
  return toParts(text)
    .map(({ html }) => html.trim())
    .join('\n');
}

test('running text without citations is words', () => {
  expect(toParts('One.\n\nTwo.')).toEqual([{ kind: 'words', html: '<p>One.</p>\n<p>Two.</p>' }]);
});

test('a paragraph that cites is framed with its works, and what follows it is not', () => {
  const parts = toParts(`One [@${key}].\n\nTwo.`);
  expect(parts.map(({ kind }) => kind)).toEqual(['cited', 'words']);
  expect(parts[0]).toMatchObject({ works: [{ key }] });
});

test.each([
  ['on one line', `<Claim id="a" from="abstract.1">So [@${key}].</Claim>`],
  ['on lines of its own', `<Claim id="a" from="abstract.1">\nSo [@${key}].\n</Claim>`],
])('a statement %s is framed with all that its component prints', (_, text) => {
  const [part, ...others] = toParts(text);
  expect(others).toEqual([]);
  expect(part).toMatchObject({ kind: 'statement', id: 'a', statement: 'claim', works: [{ key }] });
  expect(part?.html.trim()).toMatch(/^<p>So <guide-citation>.*<\/guide-citation>\.<\/p>$/);
});

test('a heading has the id that the graph knows it by, also where another is called the same', () => {
  expect(toHtml('## Same\n\n## Same')).toBe('<h2 id="same">Same</h2>\n<h2 id="same-1">Same</h2>');
});

test('a tag that stands alone on its line is in no paragraph', () => {
  expect(toHtml('<details><summary>More</summary>Text</details>')).toBe(
    '<details><summary>More</summary>Text</details>',
  );
});

test('a tag within a line keeps its attributes', () => {
  expect(toHtml('On <time datetime="2012-05-01">1 May</time>.')).toBe(
    '<p>On <time datetime="2012-05-01">1 May</time>.</p>',
  );
});

test('a comment is not shown', () => {
  expect(toHtml('One.{/* to be checked */}\n\n{/* and this */}')).toBe('<p>One.</p>');
});

test('text is text, whatever it looks like', () => {
  expect(toHtml('1 \\< 2 &amp; `<script>`')).toBe('<p>1 &#x3C; 2 &#x26; <code>&#x3C;script></code></p>');
});

test('a link by reference finds its address, wherever that stands', () => {
  expect(toHtml('See [it][a].\n\n<Claim id="a" own>So.</Claim>\n\n[a]: https://example.org/')).toContain(
    '<a href="https://example.org/">it</a>',
  );
});

test('a picture has its address and its size, so that nothing moves when it comes', () => {
  expect(toHtml('![A loaf](./loaf.png)')).toContain(
    '<img src="/pictures/loaf.png" alt="A loaf" width="10" height="20"',
  );
});

test('the text as it was read is left as it was', () => {
  const facts = readMarkdown(`One [@${key}] and [a](/about/).`, 'a.mdx');
  const before = structuredClone(facts.tree);
  toPageParts(facts, small.resolver, () => undefined);
  expect(facts.tree).toEqual(before);
});
