import { toFoldedWords } from '../src/wording/folded-text.ts';
import { worksJsonSchema, type WorksJson } from '../src/schemas/works.ts';

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const syllables =
  'al an ar bel bra ca co com con cul de der di dor el en er fa fi ga gen ge ho in is ka kel la le li lo ma men mi mo mu na ne net ni no or pa per po pra qua ra re ri ro sa sen si so sta ta te ti to tra un va ve vi vo wa we wor za'.split(
    ' ',
  );
const marked = 'å č é ë ł ñ ø ö š ß ü ž'.split(' ');

/**
 * Works that nobody wrote, in the shape of `/api/works.json`: names with diacritics, titles of words that recur as
 * words do (a few often, most seldom), years from 1950 on, a value in each facet.
 * @param facets those of the page that is measured
 */
export function generateWorks(count: number, facets: WorksJson['facets']): WorksJson {
  const random = createRandom(2012);
  const pick = <Item>(items: readonly Item[], skew = 1): Item => {
    const item = items[Math.floor(random() ** skew * items.length)];
    if (item === undefined) throw new Error('Nothing to pick from');
    return item;
  };
  const word = (least: number, most: number) =>
    Array.from({ length: least + Math.floor(random() * (most - least + 1)) }, () => pick(syllables)).join('');
  const toName = () => {
    const name = word(2, 4) + (random() < 0.15 ? pick(marked) : '') + (random() < 0.1 ? `-${word(2, 3)}` : '');
    return name.charAt(0).toUpperCase() + name.slice(1);
  };
  const names = Array.from({ length: 9000 }, toName);
  const titleWords = Array.from({ length: 14_000 }, () => word(1, 5));
  const journals = Array.from({ length: 500 }, () => `${toName()} ${word(2, 4)} ${word(2, 4)}`);
  const places = new Map<string, number>();
  const placeOf = (text: string) => {
    const place = places.get(text) ?? places.size;
    places.set(text, place);
    return place;
  };
  const works = Array.from({ length: count }, (_, index) => {
    const authors = Array.from({ length: 1 + Math.floor(random() * 4) }, () => pick(names, 1.5));
    const title = Array.from({ length: 6 + Math.floor(random() * 9) }, () => pick(titleWords, 3)).join(' ');
    const date = 1950 + Math.floor(random() ** 0.6 * 75);
    const journal = pick(journals, 2);
    const key = `w${index.toString()}`;
    return {
      key,
      author: authors.length > 2 ? `${authors[0] ?? ''} et al.` : authors.join(' & '),
      year: date.toString(),
      date,
      entry: `${authors.map((name) => `${name}, A.B.`).join(', ')} (${date.toString()}) ${title}. <i>${journal}</i>, 12(3), 45–67.`,
      ...(random() < 0.6 ? { doi: `10.5555/${key}.${date.toString()}` } : {}),
      statements: Math.floor(random() ** 3 * 12),
      facets: facets.map(({ values }) => [Math.floor(random() ** 1.5 * values.length)]),
      words: toFoldedWords(`${authors.join(' ')} ${title} ${journal} ${date.toString()} ${key}`).map(placeOf),
    };
  });
  return worksJsonSchema.parse({ facets, words: [...places.keys()], works });
}
