import type { CheerioAPI } from 'cheerio/slim';
import type { FileScope } from './addresses.ts';
import { localise, markWeb, type Article } from './article.ts';
import { escapeHtml } from '../wording/escape-html.ts';

/** All that the one file is made of. */
export interface FileParts {
  /** The page that lends its head, header and footer, and opens the file. */
  readonly home: CheerioAPI;
  readonly articles: readonly Article[];
  readonly css: string;
  readonly script: string;
  /** What its search knows, as JSON. */
  readonly terms: string;
  /** The icon as a data address. */
  readonly icon: string;
  /** Makes the hash by which a policy names a script or a style (CSP 3, section 2.3.1): base64 of SHA-256. */
  readonly digest: (text: string) => string;
}

/**
 * The guide as one HTML document. Its policy lets nothing be loaded: fonts and icon stand in it as data, and only the
 * one script and the one style may run.
 */
export function toSingleFile(parts: FileParts, scope: FileScope): string {
  const { home: $, articles, css, script, digest } = parts;
  const title = $('head > title').text();
  const description = $('head > meta[name=description]').attr('content') ?? '';
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${digest(script)}'`,
    `style-src 'sha256-${digest(css)}'`,
    'font-src data:',
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const url = scope.origin + scope.base;
  return [
    `<!doctype html>\n<html lang="${$('html').attr('lang') ?? ''}">\n<head>\n<meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(title)}</title>`,
    `<meta name="description" content="${escapeHtml(description)}">`,
    '<meta name="color-scheme" content="light dark">',
    `<link rel="canonical" href="${url}">`,
    `<link rel="icon" href="${parts.icon}">`,
    `<style>${css}</style>\n</head>`,
    `<body>${toFrame($, scope, articles, url)}`,
    `<script type="application/json" id="terms">${parts.terms.replaceAll('<', '\\u003c')}</script>`,
    `<script>${script}</script>\n</body>\n</html>\n`,
  ].join('\n');
}

/** Where the pages stand among what is parsed: they have been, and are many. */
const pagesMark = '<!--pages-->';

/** The body of the home page with all pages in the place of its own main part. */
function toFrame($: CheerioAPI, scope: FileScope, articles: readonly Article[], url: string): string {
  const body = $('body').clone();
  body
    .find('script, dialog, guide-offline, guide-pack-link, body > footer > :is(.cite-page, .cite-line, .embed-page)')
    .remove();
  const main = body.find('main').empty();
  const skip = body.children('.skip').clone();
  localise(body, '/', scope);
  markWeb($, body, scope);
  body.children('.skip').replaceWith(skip);
  main.attr('id', 'main').append(pagesMark);
  body.children('footer').append(toFileNote(url));
  return (body.html() ?? '').replace(pagesMark, () => articles.map(toHtml).join('\n'));
}

function toHtml({ path, title, html }: Article): string {
  return `<article id="${path}" tabindex="-1" aria-label="${escapeHtml(title)}">${html}</article>`;
}

function toFileNote(url: string): string {
  return (
    '<guide-pages class="of-the-file"><p>This is the whole guide in one file: it needs no connection, and does not change. ' +
    `On the web, with later editions: <a href="${url}">${url}</a></p>` +
    '<p><button type="button" hidden>Show all pages below each other</button></p></guide-pages>'
  );
}
