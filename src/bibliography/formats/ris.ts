import type { CslDate, CslItem } from '../../schemas/reference.ts';
import type { CitableItem } from '../citable-item.ts';
import { toTitleText } from '../normalise.ts';
import type { ExportedWork, ExportFormat } from './format.ts';
import { toInvertedName } from './inverted-name.ts';

/**
 * RIS, after its specification (RIS Format Specifications, Research Information Systems, 2011) and what Zotero and
 * EndNote read: a tag a line, CRLF, nothing empty, nothing folded or cut.
 */
export const ris = {
  extension: 'ris',
  mediaType: 'application/x-research-info-systems',
  title: 'RIS',
  toText: (works) => works.map(toWorkRecord).join(''),
} as const satisfies ExportFormat;

type Line = readonly [tag: string, value: string | undefined];

/** A conference paper is CONF, as Zotero writes it: CPAPER came later, and not every reader knows it. */
const types = {
  'article-journal': 'JOUR',
  book: 'BOOK',
  chapter: 'CHAP',
  manuscript: 'MANSCPT',
  'paper-conference': 'CONF',
  report: 'RPRT',
  thesis: 'THES',
  webpage: 'ELEC',
} as const satisfies Record<CslItem['type'], string>;

/** A work with its keywords. */
export function toWorkRecord({ reference: { csl, keywords } }: Pick<ExportedWork, 'reference'>): string {
  return toRisRecord(csl, Object.values(keywords));
}

/** One record, from TY to ER, with the line end behind ER. */
export function toRisRecord(item: CitableItem, keywords: readonly string[] = []): string {
  const lines: Line[] = [
    ['TY', types[item.type]],
    ['ID', item.id],
    ...(item.author ?? []).map((name): Line => ['AU', toInvertedName(name)]),
    // A2 of a book is the editor of its series.
    ...(item.editor ?? []).map((name): Line => [item.type === 'book' ? 'ED' : 'A2', toInvertedName(name)]),
    ['TI', toTitleText(item.title)],
    ['T2', toTitleText(item['container-title'] ?? '')],
    // Older readers know a journal by JF alone.
    ['JF', item.type === 'article-journal' ? toTitleText(item['container-title'] ?? '') : undefined],
    ['T3', toTitleText(item['collection-title'] ?? '')],
    ...toDates(item),
    ...toNumbers(item),
    ['M3', item.genre],
    ['PB', item.publisher],
    ['CY', item['publisher-place']],
    ['DO', item.DOI],
    ['UR', item.URL],
    ['N1', item.note],
    ...keywords.map((keyword): Line => ['KW', keyword]),
  ];
  return `${lines.flatMap(toLine).join('')}ER  - \r\n`;
}

function toNumbers(item: CitableItem): Line[] {
  return [
    ['VL', item.volume],
    ['IS', item.issue],
    ...toPages(item),
    ['SE', item['chapter-number']],
    ['ET', item.edition ?? item.version],
    ['SN', item.type === 'report' ? item.number : (item.ISBN ?? item.ISSN)],
    ['AN', item.PMID],
    ['DB', item.PMID === undefined ? undefined : 'PubMed'],
  ];
}

/** White space of any kind is one space: a line break would begin another tag. */
function toLine([tag, value = '']: Line): string[] {
  const line = value.replace(/\s+/g, ' ').trim();
  return line === '' ? [] : [`${tag}  - ${line}\r\n`];
}

/** The year, and the day as YYYY/MM/DD where at least the month is known; empty parts keep their slash. */
function toDates({ issued, accessed }: CitableItem): Line[] {
  const [year, ...rest] = issued['date-parts'][0];
  return [
    ['PY', toYear(year)],
    ['DA', rest.length === 0 ? undefined : toRisDate(issued)],
    ['Y2', accessed === undefined ? undefined : toRisDate(accessed)],
  ];
}

function toRisDate({ 'date-parts': [[year, month, day]] }: CslDate): string {
  const toTwoDigits = (part: number | undefined) => part?.toString().padStart(2, '0') ?? '';
  return `${toYear(year)}/${toTwoDigits(month)}/${toTwoDigits(day)}/`;
}

function toYear(year: number): string {
  return year.toString().padStart(4, '0');
}

/** A range gives first and last page; anything else, such as a number of an article or a list, is the first. */
function toPages({ page }: CitableItem): Line[] {
  const [, first, last] = /^([^\s,–-]+)\s*[–-]+\s*([^\s,–-]+)$/.exec(page ?? '') ?? [];
  return first === undefined
    ? [['SP', page]]
    : [
        ['SP', first],
        ['EP', last],
      ];
}
