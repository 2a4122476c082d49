/**
 * A value that no spreadsheet runs: one that begins with a character that makes it do so (= + - @, a tab, a line break)
 * or with an apostrophe gets an apostrophe before it; a program that reads the file takes one apostrophe off each cell
 * that begins with one, and has every value as it was.
 */
function toHarmless(value: string): string {
  return /^[=+\-@\t\r\n']/.test(value) ? `'${value}` : value;
}

/**
 * Values as a row of CSV after RFC 4180, made harmless, without a line end. Those with a semicolon stand in quotation
 * marks too, for programs that part cells by it.
 */
export function toCsvLine(values: readonly string[]): string {
  return values.map(toCell).join(',');
}

/** The rows of a file. @param lines without their ends */
export function toCsvText(lines: readonly string[]): string {
  return lines.map((line) => `${line}\r\n`).join('');
}

function toCell(value: string): string {
  const safe = toHarmless(value);
  return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
