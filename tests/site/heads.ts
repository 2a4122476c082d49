import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { permalinksSchema } from '../../src/schemas/permalinks.ts';
import type { BuiltPage, BuiltSite } from './pages.ts';

/** The page that says that there is none at an address. */
export const lostAddress = '404.html';

/** Pages about the device that the guide is read on; like the lost one they say nothing that could be cited. */
const deviceAddresses = ['offline/', 'offline/not-kept/', 'offline/new-edition/'];

/** The last parts of the addresses of a lesson’s forms for teaching. */
export const forms = ['handout', 'slides', 'facilitate'] as const;

/** The addresses of what is only there for old links: pages that moved or were withdrawn, and histories of pages. */
export function listPast({ out, base, pages }: BuiltSite): string[] {
  const record = permalinksSchema.parse(JSON.parse(readFileSync(join(out, 'api/permalinks.json'), 'utf8')));
  const former = record.permalinks.filter(
    (permalink) => !('statement' in permalink) && permalink.state.kind !== 'stands',
  );
  const histories = pages.map(({ address }) => address).filter((address) => address.startsWith(`${base}changes/`));
  const formerForms = former
    .filter(({ kind }) => kind === 'lesson')
    .flatMap(({ address }) => forms.map((form) => `${address}${form}/`));
  return [
    ...[...former.map(({ address }) => address), ...formerForms].map((address) => base + address.slice(1)),
    ...histories.filter((address) => address !== `${base}changes/`),
  ];
}

/**
 * Whether a page is a lesson once more, to print, to show or to lead a talk with: it is no page of the guide by itself.
 * That of a lesson which moved only leads on.
 */
export const isTeachingForm = ({ address, $ }: BuiltPage) => teachingAddress.test(address) && !leadsOn($);

const teachingAddress = new RegExp(`/lessons/[^/]+/(${forms.join('|')})/$`);
const leadsOn = ($: BuiltPage['$']) => $('meta[http-equiv=refresh]').length > 0;

/** The pages of a guide: not other forms of a page, nor what is past, nor those about a lost address or the device. */
export function listPages(site: BuiltSite): BuiltPage[] {
  const others = [lostAddress, ...deviceAddresses].map((address) => site.base + address);
  const aside = new Set([...others, ...listPast(site)]);
  return site.pages.filter((page) => !aside.has(page.address) && !isTeachingForm(page));
}

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
