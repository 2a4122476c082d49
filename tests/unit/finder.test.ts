import { describe, expect, test } from 'vitest';
import { english, unknownLanguage } from '../../src/client/english.ts';
import { createFinder } from '../../src/client/finder.ts';
import { termsSchema } from '../../src/client/terms.ts';
import { toTerms } from '../../src/graph/terms.ts';
import { small } from './loaded-guide.ts';

const terms = termsSchema.parse(JSON.parse(JSON.stringify(toTerms(small.graph, small.resolver))));
const finder = await createFinder(terms, english);

/** Where the first result leads: its page, or its best statement. */
function findFirst(query: string): string | undefined {
  const [first] = finder.find(query);
  if (first === undefined) return undefined;
  const { page, byName, statements } = first;
  return byName ? page.url : `${page.url}#${statements[0]?.id ?? ''}`;
}

describe('the finder leads', () => {
  test.each([
    ['a name', 'levain', '/concepts/levain/'],
    ['another name', 'mother dough', '/concepts/levain/'],
    ['a name in another script', 'προζύμι', '/concepts/levain/'],
    ['a half-written name', 'oven spr', '/concepts/oven-spring/'],
    ['a misspelt name', 'sourdogh startr', '/concepts/levain/'],
    ['a word from aliases.yaml', 'bounce', '/concepts/finger-test/'],
    ['a word that leads to a statement', 'thermometer', '/lessons/water-and-heat/#dial'],
    ['an author without diacritics and a year', 'lukasiewicz 2003', '/evidence/lukasiewicz2003/'],
    ['words of a statement in other forms', 'cracked crusts, draughty', '/lessons/water-and-heat/#dry-crust'],
    ['a trouble in a reader’s own words', 'whose turn to feed it?', '/lessons/share-the-starter/#whose-turn'],
  ])('from %s to where it is', (_, query, address) => {
    expect(findFirst(query)).toBe(address);
  });
});

test('a title comes before another page that goes by the same name', async () => {
  const [first, second, ...rest] = terms.pages;
  const twins = { ...terms, pages: [{ ...first, names: ['Twin'] }, { ...second, title: 'Twin' }, ...rest] };
  const found = (await createFinder(termsSchema.parse(twins), english)).find('twin');
  expect(found.slice(0, 2).map(({ page }) => page.url)).toEqual([second?.url, first?.url]);
});

test('what a word leads to comes in the order in which the guide lists it', () => {
  const [first] = finder.find('thermometer');
  expect(first?.page.url).toBe('/lessons/water-and-heat/');
});

test('either spelling of a word finds the same', async () => {
  const spelt = await createFinder(
    { ...terms, words: [{ said: ['flavour of rye'], leads: ['/concepts/levain/'] }] },
    english,
  );
  expect(spelt.find('flavor of rye')).toEqual(spelt.find('flavour of rye'));
  expect(spelt.find('flavor of rye')[0]?.page.url).toBe('/concepts/levain/');
});

test('words that only tie others together find nothing by themselves beside others', () => {
  expect(finder.find('the zzzz of')).toEqual([]);
});

test('nothing is found for letters that are no word', () => {
  expect(finder.find('qwerty')).toEqual([]);
  expect(finder.knows('qwerty')).toBe(false);
  expect(finder.knows('leva')).toBe(true);
});

test('a name that looks like the query is suggested, one a page', () => {
  const suggested = finder.suggest('levian');
  expect(suggested[0]).toEqual({ name: 'Levain', url: '/concepts/levain/' });
  expect(new Set(suggested.map(({ url }) => url)).size).toBe(suggested.length);
});

describe('English', () => {
  test.each([
    ['meetings', 'meeting'],
    ['copied', 'copy'],
    ['involve', 'involving'],
    ['stopping', 'stop'],
    ['boundaries', 'boundary'],
    ['calling', 'calls'],
    ['networks', 'network'],
  ])('takes %s and %s for forms of one word', (one, other) => {
    expect(english.toStem(one)).toBe(english.toStem(other));
  });

  test.each([['process'], ['consensus'], ['basis'], ['2011'], ['bed']])('leaves %s as it is', (word) => {
    expect(english.toStem(word)).toBe(word);
  });

  test('is not forced on another language', () => {
    expect(unknownLanguage.toStem('meetings')).toBe('meetings');
  });
});
