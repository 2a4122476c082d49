import type { CslDate, Name } from '../../schemas/reference.ts';
import type { CitableItem } from '../citable-item.ts';
import { toInvertedName } from './inverted-name.ts';

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/**
 * A page of the web as a biblatex `@online` entry (manual 3.20, section 2.1.1), without a line end behind it. biblatex
 * has no field for the site that a page is of; where nobody publishes it, the site is the organisation. Works
 * keep the entry that their editors wrote; this is for what has none, such as a page of the guide.
 */
export function toOnlineEntry(item: CitableItem): string {
  const fields = [
    ['author', item.author?.map(toBibName).join(' and ')],
    ['title', `{${toLatex(item.title)}}`], // the inner braces keep its capitals
    ['version', toLatex(item.version ?? '')],
    ['organization', toLatex(item.publisher ?? item['container-title'] ?? '')],
    ['date', toIsoDate(item.issued)],
    ['url', toVerbatim(item.URL ?? '')],
    ['urldate', item.accessed === undefined ? '' : toIsoDate(item.accessed)],
  ] as const;
  const lines = fields.flatMap(([name, value = '']) => (value === '' ? [] : [`  ${name} = {${value}},`]));
  return [`@online{${toKey(item.id)},`, ...lines, '}'].join('\n');
}

/** Text as LaTeX prints it: its special characters are escaped, white space is one space. */
export function toLatex(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\{}~^&%$#_]/g, (character) => escapes[character] ?? `\\${character}`);
}

/** An organisation's name is one part, whatever commas and “and”s are in it; so is a part of a name with one of those. */
function toBibName(name: Name): string {
  if ('literal' in name) return `{${toLatex(name.literal)}}`;
  const parts = toInvertedName(name)
    .split(', ')
    .map((part) => (/(^| )and( |$)/i.test(part) ? `{${toLatex(part)}}` : toLatex(part)));
  const [family = '', given, suffix] = parts;
  return [family, suffix, given].filter((part) => part !== undefined).join(', ');
}

/** biblatex reads an address as it stands, but for braces, which it counts, and backslashes. */
function toVerbatim(url: string): string {
  return url.replace(/[{}\\\s]/g, encodeURIComponent);
}

function toIsoDate({ 'date-parts': [[year, ...rest]] }: CslDate): string {
  return [year.toString().padStart(4, '0'), ...rest.map((part) => part.toString().padStart(2, '0'))].join('-');
}

/** A key without the characters that BibTeX gives a meaning to. */
function toKey(id: string): string {
  return id.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'page';
}
