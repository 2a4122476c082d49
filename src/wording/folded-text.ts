/** Letters that Unicode does not decompose, as people without them on the keyboard type them. */
const foldedLetters: Readonly<Record<string, string>> = {
  æ: 'ae',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ø: 'o',
  œ: 'oe',
  ß: 'ss',
  þ: 'th',
};

/** A text without diacritics: `Øvretveit` becomes `Ovretveit`. Case is kept; other scripts are left as they are. */
export function toFoldedText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
    .replace(/[æđðħıłøœßþ]/giu, (letter) => {
      const plain = foldedLetters[letter.toLowerCase()] ?? letter;
      return letter === letter.toLowerCase() ? plain : plain.charAt(0).toUpperCase() + plain.slice(1);
    });
}

/**
 * The words of a text, folded and in lower case, each once. A word of several parts stands whole as well:
 * `O’Dell-Smith` gives `o`, `dell`, `smith` and `odellsmith`.
 */
export function toFoldedWords(text: string): string[] {
  const words = toFoldedText(text).toLowerCase().split(/\s+/u);
  return [
    ...new Set(
      words.flatMap((word) => {
        const parts = word.split(/[^\p{L}\p{N}\p{M}]+/u).filter((part) => part !== '');
        return parts.length > 1 ? [...parts, parts.join('')] : parts;
      }),
    ),
  ];
}
