import { toFoldedWords } from '../src/wording/folded-text.ts';
import { worksJsonSchema, type WorksJson } from '../src/schemas/works.ts';
import { createInventor } from './inventor.ts';

/**
 * Works that nobody wrote, in the shape of `/api/works.json`: names with diacritics, titles of words that recur as
 * words do (a few often, most seldom), years from 1950 on, a value in each facet.
 * @param facets those of the page that is measured
 */
export function generateWorks(count: number, facets: WorksJson['facets']): WorksJson {
  const { random, pick, toWord, toName } = createInventor(2012);
  const names = Array.from({ length: 9000 }, toName);
  const titleWords = Array.from({ length: 14_000 }, () => toWord(1, 5));
  const journals = Array.from({ length: 500 }, () => `${toName()} ${toWord(2, 4)} ${toWord(2, 4)}`);
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
