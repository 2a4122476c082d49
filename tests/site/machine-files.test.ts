import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { listPages, readMeta, toFile } from './heads.ts';
import { builtSites, getPage } from './pages.ts';
import { readGuide } from './settings.ts';

describe.each(builtSites)('files for machines of the guide "$name"', (site) => {
  const guide = readGuide(site);
  const read = (file: string) => readFileSync(join(site.out, file), 'utf8');
  const toUrl = (address: string) => new URL(address, guide.site).href;

  test('the sitemap lists exactly the pages that may be listed', () => {
    const index = load(read('sitemap-index.xml'), { xml: true });
    const files = index('loc')
      .toArray()
      .map((loc) => toFile(site, index(loc).text()));
    const listed = files.flatMap((file) => {
      const $ = load(read(file), { xml: true });
      return $('url > loc')
        .toArray()
        .map((loc) => $(loc).text());
    });
    const indexable = listPages(site).filter((page) => !readMeta(page, 'robots').includes('noindex'));
    expect(listed.sort()).toEqual(indexable.map(({ address }) => toUrl(address)).sort());
    expect(listPages(site).length - indexable.length).toBe(1); // the search
  });

  test('robots.txt leads to the sitemap', () => {
    expect(read('robots.txt')).toContain(`Sitemap: ${toUrl(site.base)}sitemap-index.xml\n`);
  });

  test('the feed is well formed, and names its edition for good', () => {
    const $ = load(read('feed.xml'), { xml: { xmlMode: true, decodeEntities: true } });
    expect($('rss > channel > item > title').text()).toContain(`edition ${guide.edition.number}`);
    expect($('item > guid').first().attr('isPermaLink')).toBe('false');
    expect(new Date($('item > pubDate').first().text()).toISOString()).toContain(guide.edition.date);
    expect($('channel > atom\\:link').attr('href')).toBe(`${toUrl(site.base)}feed.xml`);
  });

  test('llms.txt leads to built files only, and to every lesson', () => {
    const links = [...read('llms.txt').matchAll(/\]\((https:[^)]+)\)/g)].flatMap(([, url]) => url ?? []);
    const own = links.filter((url) => url.startsWith(toUrl(site.base)));
    for (const url of own) expect(site.files).toContain(toFile(site, url));
    for (const { url } of site.graph.pages.filter(({ kind }) => kind === 'lesson')) expect(own).toContain(toUrl(url));
  });

  test('_headers has the service worker asked for anew each time, and held to this host', () => {
    const rules = new Map(
      [...read('_headers').matchAll(/^(\/\S*)\n((?: {2}.+\n)+)/gm)].map(([, path = '', lines = '']) => [path, lines]),
    );
    expect(rules.get(`${site.base}sw.js`)).toContain('Cache-Control: no-cache');
    expect(rules.get(`${site.base}sw.js`)).toContain("Content-Security-Policy: default-src 'none'; connect-src 'self'");
    expect(rules.get(`${site.base}offline/build.json`)).toContain('Cache-Control: no-store');
  });

  test('_headers says of a page what its head says', () => {
    const rules = [...read('_headers').matchAll(/^(\/\S*)\n {2}Link: (.+)$/gm)];
    const stated = rules.map(([, path = '', value = '']) => {
      const links = [...value.matchAll(/<([^>]+)>; rel="([^"]+)"(?:; type="([^"]+)")?/g)];
      return { path, links: links.map(([, href, rel, type]) => ({ rel, href, type })) };
    });
    const indexable = listPages(site).filter((page) => !readMeta(page, 'robots').includes('noindex'));
    expect(stated.map(({ path }) => path).sort()).toEqual(indexable.map(({ address }) => address).sort());
    for (const { path, links } of stated) {
      const page = getPage(site, path.slice(site.base.length));
      const rels = ['canonical', 'cite-as', 'author', 'license', 'type', 'describedby', 'collection'];
      const said = page
        .$(rels.map((rel) => `head > link[rel="${rel}"]`).join(', '))
        .toArray()
        .map((link) => ({
          rel: page.$(link).attr('rel'),
          href: page.$(link).attr('href'),
          type: page.$(link).attr('type'),
        }));
      expect(links, path).toEqual(said);
    }
  });
});
