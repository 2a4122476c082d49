import { describe, expect, test } from 'vitest';
import { parseSearchState, toSearchString } from '../../src/client/address-state.ts';
import { fuse } from '../../src/client/fusion.ts';
import type { SearchHit } from '../../src/client/pagefind.ts';
import { pickSentence } from '../../src/client/print-results.ts';
import { findStatements, hasAllWords } from '../../src/client/statement-target.ts';
import { spellAll, toFirstSpelling, toFolded } from '../../src/client/words.ts';

describe('words', () => {
  test('are folded to small letters without marks', () => {
    expect(toFolded('Straße ŁÓDŹ Þór Æsop')).toBe('strasse lodz thor aesop');
  });

  test('of one spelling become words of the other, whatever their ending', () => {
    const spellings = [['organis', 'organiz']];
    expect(toFirstSpelling('organizations', spellings)).toBe('organisations');
    expect(spellAll('Organizational change', spellings)).toEqual(['organizational change', 'organisational change']);
    expect(spellAll('change', spellings)).toEqual(['change']);
  });
});

describe('reciprocal rank fusion', () => {
  test('puts what two rankings have high before what one has first', () => {
    const rankings = [
      { ids: ['a', 'b', 'c'], weight: 1 },
      { ids: ['d', 'b', 'e'], weight: 1 },
    ];
    expect(fuse(rankings, 60)[0]).toBe('b');
  });

  test('gives 1 / (k + rank) for each', () => {
    // 1/61 + 1/63 against 1/62 + 1/62: the sum is greater where the ranks differ (the function is convex).
    const rankings = [
      { ids: ['x', 'y', 'z'], weight: 1 },
      { ids: ['z', 'y', 'x'], weight: 1 },
    ];
    expect(fuse(rankings, 60)).toEqual(['x', 'z', 'y']);
  });

  test('lets the heavier ranking decide', () => {
    expect(
      fuse(
        [
          { ids: ['a'], weight: 1 },
          { ids: ['b'], weight: 2 },
        ],
        10,
      ),
    ).toEqual(['b', 'a']);
  });
});

const content = 'Title. Lead words here. Feed the starter daily. Never starve it. Crust cracks in dry air.';
const hit: SearchHit = {
  url: '/lessons/x/',
  excerpt: '',
  content,
  meta: { title: 'Title', statements: '+-=' },
  filters: {},
  anchors: [
    { element: 'div', id: 'crust', location: 11 },
    { element: 'div', id: 'feed', location: 4 },
    { element: 'div', id: 'starve', location: 8 },
    { element: 'h2', id: 'lead', location: 1 },
  ],
  weighted_locations: [],
};
const withWords = (...locations: number[]) => ({
  ...hit,
  weighted_locations: locations.map((location) => ({ location, balanced_score: 1 })),
});

describe('the statement that a page of Pagefind’s leads to', () => {
  test('is the one that the word stands in', () => {
    expect(findStatements(withWords(9), 'starve')).toEqual([
      { id: 'starve', kind: 'caution', text: 'Never starve it.' },
    ]);
  });

  test('is the one with most of the words', () => {
    const found = findStatements(withWords(6, 11, 12), 'crust cracks starter');
    expect(found.map(({ id }) => id)).toEqual(['crust', 'feed']);
  });

  test('is none where the word stands before them all', () => {
    expect(findStatements(withWords(2), 'words')).toEqual([]);
  });

  test('is no heading, though it stands before the first statement', () => {
    expect(findStatements(withWords(1, 9), 'lead starve').map(({ id, kind }) => [id, kind])).toEqual([
      ['starve', 'caution'],
    ]);
  });
});

describe('a page of Pagefind’s is about the query', () => {
  test('where it has each word, in one form or another', () => {
    expect(hasAllWords(withWords(4, 9), 'feeding starved')).toBe(true);
  });

  test('and not where a word was cut to its first letters', () => {
    expect(hasAllWords(withWords(11), 'cryptography')).toBe(false);
  });
});

describe('the address of a search', () => {
  test('says query and filters, and is read as it was written', () => {
    const state = { query: 'dry & cold', filters: { kind: ['Work', 'Lesson'], decade: ['1990s'] } };
    expect(toSearchString(state)).toBe('?q=dry+%26+cold&kind=Work&kind=Lesson&decade=1990s');
    expect(parseSearchState(toSearchString(state))).toEqual(state);
  });

  test('is empty where nothing is asked', () => {
    expect(toSearchString({ query: ' ', filters: { kind: [] } })).toBe('');
    expect(parseSearchState('')).toEqual({ query: '', filters: {} });
  });

  test('may be made up by anybody: what is not of its form is left out', () => {
    expect(parseSearchState(`?q=${'x'.repeat(5000)}&colour=red&kind=${'y'.repeat(5000)}`)).toEqual({
      query: '',
      filters: {},
    });
  });
});

describe('the words of a statement that a result shows', () => {
  const text = 'Bake a loaf first. Trust no dial that was set in the valley. Look at the crumb.';

  test('are the sentence that the query is about', () => {
    expect(pickSentence(text, 'valley dial')).toBe('Trust no dial that was set in the valley.');
  });

  test('are the first sentence where no word matches', () => {
    expect(pickSentence(text, 'zzz')).toBe('Bake a loaf first.');
  });

  test('are cut between words where they are long', () => {
    expect(pickSentence('One two three four five six.', 'six', 12)).toBe('One two …');
  });
});
