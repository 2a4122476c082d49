import { toProblem, type Problem } from '../diagnostics/problem.ts';
import { readFields, type SourceEntry } from './entries.ts';

const months = 'january february march april may june july august september october november december'.split(' ');

/**
 * What stands in fields and cannot be: months and dates that no calendar has, pages that run backwards. citation-js
 * takes a month that it does not know for none, and the thirteenth as it comes.
 */
export function lintValues(source: SourceEntry): Problem[] {
  return readFields(source.text).fields.flatMap(({ name, value }) => {
    const written = value.replace(/^[{"]+|["}]+$/g, '').trim();
    switch (name.toLowerCase()) {
      case 'month':
        return isMonth(written) ? [] : [toDateProblem(source, name, written)];
      case 'date':
      case 'urldate':
        return isDate(written) ? [] : [toDateProblem(source, name, written)];
      case 'pages':
        return lintPages(source, written);
      default:
        return [];
    }
  });
}

function toDateProblem(source: SourceEntry, name: string, written: string): Problem {
  const message = `Unexpected ${name.toLowerCase()} (${written}) in ${source.key}, expected one of the calendar`;
  return toProblem('date-is-on-the-calendar', source.findField(name), message);
}

/** A number, an English name or the first three letters of one, which BibTeX knows as macros. */
function isMonth(written: string): boolean {
  if (/^\d{1,2}$/.test(written)) return Number(written) >= 1 && Number(written) <= 12;
  const name = written.toLowerCase().replace(/\.$/, '');
  return name.length >= 3 && months.some((month) => month === name || month.slice(0, 3) === name);
}

/** A year, a month, a day, or two of them with a slash between (biblatex manual 3.20, section 2.3.8). */
function isDate(written: string): boolean {
  return written.split('/').every((date) => {
    const [, year, month = '1', day = '1'] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date) ?? [];
    if (year === undefined) return false;
    const made = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
    return made.getUTCMonth() === Number(month) - 1 && made.getUTCDate() === Number(day);
  });
}

/** One page or range: `63`, `S61--S76`, `e1003`, `xii--xv`, `43+`. */
const pageRange = /^(?<first>[\p{L}\p{N}.:/]+)(?:(?:--|–|-)(?<last>[\p{L}\p{N}.:/]+)|\+)?$/u;

function lintPages(source: SourceEntry, written: string): Problem[] {
  const wrong = written.split(/\s*,\s*/).find((part) => !isPageRange(part));
  if (wrong === undefined) return [];
  const message = `Unexpected pages (${wrong}) in ${source.key}, expected the first and the last, as in 11--24`;
  return [toProblem('page-range-is-well-formed', source.findField('pages'), message)];
}

function isPageRange(part: string): boolean {
  const { first, last } = pageRange.exec(part)?.groups ?? {};
  if (first === undefined || !/\d|^[ivxlcdm]+$/i.test(first)) return false;
  const [from, to] = [toNumber(first), last === undefined ? undefined : toNumber(last)];
  return from?.prefix !== to?.prefix || (from?.number ?? 0) <= (to?.number ?? Infinity);
}

/** `S61` is 61 behind S; what has more than one number in it is not compared. */
function toNumber(page: string): { prefix: string; number: number } | undefined {
  const [, prefix, number] = /^(\D*)(\d+)$/.exec(page) ?? [];
  return prefix === undefined ? undefined : { prefix, number: Number(number) };
}
