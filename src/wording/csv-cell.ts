/**
 * A value as a cell of CSV after RFC 4180. One that begins with a character that makes a spreadsheet run it (= + - @, a
 * tab, a line break) or with an apostrophe gets an apostrophe before it; a program that reads the file takes one
 * apostrophe off each cell that begins with one, and has every value as it was.
 */
export function toCsvCell(value: string): string {
  const safe = /^[=+\-@\t\r\n']/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
