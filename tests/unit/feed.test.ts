import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { toFeedContent } from '../../src/metadata/feed-content.ts';
import { listChanges } from '../../src/permalinks/changes.ts';
import { indexPermalinks } from '../../src/permalinks/permalink-index.ts';
import { permalinksSchema } from '../../src/schemas/permalinks.ts';
import { small } from './loaded-guide.ts';

const toUrl = (path: string) => `https://bread.example${path}`;
const index = indexPermalinks(small.graph.history.record);
const [newest, first] = listChanges(index);
if (newest === undefined || first === undefined) throw new Error('The small guide has fewer than two editions');
const $ = load(toFeedContent(newest, index, toUrl), null, false);
const getList = (title: string) => $(`h3:contains("${title}") + ul`);

test('an entry of the feed says what was reworded, word by word, with its address', () => {
  const item = getList('Reworded').find('a[href="https://bread.example/lessons/trust-the-dough/#gas-expands"]');
  expect(item.find('del').first().text()).toContain('all');
  expect(item.find('ins').first().text()).toContain('the same');
  expect(item.text()).toContain('Gas expands more in thin air, so');
});

test('and what moved, and what was withdrawn and why', () => {
  expect(getList('Moved').text()).toContain('Beware of draughts');
  expect(getList('Withdrawn').text()).toContain(
    'A box keeps the heat even where a kitchen does not.: The review never',
  );
});

test('of a first edition it says only how much there is', () => {
  expect(toFeedContent(first, index, toUrl)).toMatch(/^<p>The first edition: \d+ pages and \d+ statements\.<\/p>$/);
});

test('words are text, whatever stands in them', () => {
  const record = permalinksSchema.parse(
    JSON.parse(JSON.stringify(index.record).replaceAll('Beware of draughts', '<img src=x onerror=alert(1)>')),
  );
  const hostile = indexPermalinks(record);
  const [edition] = listChanges(hostile);
  const html = edition === undefined ? '' : toFeedContent(edition, hostile, toUrl);
  expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
  expect(html).not.toContain('<img');
});
