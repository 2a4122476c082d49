import { describe, expect, test } from 'vitest';
import { splitCitations } from '../../src/markdown/citation-syntax.ts';
import type { CitationItem } from '../../src/markdown/nodes.ts';

/** A work in a citation as a case writes it: what is not said is not there. */
const work = (key: string, rest: Partial<CitationItem> = {}): CitationItem => ({ key, suppressAuthor: false, ...rest });

interface Case {
  readonly name: string;
  readonly text: string;
  readonly works: readonly CitationItem[];
}

const inBrackets: readonly Case[] = [
  { name: 'one work', text: '[@powell1990]', works: [work('powell1990')] },
  { name: 'two works', text: '[@dopson2002; @ovretveit2002]', works: [work('dopson2002'), work('ovretveit2002')] },
  { name: 'no space after the semicolon', text: '[@a2001;@b2002]', works: [work('a2001'), work('b2002')] },
  { name: 'works on two lines', text: '[@a2001;\n@b2002]', works: [work('a2001'), work('b2002')] },
  { name: 'a locator', text: '[@powell1990, p. 303]', works: [work('powell1990', { locator: 'p. 303' })] },
  {
    name: 'no space after the comma',
    text: '[@powell1990,p. 303]',
    works: [work('powell1990', { locator: 'p. 303' })],
  },
  {
    name: 'a locator without a comma',
    text: '[@powell1990 p. 303]',
    works: [work('powell1990', { locator: 'p. 303' })],
  },
  {
    name: 'a locator over a line break',
    text: '[@powell1990, p.\n303]',
    works: [work('powell1990', { locator: 'p. 303' })],
  },
  {
    name: 'a locator on the next line',
    text: '[@powell1990,\np. 303]',
    works: [work('powell1990', { locator: 'p. 303' })],
  },
  { name: 'a locator with a comma', text: '[@a2001, pp. 3, 5–7]', works: [work('a2001', { locator: 'pp. 3, 5–7' })] },
  { name: 'a remark', text: '[@a2001, and elsewhere]', works: [work('a2001', { locator: 'and elsewhere' })] },
  { name: 'a prefix', text: '[see @a2001]', works: [work('a2001', { prefix: 'see' })] },
  { name: 'a prefix with commas', text: '[see, e.g., @a2001]', works: [work('a2001', { prefix: 'see, e.g.,' })] },
  {
    name: 'a locator and a prefix',
    text: '[@powell1990, p. 303; see also @adler2001]',
    works: [work('powell1990', { locator: 'p. 303' }), work('adler2001', { prefix: 'see also' })],
  },
  { name: 'the year alone', text: '[-@ansell2008]', works: [work('ansell2008', { suppressAuthor: true })] },
  {
    name: 'the year alone with a prefix and a locator',
    text: '[see -@a2001, ch. 2]',
    works: [work('a2001', { suppressAuthor: true, prefix: 'see', locator: 'ch. 2' })],
  },
  {
    name: 'the year alone in the second place',
    text: '[@a2001; -@b2002]',
    works: [work('a2001'), work('b2002', { suppressAuthor: true })],
  },
  { name: 'a key with hyphens', text: '[@van-der-berg2008]', works: [work('van-der-berg2008')] },
  { name: 'a key that no bibliography can have', text: '[@Smith_2001:a]', works: [work('Smith_2001:a')] },
  { name: 'blanks at its ends', text: '[ @a2001 ]', works: [work('a2001')] },
];

const narrative: readonly Case[] = [
  { name: 'a key alone', text: '@ansell2008', works: [work('ansell2008')] },
  { name: 'a locator', text: '@ansell2008 [p. 3]', works: [work('ansell2008', { locator: 'p. 3' })] },
  { name: 'a locator on the next line', text: '@ansell2008\n[p. 3]', works: [work('ansell2008', { locator: 'p. 3' })] },
  {
    name: 'a locator over a line break',
    text: '@ansell2008 [p. 3\nand after]',
    works: [work('ansell2008', { locator: 'p. 3 and after' })],
  },
];

describe('a citation in brackets has', () => {
  test.each(inBrackets)('$name: $text', ({ text, works }) => {
    expect(splitCitations(text)).toEqual([{ kind: 'citation', value: text, narrative: false, items: works }]);
  });
});

describe('a narrative citation has', () => {
  test.each(narrative)('$name: $text', ({ text, works }) => {
    expect(splitCitations(text)).toEqual([{ kind: 'citation', value: text, narrative: true, items: works }]);
  });

  test.each(['.', ',', ';', ':', '?', '!', ')', '’s', '”', '—', '–', '/', ' [p. @]'])('an end before %s', (after) => {
    expect(splitCitations(`@a2001${after}`)[0]).toEqual({
      kind: 'citation',
      value: '@a2001',
      narrative: true,
      items: [work('a2001')],
    });
  });

  test.each(['(', '“', '—', 'so '])('a beginning after %s', (before) => {
    expect(splitCitations(`${before}@a2001`)[1]).toMatchObject({ kind: 'citation', value: '@a2001' });
  });
});

describe('a bracket that is no citation is malformed', () => {
  test.each([
    ['without a key', '[@]', 'expected a key after @ in “@”'],
    ['with a doubled semicolon', '[@a;;@b]', 'expected a key between semicolons'],
    ['with a semicolon at its end', '[@a; ]', 'expected a key between semicolons'],
    ['with a semicolon at its beginning', '[; @a]', 'expected a key between semicolons'],
    ['with words alone between semicolons', '[@a; and others]', 'expected an @key in “and others”'],
    ['with two keys and no semicolon', '[@a @b]', 'expected a key after @ in “@a @b”'],
    ['with a comma for a semicolon', '[@a, @b]', 'expected a key after @ in “@a, @b”'],
    ['with a blank before its key', '[@ a]', 'expected a key after @ in “@ a”'],
    ['that is not closed', '[@a2001 and so on', 'expected a closing ]'],
  ])('%s: %s', (_, text, reason) => {
    expect(splitCitations(text)).toEqual([{ kind: 'malformed', value: text, reason }]);
  });
});

describe('no citation is', () => {
  test.each([
    ['an e-mail address', 'Write to baker@example.org.'],
    ['an e-mail address with digits', 'Write to b4@4.example.org.'],
    ['an @ by itself', 'Two loaves @ 3 each.'],
    ['a doubled @', 'Use @@a2001 for it.'],
    ['a bracket without an @', 'A [word] in brackets.'],
    ['nothing at all', ''],
  ])('%s', (_, text) => {
    expect(splitCitations(text).filter(({ kind }) => kind !== 'text')).toEqual([]);
  });

  test.each(['[baker@example.org]', '[see@a2001]'])('a bracket whose @ stands within a word: %s', (text) => {
    expect(splitCitations(text).filter(({ kind }) => kind === 'citation')).toEqual([]);
  });
});

test('a text keeps every letter, and its citations their order', () => {
  const text = 'As @a2001 [p. 1] says [see @b2002; @c2003, p. 2], and b@c.org too [@].';
  const pieces = splitCitations(text);
  expect(pieces.map(({ value }) => value).join('')).toBe(text);
  expect(pieces.map(({ kind }) => kind)).toEqual(['text', 'citation', 'text', 'citation', 'text', 'malformed', 'text']);
});
