import { find } from '../find.ts';
import { getStoredPack } from '../pack/stored-pack.ts';
import { Controls } from './controls.ts';
import type { Engine } from './engine.ts';
import { Rows } from './rows.ts';
import { Selection } from './selection.ts';
import { SelectionBar, type ShownWorks } from './selection-bar.ts';

/** What the element is made of. */
export interface Parts {
  readonly controls: Controls;
  readonly selection: Selection;
  readonly rows: Rows;
  readonly bar: SelectionBar;
  /** What the bar may ask; the count goes along with the list. */
  readonly shown: ShownWorks & { count: number };
  /** The list that the page was built with, and the one of what was found. */
  readonly all: HTMLElement;
  readonly found: HTMLElement;
  readonly status: HTMLElement;
  readonly more: HTMLButtonElement;
  /** How many works the page was built with, and how many there are. */
  readonly listed: number;
  readonly total: number;
}

/**
 * Finds what the page has of the list of works.
 * @param load gives the engine, which is fetched when it is first asked for
 * @param onSelect called when the bar has changed the selection
 * @throws where the page has not what it enhances
 */
export function findParts(root: HTMLElement, load: () => Promise<Engine>, onSelect: () => void): Parts {
  const base = root.dataset['base'] ?? '/';
  const selection = new Selection(base);
  const controls = new Controls(root);
  const all = find(root, '.all', HTMLElement);
  const pattern = find(root, ':scope > template', HTMLTemplateElement);
  const shown = {
    count: Number(root.dataset['total']),
    getKeys: async () => {
      const engine = await load();
      return engine.getWorks(engine.answer(controls.read()).places).map(({ key }) => key);
    },
    getEngine: load,
    exports: `${base}api/exports/`,
    pack: getStoredPack(base),
  };
  return {
    controls,
    selection,
    shown,
    all,
    listed: all.querySelectorAll('.work').length,
    total: shown.count,
    found: find(root, '.found', HTMLElement),
    rows: new Rows(find(root, '.found > ul', HTMLElement), pattern, base),
    status: find(root, '.status', HTMLElement),
    more: find(root, '.more', HTMLButtonElement),
    bar: new SelectionBar(find(root, '.selection-bar', HTMLElement), selection, shown, onSelect),
  };
}
