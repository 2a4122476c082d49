/**
 * A value that no spreadsheet runs: one that begins with a character that makes it do so (= + - @, a tab, a line break)
 * or with an apostrophe gets an apostrophe before it; a program that reads the file takes one apostrophe off each cell
 * that begins with one, and has every value as it was.
 */
export function toHarmless(value: string): string {
  return /^[=+\-@\t\r\n']/.test(value) ? `'${value}` : value;
}

/** A value as a cell of CSV after RFC 4180, made harmless. */
export function toCsvCell(value: string): string {
  const safe = toHarmless(value);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
