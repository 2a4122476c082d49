import type { Controls } from './controls.ts';
import type { Rows } from './rows.ts';
import type { Selection } from './selection.ts';
import type { ShownWorks, SelectionBar } from './selection-bar.ts';

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
