import { plugins, type CslEngine } from '@citation-js/core';
import '@citation-js/plugin-csl';

const ownCitation = '<citation><layout><text variable="id"/></layout></citation>';

/**
 * A citeproc engine that knows all items and can print their entries. A style's own way to tell works apart in a citation
 * is taken out: the letters are the guide's, or 2009a here would be 2009b there where a style names more authors or sorts
 * otherwise. It is also most of what an engine does, the more so where many items have the same authors and year. So is
 * its way to sort, a fifth of the time: entries are asked for one by one. They depend on neither.
 * @param letters the letters of years by id; what has none is given none
 */
export function createEngine(
  name: string,
  xml: string,
  items: readonly { readonly id: string }[],
  letters: ReadonlyMap<string, string>,
): CslEngine {
  const csl = plugins.config.get('@csl');
  csl.styles.add(name, xml.replace(/<citation[ >].*?<\/citation>/s, ownCitation).replace(/<sort>.*?<\/sort>/gs, ''));
  const engine = csl.engine(items, name, 'en-US', 'html');
  leaveNamesAlike(engine);
  leavePlainTexts(engine);
  engine.updateItems(items.map(({ id }) => id));
  for (const { id } of items) setLetter(engine, id, letters.get(id));
  return engine;
}

/**
 * Has citeproc not look for authors who have one name, to tell them apart: no style is asked to. It prints of a name what
 * the style says, as it does of a name that it has not seen before.
 */
function leaveNamesAlike({ registry: { namereg } }: CslEngine): void {
  namereg.addname = () => undefined;
  namereg.evalname = (_id, _name, _place, _least, form, initials) =>
    form === 'short' ? 0 : typeof initials === 'string' ? 1 : 2;
}

/** Has citeproc not look for tags and quotation marks where there is no sign that could be one. */
function leavePlainTexts({ fun: { flipflopper } }: CslEngine): void {
  const { processTags } = flipflopper;
  flipflopper.processTags = (text) => {
    if (!/^[\w ,.:;()&/-]*$/.test(text.blobs)) processTags(text);
  };
}

/** The entries of all items that an engine knows, by id, as citeproc wraps them; their order is the style's own. */
export function printEntries(engine: CslEngine): Map<string, string> {
  const [{ entry_ids: groups }, entries] = engine.makeBibliography();
  return new Map(groups.flatMap(([id], index) => (id === undefined ? [] : [[id, entries[index] ?? '']])));
}

/** `b` is 1: citeproc keeps the letters of years as numbers from 0, `aa` after `z`. */
function setLetter({ registry }: CslEngine, id: string, letter = ''): void {
  const item = registry.registry[id];
  if (item === undefined) return;
  const index = Array.from(letter).reduce((sum, character) => sum * 26 + character.charCodeAt(0) - 96, 0) - 1;
  item.disambig.year_suffix = index < 0 ? false : index.toString();
}
