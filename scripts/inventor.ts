/** Chance, and words that nobody wrote: the same in every run. */
export interface Inventor {
  /** A number from 0 to 1. */
  readonly random: () => number;
  /** One of the items; with a skew above 1 the first come up more often. */
  readonly pick: <Item>(items: readonly Item[], skew?: number) => Item;
  /** A word of so many syllables. */
  readonly toWord: (least: number, most: number) => string;
  /** A family name; some have a letter with a mark, some a hyphen. */
  readonly toName: () => string;
}

const syllables =
  'al an ar bel bra ca co com con cul de der di dor el en er fa fi ga gen ge ho in is ka kel la le li lo ma men mi mo mu na ne net ni no or pa per po pra qua ra re ri ro sa sen si so sta ta te ti to tra un va ve vi vo wa we wor za'.split(
    ' ',
  );
const marked = 'å č é ë ł ñ ø ö š ß ü ž'.split(' ');

/** Makes everything from one number, by mulberry32. */
export function createInventor(seed: number): Inventor {
  const random = createRandom(seed);
  const pick = <Item>(items: readonly Item[], skew = 1): Item => {
    const item = items[Math.floor(random() ** skew * items.length)];
    if (item === undefined) throw new Error('Nothing to pick from');
    return item;
  };
  const toWord = (least: number, most: number) =>
    Array.from({ length: least + Math.floor(random() * (most - least + 1)) }, () => pick(syllables)).join('');
  const toName = () => {
    const name = toWord(2, 4) + (random() < 0.15 ? pick(marked) : '') + (random() < 0.1 ? `-${toWord(2, 3)}` : '');
    return toCapitalised(name);
  };
  return { random, pick, toWord, toName };
}

/** A text with a capital for its first letter. */
export function toCapitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
