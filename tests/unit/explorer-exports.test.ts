import { describe, expect, test } from 'vitest';
import { formats, joinWorks, toShardNumbers, type FormatId, type Shard } from '../../src/client/explorer/exports.ts';

const toWork = (key: string): Shard['works'][number] => ({
  key,
  bib: `@book{${key},\n}`,
  ris: `TY  - BOOK\r\nER  - \r\n`,
  csl: { id: key },
  csv: `${key},"a, b"`,
  apa: `${key} apa`,
  vancouver: `${key} vancouver`,
  harvard: `${key} harvard`,
});
const shards: Shard[] = [
  { csvHeader: 'key,title', works: ['a', 'b'].map(toWork) },
  { csvHeader: 'key,title', works: ['c', 'd'].map(toWork) },
];
const join = (keys: readonly string[], format: FormatId) => joinWorks(shards, new Set(keys), format);

describe('works that are taken away', () => {
  test('as BibTeX are parted by a blank line', () => {
    expect(join(['a', 'c'], 'bib')).toBe('@book{a,\n}\n\n@book{c,\n}\n');
  });

  test('as RIS follow one another', () => {
    expect(join(['a', 'd'], 'ris')).toBe('TY  - BOOK\r\nER  - \r\nTY  - BOOK\r\nER  - \r\n');
  });

  test('as CSL-JSON are an array', () => {
    expect(JSON.parse(join(['b'], 'csl'))).toEqual([{ id: 'b' }]);
    expect(join(['b'], 'csl')).toContain('\n  {\n    "id"');
  });

  test('as CSV have a mark of their encoding, a header and lines that end as RFC 4180 says', () => {
    expect(join(['a', 'b'], 'csv')).toBe('\uFEFFkey,title\r\na,"a, b"\r\nb,"a, b"\r\n');
  });

  test('as lists have a line each, numbered in Vancouver', () => {
    expect(join(['a', 'c'], 'apa')).toBe('a apa\nc apa\n');
    expect(join(['a', 'c'], 'vancouver')).toBe('1. a vancouver\n2. c vancouver\n');
    expect(join(['a', 'c'], 'harvard')).toBe('a harvard\nc harvard\n');
  });

  test.each(Object.keys(formats) as FormatId[])(
    'stand in the order of the bibliography, whatever was selected first: %s',
    (format) => {
      expect(join(['d', 'a', 'b'], format)).toBe(join(['a', 'b', 'd'], format));
    },
  );

  test('are all there, or the reader is told', () => {
    expect(() => join(['a', 'unknown'], 'bib')).toThrow('Some works are not in the exports');
  });

  test('are looked for only in the files that hold them', () => {
    expect(toShardNumbers([0, 99, 100, 9999, 5])).toEqual([0, 1, 99]);
  });
});
