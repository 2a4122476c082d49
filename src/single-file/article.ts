import { load, type CheerioAPI } from 'cheerio/slim';
import { toDrawingId, toFileAddress, toFileId, type FileScope } from './addresses.ts';

/** A built page as a part of the one file. */
export interface Article {
  /** Root-relative path of the page, without the base path; its id in the file. */
  readonly path: string;
  readonly title: string;
  readonly html: string;
}

/** Elements of a page, as Cheerio has them. */
type Part = ReturnType<CheerioAPI>;

/** Attributes that name elements of their own page by id; some name several. */
const idReferences: ReadonlySet<string> = new Set([
  ...['for', 'form', 'list', 'headers', 'popovertarget', 'commandfor', 'aria-labelledby', 'aria-describedby'],
  ...['aria-controls', 'aria-owns', 'aria-details', 'aria-flowto', 'aria-activedescendant', 'aria-errormessage'],
]);

/** Markup that Astro has written is whole, and needs no parser that mends (htmlparser2, four times as fast as parse5). */
const writtenMarkup = {
  xmlMode: false,
  lowerCaseTags: false,
  lowerCaseAttributeNames: false,
  encodeEntities: 'utf8',
} as const;

/**
 * A built page with its markup, without its style, which the file has once. It is read as it is without script: what
 * stands in `<noscript>` is part of the page.
 */
export function readPage(html: string): CheerioAPI {
  return load(html.replace(/<style[^>]*>.*?<\/style>/gs, ''), { xml: writtenMarkup });
}

/** The main part of a page with ids and addresses as the file has them, and a foot. */
export function toArticle($: CheerioAPI, path: string, scope: FileScope): Article {
  const main = $('main');
  const title = main.find('h1').first().text().trim();
  const citation = $('footer .cite-line').first().html() ?? '';
  dropScripted($, main);
  localise(main, path, scope);
  markWeb($, main, scope);
  return { path, title, html: (main.html() ?? '') + toFoot(citation, scope.origin + scope.base.slice(0, -1) + path) };
}

/** How to cite the page, with its address on the web as a link: what is read from a file has one elsewhere. */
function toFoot(citation: string, url: string): string {
  const link = `<a href="${url}">${url}</a>`;
  const line = citation.includes(url) ? citation.replace(url, link) : `${citation} ${link}`;
  return `<footer class="on-the-web columns"><p>${line}</p></footer>`;
}

/** Says of a link to a page that is not in the file that it needs a connection. */
export function markWeb($: CheerioAPI, part: Part, { origin, base }: FileScope): void {
  part.find(`a[href^="${origin}${base}"]`).each((_, link) => {
    if (new URL(link.attribs['href'] ?? origin).pathname.endsWith('/'))
      $(link).append(' <span class="web">(on the web)</span>');
  });
}

/** Takes out what only the scripts of the site can do. The search is left its field, for the file answers by itself. */
function dropScripted($: CheerioAPI, main: Part): void {
  main.find('.scripted, script, guide-search .filters, guide-search .more').remove();
  main.find('template').each((_, template) => {
    if ($(template).closest('guide-search').length === 0) $(template).remove();
  });
  main.find('guide-search').each((_, element) => {
    if ('tagName' in element) element.tagName = 'guide-file-search';
  });
  main.find('form').removeAttr('action');
}

/** Gives every id the page's path before it, and every reference to an id or a page its new form. */
export function localise(part: Part, path: string, scope: FileScope): void {
  const drawn = new Set(
    part
      .find('svg [id]')
      .map((_, { attribs }) => attribs['id'])
      .toArray(),
  );
  const toId = (id: string) => (drawn.has(id) ? toDrawingId(path, id) : toFileId(path, id));
  part.find('*').each((_, { tagName, attribs }) => {
    for (const [name, value] of Object.entries(attribs)) {
      if (isOfTheSite(name)) Reflect.deleteProperty(attribs, name);
      else if (isLink(name)) attribs[name] = toFileAddress(value, path, scope);
      else attribs[name] = localiseIds(name, value, tagName, toId);
    }
  });
}

/** What only the site's search, explorer and downloads read. */
function isOfTheSite(name: string): boolean {
  return /^data-(pagefind|terms$|base$|page$|works$)/.test(name) || name === 'download';
}

function isLink(name: string): boolean {
  return name === 'href' || name === 'xlink:href';
}

function localiseIds(name: string, value: string, tagName: string, toId: (id: string) => string): string {
  if (name === 'id' || (name === 'name' && tagName === 'details')) return toId(value);
  if (idReferences.has(name)) return value.replace(/\S+/g, toId);
  return value.replace(/url\(#([^)]+)\)/g, (_match, id: string) => `url(#${toId(id)})`);
}
