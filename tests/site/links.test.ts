import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtSites, findById, type BuiltPage, type BuiltSite } from './pages.ts';

const attributes = [
  'href',
  'src',
  'action',
  'poster',
  'data',
  'data-pagefind',
  'data-base',
  'data-works',
  'data-record',
];
/** Relations that say something of a page, and make no browser fetch anything. */
const saying = ['alternate', 'author', 'canonical', 'cite-as', 'collection', 'describedby', 'item', 'license', 'type'];
const loading = [
  'script, img, iframe, source, video, audio, embed, object, track',
  `link:not([rel="schema.DC"], ${saying.map((rel) => `[rel="${rel}"]`).join(', ')})`,
].join(', ');

/** What a page refers to: an attribute's value and the element it stands on. */
function readReferences({ $ }: BuiltPage, selector = '*'): { name: string; value: string; tag: string }[] {
  return $(selector)
    .toArray()
    .flatMap((element) =>
      attributes.flatMap((name) => {
        const value = $(element).attr(name);
        return value === undefined ? [] : [{ name, value, tag: ($(element).prop('tagName') ?? '').toLowerCase() }];
      }),
    );
}

/** An address as a browser on that page resolves it. The host is never asked. */
function resolve(value: string, { address }: BuiltPage): URL {
  return new URL(value, `http://guide.invalid${address}`);
}

function isInternal(value: string): boolean {
  return !/^[a-z][a-z+.-]*:|^\/\//i.test(value);
}

/** The file of the build that a web server hands out for an address. */
function toFile(site: BuiltSite, { pathname }: URL): string | undefined {
  if (!pathname.startsWith(site.base)) return undefined;
  const path = decodeURIComponent(pathname.slice(site.base.length));
  return site.files.find((file) => file === (path === '' || path.endsWith('/') ? `${path}index.html` : path));
}

describe.each(builtSites)('links of the guide "$name"', (site) => {
  const internal = site.pages.flatMap((page) =>
    readReferences(page)
      .filter(({ name, value }) => isInternal(value) && name !== 'data-base')
      .map((reference) => ({ page, ...reference, url: resolve(reference.value, page) })),
  );

  test('every internal address leads to a built file', () => {
    const dead = internal.filter(({ url }) => toFile(site, url) === undefined);
    expect(dead.map(({ page, value }) => `${page.address} -> ${value}`)).toEqual([]);
    expect(internal.length).toBeGreaterThan(site.pages.length);
  });

  test('every anchor is the id of an element on the page it points to', () => {
    const pages = new Map(site.pages.map((page) => [page.address, page]));
    const anchored = internal.filter(({ url }) => url.hash !== '');
    const dead = anchored.filter(({ url }) => {
      const target = pages.get(url.pathname);
      return target === undefined || findById(target, decodeURIComponent(url.hash.slice(1))).length !== 1;
    });
    expect(dead.map(({ page, value }) => `${page.address} -> ${value}`)).toEqual([]);
    expect(anchored.length).toBeGreaterThan(site.pages.length);
  });

  test('links to pages end in a slash, so that no server has to redirect', () => {
    const isFile = ({ pathname }: URL) => /\.(bib|ris|json|csv)$/.test(pathname);
    const loose = internal.filter(
      ({ tag, value, url }) => tag === 'a' && !value.startsWith('#') && !isFile(url) && !url.pathname.endsWith('/'),
    );
    expect(loose.map(({ page, value }) => `${page.address} -> ${value}`)).toEqual([]);
  });

  test('every internal address, asset and script begins with the base path', () => {
    const outside = site.pages.flatMap((page) =>
      readReferences(page)
        .filter(({ value }) => isInternal(value) && !value.startsWith('#'))
        .filter(({ value }) => !value.startsWith(site.base))
        .map(({ tag, value }) => `${page.address}: <${tag}> ${value}`),
    );
    expect(outside).toEqual([]);
  });

  test('no page loads anything from another host', () => {
    const foreign = site.pages.flatMap((page) => [
      ...readReferences(page, loading)
        .filter(({ value }) => !isInternal(value))
        .map(({ tag, value }) => `${page.address}: <${tag}> ${value}`),
      ...page
        .$('[srcset], [style*="url("], base, meta[http-equiv=refresh]')
        .toArray()
        .map(({ tagName }) => `${page.address}: <${tagName}>`),
    ]);
    expect(foreign).toEqual([]);
  });

  test('no style sheet loads anything from another host', () => {
    const sheets = site.files.filter((file) => file.startsWith('_astro/') && file.endsWith('.css'));
    const foreign = sheets.flatMap((file) => {
      const css = readFileSync(join(site.out, file), 'utf8');
      return [...css.matchAll(/url\(\s*["']?([^"')]+)|@import[^;]*/g)]
        .filter(([rule, address]) => rule.startsWith('@import') || !isInternal(address ?? ''))
        .map(([rule]) => `${file}: ${rule}`);
    });
    expect(foreign).toEqual([]);
    expect(sheets).not.toEqual([]);
  });

  test('fonts that style sheets name are built files below the base path', () => {
    const fonts = site.files
      .filter((file) => file.startsWith('_astro/') && file.endsWith('.css'))
      .flatMap((file) => [...readFileSync(join(site.out, file), 'utf8').matchAll(/url\(\s*["']?([^"')]+)/g)])
      .flatMap(([, address]) => address ?? []);
    expect(fonts).not.toEqual([]);
    for (const font of fonts) {
      expect(font.startsWith(site.base)).toBe(true);
      expect(site.files).toContain(font.slice(site.base.length));
    }
  });
});
