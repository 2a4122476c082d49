import { readFields } from '../entries.ts';
import type { Reference } from '../../schemas/reference.ts';
import type { ExportFormat } from './format.ts';

/**
 * BibTeX. An entry is what the editors wrote, set evenly and not made anew, so that braces, types and whatever else
 * CSL has no word for stay: fields in their order, one a line, values in braces. `keywords` stay too, for Zotero and
 * others read them as tags.
 */
export const bib = {
  extension: 'bib',
  mediaType: 'application/x-bibtex',
  title: 'BibTeX',
  toText: (works) => `${works.map(({ reference }) => toBibEntry(reference)).join('\n\n')}\n`,
} as const satisfies ExportFormat;

/** One entry, without a line end behind it. Values are on one line, as BibTeX takes any white space for a space. */
export function toBibEntry({ key, bibtex }: Pick<Reference, 'key' | 'bibtex'>): string {
  const { type, fields } = readFields(bibtex);
  const lines = fields.map(({ name, value }) => `  ${name.toLowerCase()} = ${toOneLine(value)},`);
  return [`@${type.toLowerCase()}{${key},`, ...lines, '}'].join('\n');
}

/** A quoted value and a number get braces; a month's name, which is a macro, and joined values may not. */
function toOneLine(value: string): string {
  const line = value.replace(/\s+/g, ' ');
  if (/^\d+$/.test(line)) return `{${line}}`;
  return isOneText(line) ? `{${line.slice(1, -1).trim()}}` : line;
}

/** Whether the braces or quotation marks that a value begins with are those that it ends with. */
function isOneText(value: string): boolean {
  const close = { '{': '}', '"': '"' }[value.charAt(0)];
  if (close === undefined || !value.endsWith(close)) return false;
  let depth = 0;
  for (let index = 1; index < value.length - 1; index += 1) {
    const character = value[index];
    if (character === '\\') index += 1;
    else if (character === close && depth === 0) return false;
    else if (character === '{') depth += 1;
    else if (character === '}') depth -= 1;
  }
  return true;
}
