/**
 * The kinds of statement as marks. Pagefind indexes the words of a page's metadata, and lists every field's name in the
 * file that the first search fetches: so a page says in one field, without a word, of what kinds its statements are.
 */
const marks = { claim: '=', action: '+', caution: '-', question: '?' } as const;
type Kind = keyof typeof marks;

/** The kinds of a page's statements, in the order in which they stand on it, as one mark each. */
export function toStatementMarks(kinds: readonly Kind[]): string {
  return kinds.map((kind) => marks[kind]).join('');
}

/** The kinds that marks stand for; what is none of them is left out. */
export function readStatementMarks(text: string): Kind[] {
  const kinds = ['claim', 'action', 'caution', 'question'] as const;
  return Array.from(text).flatMap((mark) => kinds.find((kind) => marks[kind] === mark) ?? []);
}
