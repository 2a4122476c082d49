import type { BuiltPage, BuiltSite } from './pages.ts';

/** The page that says that there is none at an address. */
export const lostAddress = '404.html';

/** Whether a page is a lesson once more, to print, to show or to lead a talk with: it is no page of the guide by itself. */
export const isTeachingForm = ({ address }: BuiltPage) =>
  /\/lessons\/[^/]+\/(handout|slides|facilitate)\/$/.test(address);

/** The pages of a guide; the one that says there is none is not one of them, and other forms of a lesson are not. */
export const listPages = (site: BuiltSite) =>
  site.pages.filter((page) => page.address !== site.base + lostAddress && !isTeachingForm(page));

/** The contents of all `<meta>` of a name or property. */
export const readMeta = ({ $ }: BuiltPage, name: string) =>
  $(`head > meta[name="${name}"], head > meta[property="${name}"]`)
    .toArray()
    .map((meta) => $(meta).attr('content') ?? '');

/** The addresses of all links of a relation in a page's head. */
export const readLinks = ({ $ }: BuiltPage, rel: string) =>
  $(`head > link[rel="${rel}"]`)
    .toArray()
    .map((link) => $(link).attr('href') ?? '');

/** The file of the build behind an absolute address of the guide. */
export function toFile(site: BuiltSite, url: string): string {
  const path = decodeURIComponent(new URL(url).pathname).slice(site.base.length);
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}
