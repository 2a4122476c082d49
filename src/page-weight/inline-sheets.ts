import { toContentPolicy } from '../hosting/content-policy.ts';
import { toDigest } from '../integrations/offline-files.ts';

/** The style of a page as one text, and its SHA-256 in base64. */
export interface PageStyle {
  readonly css: string;
  readonly digest: string;
}

const sheetLink = /<link rel="stylesheet" href="([^"]+)">/g;

/** The addresses of a page's style sheets, in the order in which they apply. */
export function listSheetLinks(html: string): string[] {
  return [...html.matchAll(sheetLink)].flatMap(([, address]) => address ?? []);
}

/** @throws where a sheet would end the element that it is to stand in */
export function joinSheets(sheets: readonly string[]): PageStyle {
  const css = sheets.map((sheet) => sheet.trim()).join('');
  if (/<\/style/i.test(css)) throw new Error('A style sheet with </style in it cannot stand within a page');
  return { css, digest: toDigest(css) };
}

/** Whether a page is one to read: other pages keep their links, for handouts are printed with other letters. */
export function isReadingPage(html: string): boolean {
  return html.includes(toContentPolicy('whole'));
}

/** The page with its style in itself, where the links to it stood, and with a policy that lets in that style alone. */
export function inlineSheets(html: string, { css, digest }: PageStyle): string {
  const end = html.indexOf('</head>'); // what is looked through and made anew is the head, not a page of any length
  let isPlaced = false;
  const head = html
    .slice(0, end)
    .replace(toContentPolicy('whole'), toContentPolicy('whole', digest))
    .replaceAll(sheetLink, () => {
      if (isPlaced) return '';
      isPlaced = true;
      return `<style>${css}</style>`;
    });
  return head + html.slice(end);
}
