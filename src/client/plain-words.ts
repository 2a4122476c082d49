/** Characters that turn or hide the text around them: the controls of bidirectional text, tags, and all that is unseen. */
const unseen =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;

/**
 * Words that somebody else wrote, as one line of text that stays in its place: without controls, without half
 * characters, with few marks on a letter, and no longer than `longest` characters.
 */
export function toPlainLine(text: string, longest: number): string {
  return toPlainWords(text.slice(0, longest * 4).replace(/\s+/g, ' '), longest);
}

/** The same, of several lines. */
export function toPlainWords(text: string, longest: number): string {
  const plain = text
    .slice(0, longest * 4) // what is cut away below need not be read first
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(unseen, '')
    .replace(/(\p{M}{4})\p{M}+/gu, '$1');
  return Array.from(plain.toWellFormed().normalize('NFC').trim()).slice(0, longest).join('').trim();
}
