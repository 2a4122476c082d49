import type { Element } from 'hast';

/** A cell of the table behind a figure: words, and where they lead. */
export interface Cell {
  readonly text: string;
  readonly href?: string;
}

/** A figure with its words: the picture is never the only way to what it shows. */
export interface Figure {
  /** Unique in its page; names its parts. */
  readonly id: string;
  readonly title: string;
  /** What the picture shows, in a sentence or two. */
  readonly description: string;
  /** The `<svg>`, with a title and a description of its own; colours come from the page's styles by class. */
  readonly svg: Element;
  /** What the marks mean, where they are not labelled in the picture. */
  readonly legend: readonly { readonly mark: Element; readonly label: string }[];
  /** The same data as a table; the first cell of a row is its heading. */
  readonly table: { readonly head: readonly string[]; readonly rows: readonly (readonly Cell[])[] };
}
