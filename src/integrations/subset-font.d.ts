// The package has no types of its own; these are of its version 2.9, as far as the guide uses it.
declare module 'subset-font' {
  interface Options {
    readonly targetFormat: 'woff2';
    /** The part of each axis of a variable font that is kept. */
    readonly variationAxes: Readonly<Record<string, { readonly min: number; readonly max: number }>>;
  }
  /** The font with the glyphs of a text alone. */
  export default function subsetFont(font: Uint8Array, text: string, options: Options): Promise<Uint8Array>;
}
