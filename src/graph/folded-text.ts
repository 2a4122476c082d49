/** Letters that Unicode does not decompose, as people without them on the keyboard type them. */
const folded: Readonly<Record<string, string>> = {
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
      const plain = folded[letter.toLowerCase()] ?? letter;
      return letter === letter.toLowerCase() ? plain : plain.charAt(0).toUpperCase() + plain.slice(1);
    });
}
