import type { Font } from 'fontkitten';

/** Sets text as outlines: for a picture that has to look the same wherever it is drawn. */
export interface Lettering {
  /** Width of a line, in the unit of its size. */
  readonly measure: (text: string, size: number) => number;
  /** The outlines of a line, as SVG `<path>` elements, with its baseline's beginning at a point. */
  readonly draw: (text: string, place: { x: number; y: number; size: number; colour: string }) => string;
}

/** A letter as an outline, in units of its own. */
interface Letter {
  readonly path: string;
  readonly scale: number;
  /** In the unit of the size of a line. */
  readonly width: number;
}

type Placed = Letter & { readonly offset: number };

/**
 * Letters from subsets of one face, each from the first that has it; a letter that none has is left out. Variable
 * fonts are set at their default weight, for fontkitten 1.0 cannot vary a font that is compressed as WOFF2.
 */
export function createLettering(subsets: readonly Font[]): Lettering {
  const find = createAlphabet(subsets);
  return {
    measure: (text, size) => place(text).width * size,
    draw: (text, { x, y, size, colour }) =>
      place(text)
        .glyphs.map(({ path, offset, scale }) => {
          const shift = `${round(x + offset * size)} ${round(y)}`;
          const grow = (scale * size).toPrecision(6);
          return `<path fill="${colour}" transform="translate(${shift}) scale(${grow} -${grow})" d="${path}"/>`;
        })
        .join(''),
  };

  function place(text: string): { glyphs: Placed[]; width: number } {
    const glyphs: Placed[] = [];
    let width = 0;
    for (const character of text.normalize('NFC')) {
      const letter = find(character);
      if (letter === undefined) continue;
      glyphs.push({ ...letter, offset: width });
      width += letter.width;
    }
    return { glyphs: glyphs.filter(({ path }) => path !== ''), width };
  }
}

/** Gives the letters of subsets. Each is outlined once: a title is measured in several sizes, line by line. */
function createAlphabet(subsets: readonly Font[]): (character: string) => Letter | undefined {
  const known = new Map<string, Letter | undefined>();
  const outline = (character: string): Letter | undefined => {
    const codePoint = character.codePointAt(0) ?? 0;
    const font = subsets.find((subset) => subset.hasGlyphForCodePoint(codePoint));
    if (font === undefined) return undefined;
    const glyph = font.glyphForCodePoint(codePoint);
    const scale = 1 / font.unitsPerEm;
    return { path: glyph.path.toSVG(), scale, width: glyph.advanceWidth * scale };
  };
  return (character) => {
    if (!known.has(character)) known.set(character, outline(character));
    return known.get(character);
  };
}

/** Breaks a text into lines that are not wider than a measure; a longer word has a line of its own. */
export function breakLines(text: string, measure: (line: string) => number, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last === undefined || measure(`${last} ${word}`) > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

function round(number: number): string {
  return number.toFixed(2);
}
