import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { listPages, lostAddress, readLinks, readMeta, toFile } from './heads.ts';
import { builtSites, getPage } from './pages.ts';
import { readGuide } from './settings.ts';

describe.each(builtSites)('what the head of each page of the guide "$name" says', (site) => {
  const guide = readGuide(site);
  const toUrl = (address: string) => new URL(address, guide.site).href;

  test('is its own address, once, and the same for those who link, cite and preview', () => {
    for (const page of listPages(site)) {
      const own = [toUrl(page.address)];
      expect(readLinks(page, 'canonical'), page.address).toEqual(own);
      expect(readLinks(page, 'cite-as'), page.address).toEqual(own);
      expect(readMeta(page, 'og:url'), page.address).toEqual(own);
    }
  });

  test('is nothing of the kind where there is no page', () => {
    const lost = getPage(site, lostAddress);
    expect(readMeta(lost, 'robots')).toEqual(['noindex']);
    expect(
      lost.$('link[rel=canonical], link[rel=cite-as], script[type="application/ld+json"], .cite-page'),
    ).toHaveLength(0);
  });

  test('is a web page of the guide, with authors and date, for Zotero', () => {
    for (const page of listPages(site)) {
      expect(readMeta(page, 'og:type'), page.address).toEqual(['website']);
      expect(readMeta(page, 'og:site_name'), page.address).toEqual([guide.title]);
      expect(readMeta(page, 'DC.creator'), page.address).toHaveLength(guide.authors.length);
      expect(readMeta(page, 'DC.date'), page.address).toEqual([guide.edition.date]);
    }
  });

  test('is a title that its <title> begins with, and its description', () => {
    for (const page of listPages(site)) {
      const [title = ''] = readMeta(page, 'og:title');
      expect(title, page.address).not.toBe('');
      expect(page.$('head > title').text().startsWith(title), `${page.address}: ${title}`).toBe(true);
      expect(readMeta(page, 'og:description'), page.address).toEqual(readMeta(page, 'description'));
    }
  });

  test('is never that the guide hosts a work', () => {
    for (const { address, html } of site.pages) expect(html, address).not.toMatch(/(name|property)="?citation_/);
  });

  test('is no value that is none', () => {
    for (const { address, $ } of site.pages) {
      expect($('head').html(), address).not.toMatch(/undefined|\bnull\b|\bNaN\b|\[object/);
      const empty = $('head > meta[content=""], head > link[href=""]');
      expect(empty, address).toHaveLength(0);
    }
  });

  test('leads to files that are there', () => {
    const rels = ['describedby', 'item', 'collection', 'alternate'];
    for (const page of site.pages) {
      for (const url of [...rels.flatMap((rel) => readLinks(page, rel)), ...readMeta(page, 'og:image')]) {
        expect(url.startsWith(toUrl(site.base)), `${page.address} -> ${url}`).toBe(true);
        expect(site.files, `${page.address} -> ${url}`).toContain(toFile(site, url));
      }
    }
  });

  test('leads from an evidence page to the work in every format that programs read', () => {
    for (const { id, kind } of site.graph.pages.filter((page) => page.kind === 'reference')) {
      const page = getPage(site, `${id}/`);
      const files = ['bib', 'ris', 'json'].map((extension) => `${toUrl(site.base)}${id}.${extension}`);
      expect(readLinks(page, 'describedby'), kind).toEqual(files);
      expect(readLinks(page, 'collection')).toEqual([`${toUrl(site.base)}evidence/`]);
    }
  });

  test('leads to a picture that is a PNG of the size that is said', async () => {
    const urls = new Set(listPages(site).flatMap((page) => readMeta(page, 'og:image')));
    expect(urls.size).toBe(new Set(site.graph.pages.map(({ id, kind }) => (id === '' ? 'home' : kind))).size);
    for (const url of urls) {
      const { format, width, height } = await sharp(join(site.out, toFile(site, url))).metadata();
      expect({ format, width, height }, url).toEqual({ format: 'png', width: 1200, height: 630 });
    }
    const [first] = listPages(site);
    expect(first && [readMeta(first, 'og:image:width'), readMeta(first, 'og:image:height')]).toEqual([
      ['1200'],
      ['630'],
    ]);
  });
});
