import { describe, expect, test } from 'vitest';
import { createLocator } from '../../src/diagnostics/point.ts';
import { compareProblems, toProblem } from '../../src/diagnostics/problem.ts';
import { formatPlace, reportAsText } from '../../src/diagnostics/reporters/text.ts';
import { rules } from '../../src/diagnostics/rules.ts';
import { findNearest, toHint } from '../../src/diagnostics/suggestion.ts';

const at = (file: string, line: number, column: number) => ({ kind: 'point', file, line, column }) as const;

describe('a report', () => {
  test('gives each problem on two lines, in the order of places, and counts them', () => {
    const report = reportAsText([
      toProblem('year-is-given', at('b.bib', 10, 1), 'Missing year'),
      toProblem('year-is-given', at('b.bib', 9, 4), 'Missing year', 'Did you mean 2001?'),
      toProblem('file-is-there', { kind: 'file', file: 'a.yaml' }, 'Missing file (a.yaml)'),
    ]);
    expect(report.split('\n')).toEqual([
      'a.yaml  error  Missing file (a.yaml)  [file-is-there]',
      `    ${rules['file-is-there'].hint}`,
      'b.bib:9:4  error  Missing year  [year-is-given]',
      '    Did you mean 2001?',
      'b.bib:10:1  error  Missing year  [year-is-given]',
      `    ${rules['year-is-given'].hint}`,
      '',
      '3 errors, 0 warnings',
    ]);
  });

  test('says once what to do about several in a row', () => {
    const report = reportAsText([
      toProblem('year-is-given', at('b.bib', 1, 1), 'Missing year'),
      toProblem('year-is-given', at('b.bib', 9, 1), 'Missing year'),
    ]);
    expect(report.split('\n').slice(0, 3)).toEqual([
      'b.bib:1:1  error  Missing year  [year-is-given]',
      'b.bib:9:1  error  Missing year  [year-is-given]',
      `    ${rules['year-is-given'].hint}`,
    ]);
  });

  test('counts one error in the singular', () => {
    const report = reportAsText([toProblem('year-is-given', at('b.bib', 1, 1), 'Missing year')]);
    expect(report.split('\n').at(-1)).toBe('1 error, 0 warnings');
  });

  test('is empty where nothing is wrong', () => {
    expect(reportAsText([])).toBe('');
  });

  test('leaves the problems it is given in their order', () => {
    const problems = [
      toProblem('year-is-given', at('b', 2, 1), 'Second'),
      toProblem('year-is-given', at('b', 1, 1), 'First'),
    ];
    reportAsText(problems);
    expect(problems.map(({ message }) => message)).toEqual(['Second', 'First']);
  });
});

test('a place is written as editors open it', () => {
  expect(formatPlace(at('content/a.mdx', 3, 14))).toBe('content/a.mdx:3:14');
  expect(formatPlace({ kind: 'file', file: 'content/a.mdx' })).toBe('content/a.mdx');
});

test('a problem of a whole file comes before those within it', () => {
  const whole = toProblem('text-is-utf-8', { kind: 'file', file: 'a' }, 'Unexpected bytes');
  const within = toProblem('mdx-parses', at('a', 1, 1), 'Unexpected MDX');
  expect([within, whole].sort(compareProblems)).toEqual([whole, within]);
});

describe('every rule', () => {
  test.each(Object.entries(rules))('%s is named, said and hinted at as the others are', (id, { sentence, hint }) => {
    expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)+$/);
    expect(sentence).toMatch(/^[A-Z].*\.$/);
    expect(hint).toMatch(/^[A-Z].*[^.]$/);
  });
});

describe('the nearest word', () => {
  const words = ['powell1990', 'powell2009', 'adler2001', 'adler2008'];

  test.each([
    ['with a letter left out', 'powel1990', 'powell1990'],
    ['with a letter too many', 'adlerr2001', 'adler2001'],
    ['with another letter', 'pawell2009', 'powell2009'],
    ['with two letters changed about', 'adlre2008', 'adler2008'],
    ['in capitals', 'ADLER2008', 'adler2008'],
    ['with another ending', 'powell1999', 'powell1990'],
    ['that is right', 'adler2001', 'adler2001'],
  ])('is found for one %s: %s', (_, written, nearest) => {
    expect(findNearest(written, words)).toBe(nearest);
  });

  test.each(['greenhalgh2004', 'zzzzzzzzz', 'p', '', 'a-very-long-word-that-is-like-none-of-them'])(
    'is none where all are far: %s',
    (written) => {
      expect(findNearest(written, words)).toBeUndefined();
    },
  );

  test('is none where there are no words', () => {
    expect(findNearest('adler2001', [])).toBeUndefined();
  });

  test('makes the hint, and otherwise the hint is the rule’s', () => {
    expect(toHint('adler2002', words, 'Correct it')).toBe('Did you mean adler2001?');
    expect(toHint('zzzzzzzzz', words, 'Correct it')).toBe('Correct it');
  });
});

describe('a locator', () => {
  const text = 'one\n\nthrée\r\nfour';

  test.each([
    ['the first letter', 0, 1, 1],
    ['the last letter of a line', 2, 1, 3],
    ['the end of a line', 3, 1, 4],
    ['an empty line', 4, 2, 1],
    ['the first letter of a line', 5, 3, 1],
    ['a letter behind one that is not ASCII', 9, 3, 5],
    ['a letter behind a line end of Windows', 12, 4, 1],
    ['the end of the text', text.length, 4, 5],
  ])('finds line and column of %s', (_, offset, line, column) => {
    expect(createLocator(text).toPoint(offset)).toEqual({ line, column });
  });

  test('finds the only place of an empty text', () => {
    expect(createLocator('').toPoint(0)).toEqual({ line: 1, column: 1 });
  });
});
