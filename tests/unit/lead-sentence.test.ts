import { expect, test } from 'vitest';
import { markLeadSentence } from '../../src/markdown/lead-sentence.ts';
import { toStatementHtml } from '../../src/markdown/to-html.ts';
import { getStatement, real, small } from './loaded-guide.ts';

function mark({ graph, resolver }: typeof real, path: string): string {
  return toStatementHtml(markLeadSentence(getStatement(graph, path).content), resolver);
}

test('the first sentence is strong, with the links in it', () => {
  const html = mark(real, '/lessons/strong-core/#build-a-core');
  expect(html).toMatch(
    /^<p><strong>Build a <a [^>]+>vertically integrating core<\/a> that .+ activities\.<\/strong> Succ/,
  );
});

test('a sentence that ends with a citation is strong to its full stop', () => {
  const html = mark(real, '/lessons/strong-core/#alienating-people');
  expect(html).toMatch(/^<p><strong>One .+<guide-citation>.+<\/guide-citation>\.<\/strong><\/p>$/);
});

test('a paragraph that leads to a list is strong as a whole, and the list is not', () => {
  const html = mark(real, '/lessons/strong-core/#work-of-the-core');
  expect(html).toMatch(/^<p><strong>[^]+critical for:<\/strong><\/p>\n<ul>/);
});

test('a sentence that begins with another node ends the one before it', () => {
  const html = mark(small, '/lessons/water-and-heat/#dial');
  expect(html).toMatch(/^<p><strong>Do not trust a dial that was set in the valley\.<\/strong> <guide-citation>/);
});

test('the statement itself is left as it is', () => {
  const { graph, resolver } = real;
  const { content } = getStatement(graph, '/lessons/strong-core/#build-a-core');
  const before = toStatementHtml(content, resolver);
  markLeadSentence(content);
  expect(toStatementHtml(content, resolver)).toBe(before);
});
