import { toFoldedText } from '../../src/wording/folded-text.ts';
import { toCapitalised, type Inventor } from '../inventor.ts';
import { keywords } from './settings.ts';

/** A work that nobody wrote: its key, and its entry as BibTeX. */
export interface InventedWork {
  readonly key: string;
  readonly bibtex: string;
}

type Field = readonly [name: string, value: string];

/** Types by how often they come: a reading list has mostly articles. */
const types = [
  ...Array.from({ length: 24 }, () => 'article' as const),
  ...Array.from({ length: 5 }, () => 'book' as const),
  ...Array.from({ length: 5 }, () => 'incollection' as const),
  'inproceedings',
  'inproceedings',
  'mastersthesis',
  'online',
  'phdthesis',
  'phdthesis',
  'report',
  'techreport',
  'thesis',
  'unpublished',
] as const;
type EntryType = (typeof types)[number];

/** What works have in common: people write more than one, journals print many. */
interface Pool {
  readonly names: readonly string[];
  readonly words: readonly string[];
  readonly journals: readonly string[];
  readonly publishers: readonly string[];
  readonly schools: readonly string[];
}

/**
 * Works of every type that the guide can format, each with the fields it requires and many with more. Among their
 * authors are organisations, names with particles, suffixes and diacritics, and people who wrote twice in a year.
 */
export function inventWorks(count: number, inventor: Inventor): InventedWork[] {
  const pool = toPool(count, inventor);
  const taken = new Map<string, number>();
  return Array.from({ length: count }, () => inventWork(inventor, pool, taken));
}

function toPool(count: number, { toName, toWord }: Inventor): Pool {
  const toNames = (length: number, toItem: () => string) => Array.from({ length }, toItem);
  return {
    names: toNames(Math.ceil(count * 0.9), toName),
    words: toNames(4000, () => toWord(1, 4)),
    journals: toNames(300, () => `${toName()} ${toWord(2, 4)} ${toWord(2, 4)}`),
    publishers: toNames(60, () => `${toName()} \\& ${toName()} Press`),
    schools: toNames(60, () => `University of ${toName()}`),
  };
}

function inventWork(inventor: Inventor, pool: Pool, taken: Map<string, number>): InventedWork {
  const { pick, random } = inventor;
  const type = pick(types);
  const isCollective = (type === 'report' || type === 'techreport') && random() < 0.5;
  const families = Array.from({ length: isCollective ? 1 : 1 + Math.floor(random() ** 2 * 5) }, () =>
    pick(pool.names, 1.5),
  );
  const year = (1950 + Math.floor(random() ** 0.6 * 75)).toString();
  const key = toKey(families[0] ?? '', year, taken);
  const people = isCollective
    ? `{{${families[0] ?? ''} Council}}`
    : `{${families.map((family) => toPerson(family, inventor)).join(' and ')}}`;
  const fields: Field[] = [
    [type === 'book' && random() < 0.3 ? 'editor' : 'author', people],
    ['title', `{${toTitle(inventor, pool)}}`],
    ['year', `{${year}}`],
    ...inventFields(type, inventor, pool, key),
    [
      'keywords',
      `{${[keywords.kinds, keywords.fields, keywords.sectors].map((list) => pick(list).keyword).join(', ')}}`,
    ],
  ];
  const lines = fields.map(([name, value]) => `  ${name} = ${value},\n`);
  return { key, bibtex: `@${type}{${key},\n${lines.join('')}}\n` };
}

/** First author and year, with a number where others have them too. */
function toKey(family: string, year: string, taken: Map<string, number>): string {
  const key =
    toFoldedText(family)
      .toLowerCase()
      .replace(/[^a-z]/g, '') + year;
  const count = (taken.get(key) ?? 0) + 1;
  taken.set(key, count);
  return count === 1 ? key : `${key}-${count.toString()}`;
}

function toPerson(family: string, { pick, random, toName }: Inventor): string {
  const given = random() < 0.5 ? `${toName()} ${toName().charAt(0)}.` : `${toName().charAt(0)}. ${toName().charAt(0)}.`;
  const particle = random() < 0.05 ? `${pick(['van der', 'de', 'von', 'de la'])} ` : '';
  const suffix = random() < 0.02 ? ', Jr.' : '';
  return `${particle}${family}${suffix}, ${given}`;
}

function toTitle({ pick, random }: Inventor, { words, names }: Pool): string {
  const toPart = (least: number) =>
    Array.from({ length: least + Math.floor(random() * 6) }, () => pick(words, 2)).join(' ');
  const subtitle = random() < 0.4 ? `: ${toPart(3)} in {${pick(names)}}` : '';
  return toCapitalised(toPart(4)) + subtitle + (random() < 0.05 ? '?' : '');
}

function inventFields(type: EntryType, inventor: Inventor, pool: Pool, key: string): Field[] {
  const { pick, random, toName } = inventor;
  const number = (most: number) => (1 + Math.floor(random() * most)).toString();
  const first = Number(number(900));
  const pages: Field = ['pages', `{${first.toString()}--${(first + Number(number(30))).toString()}}`];
  const doi: Field[] = random() < 0.7 ? [['doi', `{10.5555/${key}.${number(99_999)}}`]] : [];
  const publisher: Field[] = [
    ['publisher', `{${pick(pool.publishers)}}`],
    ['address', `{${toName()}}`],
  ];
  switch (type) {
    case 'article':
      return [
        ['journal', `{${pick(pool.journals, 2)}}`],
        ['volume', `{${number(80)}}`],
        ['number', `{${number(12)}}`],
        pages,
        ...(random() < 0.2 ? ([['month', pick(['jan', 'mar', 'jun', 'sep', 'dec'])]] as const) : []),
        ...doi,
      ];
    case 'book':
      return publisher;
    case 'incollection':
      return [
        ['booktitle', `{${toTitle(inventor, pool)}}`],
        ['editor', `{${toPerson(toName(), inventor)}}`],
        ...publisher,
        pages,
      ];
    case 'inproceedings':
      return [['booktitle', `{Proceedings of the ${toName()} Conference}`], pages, ...doi];
    case 'mastersthesis':
    case 'phdthesis':
      return [['school', `{${pick(pool.schools)}}`]];
    case 'thesis':
      return [
        ['institution', `{${pick(pool.schools)}}`],
        ['type', '{Doctoral thesis}'],
      ];
    case 'online':
      return [['url', `{https://example.org/${key}/}`]];
    case 'report':
    case 'techreport':
      return [
        ['institution', `{${toName()} Institute}`],
        ['number', `{${number(400)}}`],
      ];
    case 'unpublished':
      return [['note', '{Unpublished notes}']];
  }
}
