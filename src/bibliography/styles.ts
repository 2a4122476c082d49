import { plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import type { Reference } from '../schemas/reference.ts';
import type { CitableItem } from './citable-item.ts';
import { createEngine, printEntries } from './engine.ts';
import { getLetter } from './labels.ts';

/** The styles that entries can be taken away in, by what they are called; their CSL comes with citation-js. */
export const styleNames = { apa: 'APA', vancouver: 'Vancouver', harvard: 'Harvard' } as const;
export type StyleName = keyof typeof styleNames;

/** An entry of a bibliography in one style, without a number. */
export interface StyledEntry {
  readonly text: string;
  /** HTML made by citeproc: text, `<i>` and nothing that can run. */
  readonly html: string;
}

const templates = { apa: 'apa', vancouver: 'vancouver', harvard: 'harvard1' } as const satisfies Record<
  StyleName,
  string
>;

/**
 * Formats items in a style with one citeproc engine, and gives the entries by id.
 * @param letters the letters of years by id, as the guide's labels have them; what has none is given none, and
 * Vancouver, which cites by number, has no use for any
 * @throws an Error where two items have one id, for citeproc knows them by nothing else
 */
export function formatInStyle(
  style: StyleName,
  items: readonly CitableItem[],
  letters: ReadonlyMap<string, string> = new Map(),
): Map<string, StyledEntry> {
  if (items.length === 0) return new Map();
  const ids = items.map(({ id }) => id);
  if (new Set(ids).size < ids.length) throw new Error('Unexpected second item with an id, expected each id once');
  const xml = plugins.config.get('@csl').styles.get(templates[style]);
  const engine = createEngine(
    `guide-${style}`,
    style === 'harvard' ? toBritish(xml) : xml,
    items.map(toStyleable),
    style === 'vancouver' ? new Map() : letters,
  );
  return new Map(
    printEntries(engine)
      .entries()
      .map(([id, entry]) => [id, toStyledEntry(unwrap(entry))]),
  );
}

/** Entries in all styles, by key. */
export type StyledEntries = Record<StyleName, ReadonlyMap<string, StyledEntry>>;
const styled = new WeakMap<readonly Reference[], StyledEntries>();

/**
 * The entries of all works in all styles, by key. A bibliography is formatted once: when it is first asked for, unless
 * that was done before (`keepStyledEntries`).
 */
export function getStyledEntries(references: readonly Reference[]): StyledEntries {
  const known = styled.get(references);
  if (known !== undefined) return known;
  const items = references.map(({ csl }) => csl);
  const letters = new Map(references.map(({ key, label }) => [key, getLetter(label)]));
  const made = {
    apa: formatInStyle('apa', items, letters),
    vancouver: formatInStyle('vancouver', items, letters),
    harvard: formatInStyle('harvard', items, letters),
  };
  styled.set(references, made);
  return made;
}

/** Keeps the entries of works that were formatted elsewhere. */
export function keepStyledEntries(references: readonly Reference[], entries: StyledEntries): void {
  styled.set(references, entries);
}

/** Harvard is set as in Britain: single quotation marks, stops outside of them, the day before the month. */
function toBritish(xml: string): string {
  const locale = `<locale xml:lang="en">
    <style-options punctuation-in-quote="false"/>
    <date form="text"><date-part name="day" suffix=" "/><date-part name="month" suffix=" "/><date-part name="year"/></date>
    <terms>
      <term name="open-quote">‘</term><term name="close-quote">’</term>
      <term name="open-inner-quote">“</term><term name="close-inner-quote">”</term>`;
  return xml.replace('<locale xml:lang="en-GB"><terms>', locale);
}

/**
 * What styles need to be told: they name a manuscript by its genre, which BibTeX has in `note`; they leave out the
 * version of a web page; and they capitalise titles, which is for English alone, so that what is not in Latin letters
 * is said to be in no language that they know.
 */
function toStyleable(item: CitableItem): CitableItem & { language?: string } {
  const { type, genre, note, title, 'container-title': container } = item;
  return {
    ...item,
    ...(type === 'manuscript' && genre === undefined && note !== undefined ? { genre: note } : {}),
    ...(type === 'webpage' && item.version !== undefined ? toTitlesWithEdition(item, item.version) : {}),
    ...(/\p{Script=Latin}/u.test(container ?? title) ? {} : { language: 'und' }),
  };
}

/** The edition of a page is that of the whole that it stands in; a page that is the whole has it itself. */
function toTitlesWithEdition({ title, 'container-title': container }: CitableItem, version: string) {
  const edition = ` (edition ${version})`;
  return container === undefined ? { title: title + edition } : { 'container-title': container + edition };
}

/** An entry by its HTML, as `formatInStyle` gives it. */
export function toStyledEntry(html: string): StyledEntry {
  return { html, text: toPlain(html) };
}

/** Takes off citeproc's wrappers, the number of a numbered style, and every tag but italics. */
function unwrap(wrapped: string): string {
  return wrapped
    .replace(/<div class="csl-left-margin">.*?<\/div>/s, '')
    .replace(/<(?!\/?i>)[^>]*>/g, '')
    .trim();
}

function toPlain(html: string): string {
  return html.replace(/<\/?i>/g, '').replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}
