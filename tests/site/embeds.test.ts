import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { oEmbedSchema } from '../../src/schemas/oembed.ts';
import { readLinks } from './heads.ts';
import { builtSites, fold, getPage } from './pages.ts';
import { readGuide } from './settings.ts';

describe.each(builtSites)('cards for frames of the guide "$name"', (site) => {
  const guide = readGuide(site);
  const toUrl = (path: string) => new URL(site.base + path, guide.site).href;
  const cards = site.files
    .filter((file) => /^embed\/(.+\/)?index\.html$/.test(file))
    .map((file) => ({
      path: file.slice('embed/'.length, -'index.html'.length),
      $: load(readFileSync(join(site.out, file), 'utf8')),
    }));

  test('are there for every page that has statements', () => {
    const paths = cards.map(({ path }) => path);
    for (const { page } of site.graph.statements) expect(paths).toContain(page === '' ? '' : `${page}/`);
    expect(cards.length).toBeGreaterThan(0);
  });

  test('have every statement of their page under its id, with its basis and its works', () => {
    for (const { path, $ } of cards) {
      const own = site.graph.statements.filter(({ page }) => (page === '' ? '' : `${page}/`) === path);
      const said = $('section[id]').toArray();
      expect(said.map(({ attribs }) => attribs['id'])).toEqual(own.map(({ id }) => id));
      for (const [index, section] of said.entries()) {
        const keys = new Set(own[index]?.citations.map(({ key }) => key));
        expect($(section).find('.basis a'), path).toHaveLength(keys.size);
        expect($(section).find('.source a').attr('href')).toBe(`${toUrl(path)}#${own[index]?.id ?? ''}`);
      }
    }
  });

  test('say that they are of their page, are not to be listed, and lead out of the frame', () => {
    for (const { path, $ } of cards) {
      expect($('link[rel=canonical]').attr('href')).toBe(toUrl(path));
      expect($('meta[name=robots]').attr('content')).toBe('noindex');
      expect($('base').attr()).toEqual({ target: '_top' });
      expect($('h1')).toHaveLength(1);
      expect($('.lead .source a').attr('href')).toBe(toUrl(path));
    }
  });

  test('run nothing, and load nothing but the guide’s own style', () => {
    for (const { $ } of cards) {
      expect($('script, [style], iframe, img')).toHaveLength(0);
      const loaded = $('link:not([rel=canonical])').toArray();
      expect(loaded.length).toBeGreaterThan(0);
      for (const { attribs } of loaded) expect(site.files).toContain((attribs['href'] ?? '').slice(site.base.length));
    }
  });

  test('are in neither the sitemap nor the index of the search', () => {
    expect(readFileSync(join(site.out, 'sitemap-0.xml'), 'utf8')).not.toContain('/embed/');
    expect(cards.filter(({ $ }) => $('[data-pagefind-body]').length > 0)).toEqual([]);
  });

  test('have an oEmbed file that their page’s head names and that holds to oEmbed 1.0', () => {
    for (const { path } of cards) {
      const page = getPage(site, path);
      const address = page.$('link[type="application/json+oembed"]').attr('href');
      expect(address).toBe(toUrl(`embed/${path}oembed.json`));
      const oEmbed = oEmbedSchema.parse(JSON.parse(readFileSync(join(site.out, `embed/${path}oembed.json`), 'utf8')));
      const frame = load(oEmbed.html)('iframe');
      expect(frame.attr('src')).toBe(toUrl(`embed/${path}`));
      expect(frame.attr('height')).toBe(oEmbed.height.toString());
      expect(fold(page.$('.embed-page pre').text())).toBe(oEmbed.html);
      expect(readLinks(page, 'canonical')).toEqual([toUrl(path)]);
    }
  });

  test('may be framed by others as the only part of the site, by the rules for hosts', () => {
    const rules = [...readFileSync(join(site.out, '_headers'), 'utf8').matchAll(/^(\/\S*)\n((?: {2}\S.*\n)+)/gm)];
    const readHeaders = (path: string) =>
      rules
        .filter(([, pattern = '']) =>
          pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern,
        )
        .map(([, , headers = '']) => headers)
        .join('');
    for (const { address } of site.pages.filter((page) => page.address.endsWith('/'))) {
      expect(readHeaders(address), address).toContain("; frame-ancestors 'none'");
      expect(readHeaders(address), address).toContain('X-Frame-Options: DENY');
    }
    for (const { path } of cards) {
      expect(readHeaders(`${site.base}embed/${path}`)).toContain('; frame-ancestors *');
      expect(readHeaders(`${site.base}embed/${path}`)).not.toContain('X-Frame-Options');
    }
  });
});
