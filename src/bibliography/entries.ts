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

const entryStart = /@\s*([A-Za-z]+)\s*\{\s*([^,\s{}]*)/g;
const notWorks = new Set(['comment', 'preamble', 'string']);

/**
 * Finds where each entry begins and ends. citation-js, which reads the fields, keeps no positions and passes over
 * stray text in silence; so both are settled here, by nothing more than the balance of braces.
 */
export function findEntries(bibtex: string, file: string): { entries: SourceEntry[]; problems: Problem[] } {
  const locator = createLocator(bibtex);
  const placeOf = (offset: number) => ({ kind: 'point', file, ...locator.toPoint(offset) }) as const;
  const entries: SourceEntry[] = [];
  const problems: Problem[] = [];
  let end = 0;
  for (;;) {
    entryStart.lastIndex = end;
    const match = entryStart.exec(bibtex);
    const between = bibtex.slice(end, match?.index);
    const stray = /^[ \t]*[^%\s]/m.exec(between);
    if (stray !== null) problems.push(toStrayText(end + stray.index));
    if (match === null) break;
    const close = findClosingBrace(bibtex, bibtex.indexOf('{', match.index));
    if (close === undefined) {
      const message = `Unexpected end of the file, expected the closing brace of ${match[2] ?? 'an entry'}`;
      problems.push(toProblem('bibtex-parses', placeOf(match.index), message));
      break;
    }
    end = close + 1;
    const [, type = '', key = ''] = match;
    if (!notWorks.has(type.toLowerCase())) entries.push(toEntry(type, key, match.index, end));
    else if (type.toLowerCase() === 'string') {
      const message = 'Unexpected @string, expected the words themselves in each entry';
      problems.push(toProblem('bibtex-parses', placeOf(match.index), message));
    }
  }
  return { entries, problems };

  function toEntry(type: string, key: string, start: number, stop: number): SourceEntry {
    const text = bibtex.slice(start, stop);
    const place = placeOf(start);
    return { type: type.toLowerCase(), key, text, place, findField };
    function findField(name: string): Place {
      const field = new RegExp(
        `[,{\\s](${name
          .split('|')
          .map((part) => RegExp.escape(part))
          .join('|')})\\s*=`,
        'i',
      ).exec(text);
      return field === null ? place : placeOf(start + field.index + 1);
    }
  }

  function toStrayText(lineStart: number): Problem {
    const [line = ''] = bibtex.slice(lineStart).split('\n', 1);
    const offset = lineStart + line.search(/\S/);
    return toProblem(
      'bibtex-parses',
      placeOf(offset),
      `Unexpected text (${line.trim().slice(0, 40)}), expected an entry`,
    );
  }
}

function findClosingBrace(text: string, open: number): number | undefined {
  let depth = 0;
  for (let index = open; index < text.length; index += 1) {
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
