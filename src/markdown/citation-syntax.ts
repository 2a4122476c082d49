import type { CitationItem } from './nodes.ts';

/** A piece of a text: plain, a citation, or something that only looks like one. `value` is what stands in the text. */
export type Piece =
  | { readonly kind: 'text'; readonly value: string }
  | {
      readonly kind: 'citation';
      readonly value: string;
      readonly narrative: boolean;
      readonly items: readonly CitationItem[];
    }
  | { readonly kind: 'malformed'; readonly value: string; readonly reason: string };

const key = '[A-Za-z0-9](?:[A-Za-z0-9_:.#$%&+?<>~/-]*[A-Za-z0-9])?';
const candidate = new RegExp(
  `\\[(?=[^\\[\\]]*(?<![\\p{L}\\p{N}])@)[^\\[\\]]*\\]?|(?<![\\p{L}\\p{N}_.@])@(?<narrative>${key})(?:\\s\\[(?<locator>[^\\[\\]@]+)\\])?`,
  'gu',
);
const bracketed = new RegExp(
  `^(?<prefix>[^@]*?)(?<minus>-)?@(?<key>${key})(?:(?:\\s*,\\s*|\\s+)(?<locator>[^@]*))?$`,
  'u',
);

/**
 * Splits a text at its citations, in the syntax of Pandoc's `citations` extension as Quarto and MyST use it:
 * `[@key]`, `[see @key, p. 3; @other]`, `[-@key]`, `@key` and `@key [p. 3]`.
 * Takes text of any shape and never throws; a bracket with an @ that is no citation comes back as malformed.
 */
export function splitCitations(text: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(candidate)) {
    if (match.index > end) pieces.push({ kind: 'text', value: text.slice(end, match.index) });
    pieces.push(readCandidate(match));
    end = match.index + match[0].length;
  }
  if (end < text.length) pieces.push({ kind: 'text', value: text.slice(end) });
  return pieces;
}

function readCandidate(match: RegExpExecArray): Piece {
  const { 0: value, groups } = match;
  const narrative = groups?.['narrative'];
  if (narrative !== undefined) {
    const item = { key: narrative, suppressAuthor: false, ...optional('locator', groups?.['locator']) };
    return { kind: 'citation', value, narrative: true, items: [item] };
  }
  if (!value.endsWith(']')) return { kind: 'malformed', value, reason: 'expected a closing ]' };
  const items: CitationItem[] = [];
  for (const part of value.slice(1, -1).split(';')) {
    const item = readItem(part.trim());
    if (item === undefined) return { kind: 'malformed', value, reason: toReason(part.trim()) };
    items.push(item);
  }
  return { kind: 'citation', value, narrative: false, items };
}

function readItem(part: string): CitationItem | undefined {
  const groups = bracketed.exec(part)?.groups;
  if (groups?.['key'] === undefined) return undefined;
  return {
    key: groups['key'],
    suppressAuthor: groups['minus'] !== undefined,
    ...optional('prefix', groups['prefix']),
    ...optional('locator', groups['locator']),
  };
}

function optional<Name extends string>(name: Name, value: string | undefined): Partial<Record<Name, string>> {
  const trimmed = value?.replace(/\s+/g, ' ').trim() ?? '';
  return trimmed === '' ? {} : ({ [name]: trimmed } as Partial<Record<Name, string>>); // a computed name loses its type
}

function toReason(part: string): string {
  if (part === '') return 'expected a key between semicolons';
  return part.includes('@') ? `expected a key after @ in “${part}”` : `expected an @key in “${part}”`;
}
