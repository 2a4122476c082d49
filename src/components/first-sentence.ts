/** The first sentence of a text; the full stop of “et al. (2004)” ends none, for no capital follows. */
export function toFirstSentence(text: string): string {
  return /^.*?[.?!](?=\s+[\p{Lu}“]|$)/u.exec(text)?.[0] ?? text;
}
