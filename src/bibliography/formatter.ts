import { plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import type { CslItem, Label } from '../schemas/reference.ts';
import { authorDateStyle } from './author-date-style.ts';

/** How one work is shown: its author–year label and its full entry. */
export interface Formatted {
  readonly label: Label;
  /** HTML made by citeproc: text, `<i>` and nothing that can run. */
  readonly entryHtml: string;
}

const styleName = 'guide-author-date';

/**
 * Formats all works with one citeproc engine. Every work is registered before the first label is made, for the
 * letter of 2009a depends on all others. Gives the works in the order of the bibliography.
 */
export function formatAll(items: readonly CslItem[]): Map<string, Formatted> {
  if (items.length === 0) return new Map();
  const csl = plugins.config.get('@csl');
  csl.styles.add(styleName, authorDateStyle);
  const engine = csl.engine(items, styleName, 'en-US', 'html');
  engine.updateItems(items.map(({ id }) => id));
  const [{ entry_ids: groups }, entries] = engine.makeBibliography();
  const formatted = new Map<string, Formatted>();
  groups.forEach(([id], index) => {
    const entry = entries[index];
    if (id !== undefined && entry !== undefined) formatted.set(id, { label: toLabel(id), entryHtml: unwrap(entry) });
  });
  return formatted;

  function toLabel(id: string): Label {
    const author = toPlain(engine.makeCitationCluster([{ id, 'author-only': true }]));
    const year = toPlain(engine.makeCitationCluster([{ id, 'suppress-author': true }])).replace(/^\(|\)$/g, '');
    return { author, year };
  }
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

/** citeproc writes HTML; a label is plain text. */
function toPlain(html: string): string {
  return html
    .replace(/<[^>]+>/g, '')
    .replaceAll('&#38;', '&')
    .replaceAll('&#60;', '<')
    .replaceAll('&#62;', '>')
    .trim();
}
