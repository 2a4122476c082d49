import { toFoldedText } from '../wording/folded-text.ts';

/** A text in lower case without diacritics, as people without them on the keyboard type it. */
export function toFolded(text: string): string {
  return toFoldedText(text).toLowerCase();
}

/** The words of a text, folded. */
export function toWords(text: string): string[] {
  return toFolded(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** Spellings of one word, or of the beginning of words. */
export type Spellings = readonly (readonly string[])[];

/** A folded word in the first of its spellings, so that all of them find the same. */
export function toFirstSpelling(word: string, spellings: Spellings): string {
  for (const [first, ...others] of spellings) {
    const spelt = others.find((spelling) => word.startsWith(spelling));
    if (first !== undefined && spelt !== undefined) return first + word.slice(spelt.length);
  }
  return word;
}

/** A query as written, and once more for each other way of spelling one of its words, or all of them. */
export function spellAll(query: string, spellings: Spellings): string[] {
  const respell = (group: readonly string[], spelling: string) =>
    query.replace(/\p{L}+/gu, (word) => {
      const own = group.find((other) => toFolded(word).startsWith(other));
      return own === undefined ? word : spelling + word.slice(own.length);
    });
  const all = query.replace(/\p{L}+/gu, (word) => toFirstSpelling(toFolded(word), spellings));
  const variants = [query, all, ...spellings.flatMap((group) => group.map((spelling) => respell(group, spelling)))];
  const distinct = new Map(variants.map((variant) => [toFolded(variant), variant]));
  return [...distinct.values()];
}
