import { createLocator } from './point.ts';
import { toProblem, type PlaceOf, type Problem } from './problem.ts';
import type { RuleId } from './rules.ts';

/** A file's text as it can be read, and what is wrong with it as a text. */
export interface FileText {
  /** Without a byte-order mark. */
  readonly text: string;
  readonly problems: readonly Problem[];
}

const decoder = new TextDecoder('utf-8');
const encoder = new TextEncoder();
const mebibyte = 2 ** 20;

/** How many bytes a file may have, by its ending: nobody reads a page of a mebibyte, but bibliographies and records grow. */
export const largestFiles = { bib: 32 * mebibyte, json: 128 * mebibyte, mdx: mebibyte, yaml: mebibyte } as const;

/** The problem of a file that is too large to be read, if it is. */
export function findExcess(size: number, file: string): Problem | undefined {
  const ending = file.slice(file.lastIndexOf('.') + 1);
  const largest = Object.entries(largestFiles).find(([name]) => name === ending)?.[1] ?? mebibyte;
  if (size <= largest) return undefined;
  const message = `Unexpected size (${size.toString()} bytes), expected ${(largest / mebibyte).toString()} MiB at most`;
  return toProblem('file-is-small-enough', { kind: 'file', file }, message);
}

/** Reads bytes as UTF-8, and looks for what an editor does not see in it. Takes any bytes and never throws. */
export function readFileText(bytes: Uint8Array, file: string): FileText {
  const text = decoder.decode(bytes);
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const mark = hasMark
    ? [
        toProblem(
          'text-has-no-byte-order-mark',
          { kind: 'point', file, line: 1, column: 1 },
          'Unexpected byte-order mark',
        ),
      ]
    : [];
  const placeOf = createPlaces(text, file);
  const broken = findBrokenByte(bytes, text, hasMark ? 3 : 0);
  const utf8 =
    broken === undefined ? [] : [toProblem('text-is-utf-8', placeOf(broken), 'Unexpected bytes, expected UTF-8')];
  return { text, problems: [...mark, ...utf8, ...findLineEnds(text, placeOf), ...findUnseen(text, placeOf)] };
}

function createPlaces(text: string, file: string): PlaceOf {
  let locator: ReturnType<typeof createLocator> | undefined; // most texts are sound and need none
  return (offset = 0) => {
    locator ??= createLocator(text);
    return { kind: 'point', file, ...locator.toPoint(offset) };
  };
}

const replacement = '\uFFFD';

/** Where the first character stands that was made of bytes that are no UTF-8, and not written as U+FFFD. */
function findBrokenByte(bytes: Uint8Array, text: string, start: number): number | undefined {
  for (let offset = text.indexOf(replacement); offset !== -1; offset = text.indexOf(replacement, offset + 1)) {
    const byte = start + encoder.encode(text.slice(0, offset)).length;
    const isWritten = bytes[byte] === 0xef && bytes[byte + 1] === 0xbf && bytes[byte + 2] === 0xbd;
    if (!isWritten) return offset; // what stands before it is sound, so its bytes can be counted
  }
  return undefined;
}

/** One problem a file: an editor changes them all at once. */
function findLineEnds(text: string, placeOf: PlaceOf): Problem[] {
  const first = text.indexOf('\r');
  if (first === -1) return [];
  const count = text.split('\r').length - 1;
  const message = `Unexpected carriage return (one of ${count.toString()}), expected line feeds alone`;
  return [toProblem('line-ends-are-plain', placeOf(first), message)];
}

/** Spaces that do not break or are not as wide as they ought to be; tabs and U+3000, the space of Chinese, are none. */
const oddSpace = /[\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F]/u;
/** Joiners belong to the writing of Arabic and Indic scripts and to emoji; elsewhere nobody sees them. */
const joined = /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Extended_Pictographic}\p{M}]/u;
const unseen =
  /[\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]/gu;

function findUnseen(text: string, placeOf: PlaceOf): Problem[] {
  return [...text.matchAll(unseen)].flatMap(({ 0: character, index }) => {
    if (/[\u200C\u200D]/u.test(character) && joined.test(getCharacterBefore(text, index))) return [];
    const rule: RuleId = oddSpace.test(character) ? 'spaces-are-plain' : 'characters-are-visible';
    const code = character.charCodeAt(0);
    const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}${names[code] === undefined ? '' : `, ${names[code]}`}`;
    return [
      toProblem(rule, placeOf(index), `Unexpected ${rule === 'spaces-are-plain' ? 'space' : 'character'} (${name})`),
    ];
  });
}

/** What people know the characters by that word processors and web pages leave behind most often. */
const names: Readonly<Record<number, string>> = {
  0x00a0: 'a space that does not break',
  0x00ad: 'a soft hyphen',
  0x200b: 'a space of no width',
  0x200c: 'a non-joiner of no width',
  0x200d: 'a joiner of no width',
  0x202e: 'an override of the direction of writing',
  0x202f: 'a narrow space that does not break',
  0xfeff: 'a byte-order mark within the text',
};

function getCharacterBefore(text: string, index: number): string {
  const code =
    index === 0 ? undefined : text.codePointAt(/[\uDC00-\uDFFF]/.test(text.charAt(index - 1)) ? index - 2 : index - 1);
  return code === undefined ? '' : String.fromCodePoint(code);
}
