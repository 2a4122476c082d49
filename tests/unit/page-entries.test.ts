import { describe, expect, test } from 'vitest';
import { formatPages } from '../../src/bibliography/page-entries.ts';
import { formatInStyle, type StyleName } from '../../src/bibliography/styles.ts';
import { toPageItem } from '../../src/metadata/page-citation.ts';
import { real, small } from './loaded-guide.ts';

const guides = [
  { name: 'the guide', ...real },
  { name: 'the small guide', ...small },
].map(({ name, graph, resolver }) => ({
  name,
  items: graph.pages.map((page) => toPageItem({ graph, toUrl: resolver.toUrl }, page)),
}));
const styles = ['apa', 'vancouver', 'harvard'] as const satisfies StyleName[];

describe.each(guides)('every page of $name', ({ items }) => {
  test.each(styles)('has the entry in %s that citeproc makes of it', (style) => {
    const print = formatPages(style, items);
    const made = formatInStyle(style, items);
    expect(new Map(items.map((item) => [item.id, print(item)]))).toEqual(made);
  });
});

const [home, page] = guides[1]?.items ?? [];

test.each([
  'What is it?',
  'What is it??',
  'Is it so? It is',
  'Is “it” so?',
  'On “so” and ‘so’',
  "Nobody's bread",
  'Salt & water',
  'ends with a stop.',
  'begins without a capital',
  '<i>Sourdough</i> at home',
  '王小明 2017',
  'A'.repeat(3000),
])('a page has the entry that citeproc makes of it, whatever its title: %s', (title) => {
  if (home === undefined || page === undefined) throw new Error('The small guide has no pages');
  const item = { ...page, id: 'odd', title };
  for (const style of styles) {
    const print = formatPages(style, [home, page, item]);
    expect(print(item)).toEqual(formatInStyle(style, [item]).get('odd'));
  }
});
