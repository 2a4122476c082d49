import { toContentPolicy } from '../hosting/content-policy.ts';
import { toDigest } from '../integrations/offline-files.ts';

/** The style of a page as one text, and its SHA-256 in base64. */
export interface PageStyle {
  readonly css: string;
  readonly digest: string;
}

const sheetLink = /<link rel="stylesheet" href="([^"]+)">/g;

/**
 * A page as its head, up to `</head>`, and the bytes after it. A page is made of text of any length, and to read and
 * write all of it again for the sake of its head took a twentieth of the time that pages take.
 */
export function splitPage(page: Uint8Array<ArrayBuffer>): { readonly head: string; readonly rest: Uint8Array } {
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
  return { css, digest: toDigest(css) };
}

/** Whether a head is that of a page to read: others keep their links, for handouts are printed with other letters. */
export function isReadingPage(head: string): boolean {
  return head.includes(toContentPolicy('whole'));
}

/** The head with the style in itself, where the links to it stood, and with a policy that lets in that style alone. */
export function inlineSheets(head: string, { css, digest }: PageStyle): string {
  let isPlaced = false;
  return head.replace(toContentPolicy('whole'), toContentPolicy('whole', digest)).replaceAll(sheetLink, () => {
    if (isPlaced) return '';
    isPlaced = true;
    return `<style>${css}</style>`;
  });
}
