import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { listHeaders, toFileKind } from '../src/hosting/header-table.ts';
import { toMediaType } from '../src/hosting/media-types.ts';
import { readHome } from '../src/publishing/addresses.ts';
import { sites } from '../tests/sites.ts';

// Adds up what a reading of a built guide takes off a host that hands out brotli, over all pages of the sitemap. Build
// first: GUIDE_OUT=.cache/site/guide npm run build; then node scripts/measure-page-bytes.ts [folder]
const [folder = sites.guide.out] = process.argv.slice(2);
const { pathname: base } = readHome(readText('sitemap-index.xml'));

/** How many files are asked for, and the bytes of all answers. */
interface Load {
  readonly requests: number;
  readonly bytes: number;
}

/** What was measured already, by name. */
const sizes = new Map<string, number>();
const pages = [...readText('sitemap-0.xml').matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, location = '']) =>
  toName(new URL(location).pathname),
);
const needs = new Map(pages.map((page) => [page, listNeeds(page)]));
const kept = listKept();
const first = average(pages.map((page) => weigh([page, ...(needs.get(page) ?? [])])));
const nextWithout = average(pages.flatMap((before) => pages.map((page) => weigh(listNew(before, page)))));
const nextWith = average(pages.map((page) => weigh(kept.has(page) ? [] : [page])));
console.log(`${folder}: ${pages.length.toString()} pages, each as likely as any other`);
console.table({
  'first page, with style, letters and script': toRow(first),
  'kept for offline, once a reader and edition': toRow(weigh([...kept])),
  'next page, kept for offline or not': toRow(nextWith),
  'next page, where nothing is kept for offline': toRow(nextWithout),
});

function readText(name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}

/** The name of the file that an address leads to. */
function toName(path: string): string {
  return decodeURIComponent(path.slice(base.length)).replace(/(^|\/)$/, '$1index.html');
}

/** What a browser fetches with a page before its reader does anything: what its head names, and what scripts import. */
function listNeeds(page: string): string[] {
  const $ = load(readText(page));
  const addresses = [
    ...$('link[rel=stylesheet], link[rel=preload], link[rel=modulepreload], link[rel=icon]')
      .toArray()
      .map(({ attribs }) => attribs['href']),
    ...$('script[src], main img[src]')
      .toArray()
      .map(({ attribs }) => attribs['src']),
  ];
  const names = addresses
    .filter((address) => address?.startsWith(base) === true)
    .map((address = '') => toName(address));
  return [...names.reduce(addWithImports, new Set<string>())];
}

/** Scripts that are imported when they are needed (the search, cards) are not counted. */
function addWithImports(found: Set<string>, name: string): Set<string> {
  if (found.has(name)) return found;
  found.add(name);
  if (!name.endsWith('.js')) return found;
  const imports = [...readText(name).matchAll(/(?:\bfrom|\bimport)\s*["'`]\.\/([\w.-]+\.js)["'`]/g)];
  return imports.map(([, other = '']) => name.replace(/[^/]*$/, other)).reduce(addWithImports, found);
}

/** What a page needs, itself included, that another one did not. */
function listNew(before: string, page: string): string[] {
  const had = new Set(needs.get(before));
  return [page, ...(needs.get(page) ?? []).filter((name) => !had.has(name))];
}

/** What the worker keeps as soon as it is installed: each file with its digest and size stands in the worker itself. */
function listKept(): Set<string> {
  const entry = /\[[`"']([^`"']*)[`"'],[`"'][\w+/]{43}=[`"'],\d+\]/g;
  const names = [...readText('sw.js').matchAll(entry)].map(([, path = '']) => path.replace(/(^|\/)$/, '$1index.html'));
  return new Set(['sw.js', ...names]);
}

function weigh(names: readonly string[]): Load {
  return { requests: names.length, bytes: names.reduce((sum, name) => sum + measure(name), 0) };
}

/** A file as it is sent, with its headers as HTTP/1.1 writes them; later versions send fewer bytes of those. */
function measure(name: string): number {
  const known = sizes.get(name);
  if (known !== undefined) return known;
  const packed = join(folder, `${name}.br`);
  const headers = { ...listHeaders(toFileKind(name)), 'Content-Type': toMediaType(name) };
  const lines = Object.entries(headers).map(([header, value]) => `${header}: ${value}\r\n`);
  const size = statSync(existsSync(packed) ? packed : join(folder, name)).size + lines.join('').length;
  sizes.set(name, size);
  return size;
}

function average(loads: readonly Load[]): Load {
  const of = (pick: (one: Load) => number) => loads.reduce((sum, one) => sum + pick(one), 0) / loads.length;
  return { requests: of(({ requests }) => requests), bytes: of(({ bytes }) => bytes) };
}

function toRow({ requests, bytes }: Load): Record<string, string> {
  return { requests: requests.toFixed(1), kB: (bytes / 1000).toFixed(1) };
}
