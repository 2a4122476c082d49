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
  engine.registry.namereg.addname = () => undefined; // what would tell authors of one name apart, which no style is asked to
  engine.updateItems(items.map(({ id }) => id));
  for (const { id } of items) setLetter(engine, id, letters.get(id));
  return engine;
}

/** `b` is 1: citeproc keeps the letters of years as numbers from 0, `aa` after `z`. */
function setLetter({ registry }: CslEngine, id: string, letter = ''): void {
  const item = registry.registry[id];
  if (item === undefined) return;
  const index = Array.from(letter).reduce((sum, character) => sum * 26 + character.charCodeAt(0) - 96, 0) - 1;
  item.disambig.year_suffix = index < 0 ? false : index.toString();
}
