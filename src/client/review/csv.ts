import { toCsvLine, toCsvText } from '../../wording/csv.ts';

/**
 * Rows as CSV (`wording/csv.ts`), with a byte order mark, without which spreadsheet programs take UTF-8 for something
 * else. `fromCell` takes off the apostrophes that make values harmless.
 */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${toCsvText(rows.map(toCsvLine))}`;
}

function fromCell(cell: string): string {
  return cell.replace(/^'/, '');
}

/**
 * The rows of a CSV file, the apostrophes that `toCsv` writes taken off. Cells are parted by what parts the first row:
 * a comma, or the semicolon or tab that spreadsheet programs write in other countries. A quotation mark that is never
 * closed closes at the end.
 */
export function parseCsv(text: string): string[][] {
  const plain = text.replace(/^\uFEFF/, '');
  const head = /^[^\r\n]*/.exec(plain)?.[0] ?? '';
  const mark = [';', '\t'].find((candidate) => head.split(candidate).length > head.split(',').length) ?? ',';
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, bare = '', end = ''] of plain.matchAll(
    patterns[mark === ',' ? ',' : mark === ';' ? ';' : '\t'],
  )) {
    row.push(fromCell(quoted === undefined ? bare : quoted.replaceAll('""', '"')));
    if (end === mark) continue;
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
    if (end === '') break;
  }
  return rows;
}

/** A cell, in quotation marks or not, and what ends it: the mark, the end of the line, or that of the text. */
const patterns = {
  ',': /(?:"((?:[^"]|"")*)(?:"|$)[^,\r\n]*|([^,\r\n]*))(,|\r\n|\n|\r|$)/g,
  ';': /(?:"((?:[^"]|"")*)(?:"|$)[^;\r\n]*|([^;\r\n]*))(;|\r\n|\n|\r|$)/g,
  '\t': /(?:"((?:[^"]|"")*)(?:"|$)[^\t\r\n]*|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/g,
} as const;
