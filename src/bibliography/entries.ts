import { createLocator } from '../diagnostics/point.ts';
import { toProblem, type Place, type Problem } from '../diagnostics/problem.ts';

/** An entry as it stands in the BibTeX file. */
export interface SourceEntry {
  readonly type: string;
  readonly key: string;
  /** From the @ to the closing brace. */
  readonly text: string;
  readonly place: Extract<
    Place,
    { kind: 'point' }
  >; /** The place of a field's name, or of the first of several with `|` between them; that of the entry where the field is not written. */
  readonly findField: (name: string) => Place;
}

const entryStart = /@\s*([A-Za-z]+)\s*\{\s*((?!@)[^,\s{}]*)/g;
const notWorks = new Set(['comment', 'preamble', 'string']);

/** What a BibTeX file is made of. */
export interface FoundEntries {
  readonly entries: readonly SourceEntry[];
  /** Keys of entries whose braces do not balance; nothing else is known of them. */
  readonly broken: readonly string[];
  readonly problems: readonly Problem[];
}

/** The beginning of an entry on a line of its own, which no field has in it. */
const nextEntry = /^[ \t]*@\s*[A-Za-z]+\s*\{\s*[^,\s{}]+[ \t]*(?:,|$)/gm;
/** What follows an entry that a brace too many has closed: another field, or the brace that should have closed it. */
const restOfEntry = /^\s*(?:[,}]|[A-Za-z][\w-]*\s*=)/;

/**
 * Finds where each entry begins and ends. citation-js, which reads the fields, keeps no positions and passes over
 * stray text in silence; so both are settled here, by nothing more than the balance of braces. Where they do not
 * balance, the entry at fault is blamed and the next is read.
 */
export function findEntries(bibtex: string, file: string): FoundEntries {
  const locator = createLocator(bibtex);
  const placeOf = (offset: number) => ({ kind: 'point', file, ...locator.toPoint(offset) }) as const;
  const entries: SourceEntry[] = [];
  const broken: string[] = [];
  const problems: Problem[] = [];
  const report = (offset: number, message: string) =>
    problems.push(toProblem('bibtex-parses', placeOf(offset), message));
  let end = 0;
  for (;;) {
    entryStart.lastIndex = end;
    const match = entryStart.exec(bibtex);
    reportStray(bibtex.slice(end, match?.index));
    if (match === null) break;
    const [, type = '', key = ''] = match;
    nextEntry.lastIndex = match.index + match[0].length;
    const next = nextEntry.exec(bibtex)?.index ?? bibtex.length;
    const close = findClosingBrace(bibtex, bibtex.indexOf('{', match.index), next);
    if (close === undefined) {
      const found = next === bibtex.length ? 'end of the file' : `entry on line ${placeOf(next).line.toString()}`;
      report(match.index, `Unexpected ${found}, expected the closing brace of ${key === '' ? 'an entry' : key}`);
      broken.push(key);
      end = next;
      continue;
    }
    end = close + 1;
    if (!notWorks.has(type.toLowerCase())) entries.push(toEntry(type, key, match.index, end));
    else if (type.toLowerCase() === 'string') {
      report(match.index, 'Unexpected @string, expected the words themselves in each entry');
    }
  }
  return { entries, broken, problems };

  function toEntry(type: string, key: string, start: number, stop: number): SourceEntry {
    const text = bibtex.slice(start, stop);
    const place = placeOf(start);
    const findField = (name: string) => {
      const field = toFieldPattern(name).exec(text);
      return field === null ? place : placeOf(start + field.index + 1);
    };
    return { type: type.toLowerCase(), key, text, place, findField };
  }

  /** Text between two entries; where it is the rest of the first, that one is closed too early and not to be trusted. */
  function reportStray(between: string): void {
    const stray = /^[ \t]*[^%\s]/m.exec(between);
    if (stray === null) return;
    const last = entries.at(-1);
    if (last !== undefined && restOfEntry.test(between)) {
      report(end - 1, `Unexpected closing brace, expected more fields of ${last.key}`);
      broken.push(last.key);
      entries.pop();
      return;
    }
    const [line = ''] = between.slice(stray.index).split('\n', 1);
    const offset = end + stray.index + line.search(/\S/);
    report(offset, `Unexpected text (${line.trim().slice(0, 40)}), expected an entry`);
  }
}

const fieldPatterns = new Map<string, RegExp>();

function toFieldPattern(name: string): RegExp {
  const names = name.split('|').map((part) => RegExp.escape(part));
  const pattern = fieldPatterns.get(name) ?? new RegExp(`[,{\\s](${names.join('|')})\\s*=`, 'i');
  fieldPatterns.set(name, pattern);
  return pattern;
}

function findClosingBrace(text: string, open: number, end: number): number | undefined {
  let depth = 0;
  for (let index = open; index < end; index += 1) {
    const character = text[index];
    if (character === '\\') index += 1;
    else if (character === '{') depth += 1;
    else if (character === '}' && --depth === 0) return index;
  }
  return undefined;
}

/** A field as written: its value with the braces or quotation marks around it. */
export interface SourceField {
  readonly name: string;
  readonly value: string;
}

const fieldStart = /[\s,]*([A-Za-z][\w:+-]*)\s*=\s*/y;

/** Splits an entry into its type and its fields, in their order; by the balance of braces, as `findEntries` does. */
export function readFields(entry: string): { type: string; fields: SourceField[] } {
  const [head = '', type = ''] = /^@\s*([A-Za-z]+)\s*\{[^,]*,?/.exec(entry) ?? [];
  const fields: SourceField[] = [];
  let end = head.length;
  for (;;) {
    fieldStart.lastIndex = end;
    const [start, name] = fieldStart.exec(entry) ?? [];
    if (start === undefined || name === undefined) return { type, fields };
    const valueStart = end + start.length;
    end = findValueEnd(entry, valueStart);
    fields.push({ name, value: entry.slice(valueStart, end).trim() });
  }
}

/** Where a field's value ends: at a comma or the closing brace of the entry, outside of braces and quotation marks. */
function findValueEnd(text: string, start: number): number {
  let depth = 0;
  let isQuoted = false;
  for (let index = start; index < text.length; index += 1) {
    const character = text[index];
    if (character === '\\') index += 1;
    else if (character === '{') depth += 1;
    else if (character === '}' && depth === 0) return index;
    else if (character === '}') depth -= 1;
    else if (character === '"' && depth === 0) isQuoted = !isQuoted;
    else if (character === ',' && depth === 0 && !isQuoted) return index;
  }
  return text.length;
}
