/**
 * The kinds of statement, and a mark for each. Pagefind indexes the words of a page's metadata, and lists every field's
 * name in the file that the first search fetches: so a page says in one field, without a word, of what kinds its
 * statements are.
 */
const kinds = ['claim', 'action', 'caution', 'question'] as const;
const marks = '=+-?';
type Kind = (typeof kinds)[number];

/** The kinds of a page's statements, in the order in which they stand on it, as one mark each. */
export function toStatementMarks(statements: readonly Kind[]): string {
  return statements.map((kind) => marks.charAt(kinds.indexOf(kind))).join('');
}

/** The kinds that marks stand for; what is none of them is left out. */
export function readStatementMarks(text: string): Kind[] {
  return Array.from(text).flatMap((mark) => kinds[marks.indexOf(mark)] ?? []);
}
