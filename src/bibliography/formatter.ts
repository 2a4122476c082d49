import type { CslItem } from '../schemas/reference.ts';
import { authorDateStyle } from './author-date-style.ts';
import { createEngine, printEntries } from './engine.ts';
import type { LabelledWork } from './labels.ts';

/**
 * The full entries of works by key, with one citeproc engine: HTML of text, `<i>` and nothing that can run. It takes a
 * millisecond or two a work, so it is for whoever shows entries; a check does not.
 */
export function formatEntries(works: readonly Pick<LabelledWork, 'csl' | 'letter'>[]): Map<string, string> {
  if (works.length === 0) return new Map();
  const letters = new Map(works.map(({ csl, letter }) => [csl.id, letter]));
  const items = works.map(({ csl }) => csl);
  const printed = printEntries(createEngine('guide-author-date', authorDateStyle, items, letters));
  return new Map(printed.entries().map(([id, entry]) => [id, unwrap(entry)]));
}

const kept = new WeakMap<CslItem, string>();

/** Keeps the entries of works that were formatted elsewhere, by key. */
export function keepEntries(works: readonly { readonly csl: CslItem }[], entries: ReadonlyMap<string, string>): void {
  for (const { csl } of works) kept.set(csl, entries.get(csl.id) ?? '');
}

/** The entry of a work, if it was kept. */
export function findKeptEntry(csl: CslItem): string | undefined {
  return kept.get(csl);
}

/**
 * Takes citeproc's wrapper off, the full stop that it sets after an italic title that ends in ? or !, and small capitals,
 * which it sets by a style of their own. Tags in the text itself it has escaped.
 */
function unwrap(entry: string): string {
  return entry
    .replace(/^\s*<div class="csl-entry">|<\/div>\s*$/g, '')
    .replace(/<\/?span[^>]*>/g, '')
    .replace(/([?!])<\/i>\./g, '$1</i>')
    .trim();
}
