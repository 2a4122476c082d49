import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { interactivePaths } from '../../src/graph/pages.ts';
import { termsSchema } from '../../src/schemas/terms.ts';
import { builtSites, findById, fold, getPage, type BuiltSite } from './pages.ts';
import { readGuide } from './settings.ts';

/** The pages that are in the file: not those that do nothing without the scripts of the site. */
const listCarried = (site: BuiltSite) => site.graph.pages.filter(({ id }) => !interactivePaths.has(`/${id}/`));

describe.each(builtSites)('the one-file edition of the guide "$name"', (site) => {
  const guide = readGuide(site);
  const [file = '', ...others] = site.files.filter((name) => /^download\/.+\.html$/.test(name));
  const html = readFileSync(join(site.out, file), 'utf8');
  const $ = load(html, { scriptingEnabled: false });
  const ids = $('[id]')
    .toArray()
    .map(({ attribs }) => attribs['id'] ?? '');
  const known = new Set(ids);
  const addresses = $('[href]:not(head *)')
    .toArray()
    .map(({ attribs }) => attribs['href'] ?? '');
  const offline = addresses.filter((address) => address.startsWith('#'));

  test('is one file, whose name tells the edition', () => {
    expect(others).toEqual([]);
    expect(file.endsWith(`-${guide.edition.number}.html`)).toBe(true);
  });

  test('has every page with its title', () => {
    const pages = $('main > article')
      .toArray()
      .map((article) => ({ path: article.attribs['id'], title: fold($(article).find('h1').text()) }));
    const expected = listCarried(site).map(({ id }) => {
      const page = getPage(site, id === '' ? '' : `${id}/`);
      return { path: id === '' ? '/' : `/${id}/`, title: fold(page.$('h1').text()) };
    });
    expect(pages.map(({ path }) => path).sort()).toEqual(expected.map(({ path }) => path).sort());
    expect(pages).toEqual(expect.arrayContaining(expected));
  });

  test('has every statement in its page', () => {
    for (const { id, page } of site.graph.statements) {
      const statement = $(`[id="/${page === '' ? '' : `${page}/`}${id}"]`);
      expect(statement.closest('main > article').attr('id'), id).toBe(page === '' ? '/' : `/${page}/`);
    }
    expect(site.graph.statements.length).toBeGreaterThan(0);
  });

  test('has every element of a page that has an id, and no id twice', () => {
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    for (const { id } of listCarried(site)) {
      const page = getPage(site, id === '' ? '' : `${id}/`);
      const own = page.$('main .statement[id], main h2[id], main h3[id], main li[id]').toArray();
      const path = id === '' ? '/' : `/${id}/`;
      expect(own.map(({ attribs }) => path + (attribs['id'] ?? '')).filter((id) => !known.has(id))).toEqual([]);
    }
  });

  test('has links within it that all lead somewhere', () => {
    expect(
      [...new Set(offline.map((address) => decodeURIComponent(address.slice(1))))].filter((id) => !known.has(id)),
    ).toEqual([]);
    expect(offline.length).toBeGreaterThan(site.graph.pages.length);
  });

  test('has no other links but to whole addresses, and to pages of the guide only to those it says it has on the web', () => {
    const others = addresses.filter((address) => !address.startsWith('#'));
    expect(others.filter((address) => !/^(https?|mailto):/.test(address))).toEqual([]);
    const own = others.filter((address) => address.startsWith(guide.site + site.base.slice(1)));
    for (const address of own) expect(site.files, address).toContain(toBuiltFile(address));
    const repeated = own.filter((address) => address.endsWith('/') && !isOnTheWebLine(address));
    expect(repeated).toEqual([]);
  });

  /** The file of the build behind an address on the web. */
  const toBuiltFile = (address: string) => {
    const path = new URL(address).pathname.slice(site.base.length);
    return path === '' || path.endsWith('/') ? `${path}index.html` : path;
  };
  const isOnTheWebLine = (address: string) =>
    $(`.on-the-web a[href="${address}"], .of-the-file a[href="${address}"], a[href="${address}"] > .web`).length > 0;

  test('names labels and descriptions that are there', () => {
    const named = $('[aria-labelledby], [aria-describedby], label[for], [popovertarget]')
      .toArray()
      .flatMap(({ attribs }) =>
        ['aria-labelledby', 'aria-describedby', 'for', 'popovertarget'].flatMap(
          (name) => attribs[name]?.split(/\s+/) ?? [],
        ),
      );
    expect(named.filter((id) => !known.has(id))).toEqual([]);
    expect(named).not.toEqual([]);
  });

  test('lets run and style only what stands in it, by the hashes of its own policy', () => {
    const policy = $('meta[http-equiv="Content-Security-Policy"]').attr('content') ?? '';
    const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    const readHashes = (selector: string) =>
      $(selector)
        .map((_, element) => hash($(element).text()))
        .toArray();
    expect(policy).toContain(`script-src ${readHashes('script:not([type="application/json"])').join(' ')};`);
    expect(policy).toContain(`style-src ${readHashes('style').join(' ')};`);
    expect(readHashes('style')).toHaveLength(1);
    expect($('[style], [onclick]')).toHaveLength(0);
    expect(policy).toContain("default-src 'none'");
  });

  test('asks for no other file', () => {
    const loading = $('[src], [srcset], link[href]:not([rel=canonical]), object, iframe')
      .toArray()
      .map(({ attribs }) => attribs['src'] ?? attribs['href'] ?? 'one without an address');
    expect(loading.filter((address) => !address.startsWith('data:'))).toEqual([]);
    const named = [
      ...$('style')
        .text()
        .matchAll(/url\(([^)]*)\)/g),
    ].map(([, address]) => address ?? '');
    expect(named.filter((address) => !/^["']?(data:|#)/.test(address))).toEqual([]);
    expect(named.filter((address) => address.startsWith('data:font/woff2'))).not.toEqual([]);
  });

  test('has a search that knows every statement and every work', () => {
    const terms = termsSchema.parse(JSON.parse($('#terms').text()));
    expect(terms.pages.flatMap(({ statements = [] }) => statements)).toHaveLength(site.graph.statements.length);
    const works = site.graph.pages.filter(({ kind }) => kind === 'reference');
    expect(terms.pages.filter(({ work }) => work !== undefined)).toHaveLength(works.length);
    for (const { url } of terms.pages) expect(known).toContain(url);
  });

  test('is offered on the about page, with its size', () => {
    const link = findById(getPage(site, 'about/'), 'take-along').parent().find(`a[href="${site.base}${file}"]`);
    const size = /\((\d+) kB\)|\(([\d.]+) MB\)/.exec(link.parent().text());
    const stated = Number(size?.[1] ?? 0) * 1e3 + Number(size?.[2] ?? 0) * 1e6;
    expect(Math.abs(stated - Buffer.byteLength(html))).toBeLessThan(50_000);
  });

  test('is below 4 MB', () => {
    expect(Buffer.byteLength(html)).toBeLessThan(4_000_000);
  });
});
