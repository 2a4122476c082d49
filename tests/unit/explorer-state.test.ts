import { describe, expect, test } from 'vitest';
import { isPlain, parseState, toSearch } from '../../src/client/explorer/state.ts';

const known = new Map([
  ['kind', ['theory', 'book']],
  ['decade', ['2000s', '1990s']],
]);
const parse = (search: string) => parseState(new URLSearchParams(search), known);

describe('the address of the explorer', () => {
  test.each([
    '',
    '?q=a+b',
    '?kind=theory&kind=book',
    '?q=x&kind=book&decade=1990s&sort=newest',
    '?sort=most-relied-on',
  ])('says what it was made from: %s', (search) => {
    expect(toSearch(parse(search))).toBe(search);
  });

  test('names values in the order of the page, each once', () => {
    expect(toSearch(parse('?kind=book&kind=theory&kind=book'))).toBe('?kind=theory&kind=book');
  });

  test.each([
    '?kind=poem',
    '?colour=red',
    '?sort=random',
    '?kind=__proto__&sort=constructor',
    `?q=${'a'.repeat(1000)}`,
    '?kind',
    '?q=%20%20',
  ])('passes over what no control could have written: %.40s', (search) => {
    expect(isPlain(parse(search))).toBe(true);
  });

  test('keeps what is right beside what is not', () => {
    expect(toSearch(parse('?kind=poem&kind=book&sort=random&q=x'))).toBe('?q=x&kind=book');
  });
});
