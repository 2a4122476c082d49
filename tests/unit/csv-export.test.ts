import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { csvHeader, toCsvRow } from '../../src/bibliography/formats/csv.ts';
import type { ExportedWork } from '../../src/bibliography/formats/format.ts';
import { toChanged } from './changed-work.ts';
import { getReference, real } from './loaded-guide.ts';

function readRow(work: ExportedWork): Record<string, string> {
  const [row] = parse<Record<string, string>>(`${csvHeader}\r\n${toCsvRow(work)}\r\n`, { columns: true });
  if (row === undefined) throw new Error('No row');
  return row;
}

describe('a CSV row', () => {
  test.each([
    '=1+1',
    '+44',
    '-9',
    '@cmd',
    '\ttab',
    '\rreturn',
    '\nline',
    "'quoted'",
    '=HYPERLINK("https://example.org","x")',
  ])('keeps a spreadsheet from running %j, and can be read back', (title) => {
    const cell = readRow(toChanged({ title }))['title'] ?? '';
    expect(cell).toBe(`'${title}`);
    expect(cell.replace(/^'/, '')).toBe(title);
  });

  test.each(['a "quoted", b', 'two\r\nlines', ', ', '{braces} % & \\', 'Ærøskøbing'])(
    'gives back %j as it is',
    (title) => {
      expect(readRow(toChanged({ title }))['title']).toBe(title);
    },
  );

  test('has ranges that no spreadsheet takes for dates', () => {
    const { pages, issue } = readRow(toChanged({ page: '3-9', issue: '3-4' }));
    expect({ pages, issue }).toEqual({ pages: '3–9', issue: '3–4' });
  });

  test('has what the work’s page has', () => {
    const reference = getReference(real.graph, 'castilla2000');
    expect(readRow({ reference, statements: 3 })).toEqual({
      key: 'castilla2000',
      type: 'chapter',
      authors: 'Castilla, E. J.; Hwang, H.; Granovetter, E.; Granovetter, M.',
      year: '2000',
      title: 'Social networks in Silicon Valley',
      container: 'The Silicon Valley edge: a habitat for innovation and entrepreneurship',
      volume: '',
      issue: '',
      pages: '218',
      publisher: 'Stanford University Press',
      place: 'Stanford',
      editors: 'Lee, C.-M.; Miller, W. F.; Hancock, M. G.; Rowen, H. S.',
      DOI: '',
      URL: '',
      kind: 'theory',
      field: 'sociology',
      sector: 'industry',
      statements: '3',
    });
  });
});
