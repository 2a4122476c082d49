import type { BuiltPage, BuiltSite } from './pages.ts';

/** The page that says that there is none at an address. */
export const lostAddress = '404.html';

/** Pages about the device that the guide is read on; like the lost one they say nothing that could be cited. */
const deviceAddresses = ['offline/', 'offline/not-kept/', 'offline/new-edition/'];

/** The pages of a guide; the one that says there is none is not one of them, nor are those about the device. */
export const listPages = (site: BuiltSite) =>
  site.pages.filter(({ address }) => ![lostAddress, ...deviceAddresses].includes(address.slice(site.base.length)));

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
