import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { Name } from '../../src/schemas/reference.ts';
import { flatten, readItems, type Item } from './exported-items.ts';
import { builtSites } from './pages.ts';

/** As the CSV has names: the particle with the family name, then what is given, then a suffix. */
function toNames(names: readonly Name[] = []): string {
  return names
    .map((name) =>
      'literal' in name
        ? name.literal
        : [`${name['non-dropping-particle'] ?? ''} ${name.family}`.trim(), name.given, name.suffix]
            .filter((part) => part !== undefined)
            .join(', '),
    )
    .join('; ');
}

function toExpected(item: Item) {
  return {
    key: item.id,
    type: item.type,
    authors: toNames(item.author),
    year: item.issued['date-parts'][0][0].toString(),
    title: flatten(item.title),
    container: flatten(item['container-title']),
    volume: item.volume ?? '',
    issue: flatten(item.issue),
    pages: flatten(item.page),
    publisher: item.publisher ?? '',
    place: item['publisher-place'] ?? '',
    editors: toNames(item.editor),
    DOI: item.DOI ?? '',
    URL: item.URL ?? '',
    keyword: item.keyword ?? '',
  };
}

describe.each(builtSites)('the CSV of the guide "$name"', ({ out, graph }) => {
  const bytes = readFileSync(join(out, 'references.csv'));
  const rows = parse<Record<string, string>>(bytes, { bom: true, columns: true });
  const items = readItems(readFileSync(join(out, 'references.json'), 'utf8'));

  test('begins with a byte order mark, by which spreadsheet programs know UTF-8', () => {
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  test('ends every row in CR LF', () => {
    expect(bytes.toString('utf8').match(/(?<!\r)\n/g)).toBeNull();
    expect(bytes.toString('utf8')).toMatch(/\r\n$/);
  });

  test('has what the CSL-JSON has, field by field', () => {
    const read = rows.map(({ kind = '', field = '', sector = '', statements: _, ...row }) => ({
      ...row,
      ...Object.fromEntries(['title', 'container', 'issue', 'pages'].map((name) => [name, flatten(row[name])])),
      keyword: [kind, field, sector].join(', '),
    }));
    expect(read).toEqual(items.map(toExpected));
  });

  test('counts the statements that rest on each work', () => {
    const counts = rows.map(({ key, statements }) => [key, Number(statements)]);
    const expected = items.map(({ id }) => [
      id,
      graph.statements.filter(({ citations }) => citations.some(({ key }) => key === id)).length,
    ]);
    expect(counts).toEqual(expected);
  });

  test('has no cell that a spreadsheet would run', () => {
    const cells = rows.flatMap((row) => Object.values(row));
    expect(cells.filter((cell) => /^[=+\-@\t\r\n]/.test(cell))).toEqual([]);
  });
});
