// citation-js 0.9 ships no types; these are the parts that this folder uses.
declare module '@citation-js/core' {
  export interface RawEntry {
    type: string;
    label: string;
    properties: Record<string, string>;
  }
  interface ChainOptions {
    generateGraph: boolean;
    forceType: '@biblatex/text' | '@biblatex/entries+list';
    target?: '@biblatex/entries+list';
  }
  export interface CslEngine {
    updateItems(ids: readonly string[]): readonly string[];
    makeCitationCluster(items: readonly { id: string; 'author-only'?: boolean; 'suppress-author'?: boolean }[]): string;
    makeBibliography(): [{ entry_ids: readonly (readonly string[])[] }, readonly string[]];
    registry: {
      /** What citeproc-js keeps of each item: the letter of its year as an index from 0, or that it has none. */
      registry: Record<string, { disambig: { year_suffix: string | false } }>;
      /** What it keeps of names: it notes one that it has printed, and says how much of one is to be printed. */
      namereg: {
        addname: (id: string, name: object, place: number) => void;
        evalname: (
          id: string,
          name: object,
          place: number,
          least: number,
          form: string,
          initials: string | undefined,
        ) => number;
      };
    };
    /** What finds tags and quotation marks in a text, and makes of them parts of it. */
    fun: { flipflopper: { processTags: (text: { readonly blobs: string }) => void } };
  }
  export const plugins: {
    input: { chain(input: unknown, options: ChainOptions): unknown };
    config: {
      get(name: '@csl'): {
        styles: { add(name: string, xml: string): void; get(name: string): string };
        engine(data: readonly object[], style: string, locale: string, format: 'html' | 'text'): CslEngine;
      };
      get(name: '@bibtex'): {
        constants: { fieldTypes: Record<string, unknown> };
        types: { biblatex: { source: Record<string, string> } };
      };
    };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
