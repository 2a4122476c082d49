import { toContentPolicy } from '../hosting/content-policy.ts';
import { toDigest } from '../integrations/offline-files.ts';

/** The style of a page as one element in UTF-8, and the SHA-256 in base64 of what is in it. */
export interface PageStyle {
  readonly element: Uint8Array;
  readonly digest: string;
}

const encoder = new TextEncoder();
const sheetLink = /<link rel="stylesheet" href="([^"]+)">/g;
const anySheetLink = /<link rel="stylesheet" href="[^"]+">/g; // splits a text without its addresses among the parts

/** A page as its head, up to `</head>`, and the bytes after it, in UTF-8. */
export interface SplitPage {
  readonly head: string;
  readonly rest: Uint8Array;
}

/**
 * Splits a page. It is made of text of any length, and to read and write all of it again for the sake of its head took a
 * twentieth of the time that pages take.
 */
export function splitPage(page: Uint8Array<ArrayBuffer>): SplitPage {
  const bytes = Buffer.from(page.buffer, page.byteOffset, page.byteLength);
  const end = Math.max(bytes.indexOf('</head>'), 0);
  return { head: bytes.toString('utf8', 0, end), rest: bytes.subarray(end) };
}

/** The addresses of the style sheets that a head links to, in the order in which they apply. */
export function listSheetLinks(head: string): string[] {
  return [...head.matchAll(sheetLink)].flatMap(([, address]) => address ?? []);
}

/** @throws where a sheet would end the element that it is to stand in */
export function joinSheets(sheets: readonly string[]): PageStyle {
  const css = sheets.map((sheet) => sheet.trim()).join('');
  if (/<\/style/i.test(css)) throw new Error('A style sheet with </style in it cannot stand within a page');
  return { element: encoder.encode(`<style>${css}</style>`), digest: toDigest(css) };
}

/** Whether a head is that of a page to read: others keep their links, for handouts are printed with other letters. */
export function isReadingPage(head: string): boolean {
  return head.includes(toContentPolicy('whole'));
}

/**
 * The page with its style in itself, where the first link to it stood, and with a policy that lets in that style alone: its
 * bytes, alone in their memory, so that they can be handed on with it.
 */
export function inlineSheets({ head, rest }: SplitPage, { element, digest }: PageStyle): Uint8Array<ArrayBuffer> {
  const allowing = head.replace(toContentPolicy('whole'), toContentPolicy('whole', digest));
  const [before = '', ...after] = allowing.split(anySheetLink);
  const parts = [encoder.encode(before), element, encoder.encode(after.join('')), rest];
  const page = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  parts.reduce((place, part) => {
    page.set(part, place);
    return place + part.length;
  }, 0);
  return page;
}
