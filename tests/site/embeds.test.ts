import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { oEmbedSchema } from '../../src/schemas/oembed.ts';
import { readLinks } from './heads.ts';
import { builtSites, fold, getPage, getSite, type BuiltSite } from './pages.ts';
import { readGuide } from './settings.ts';

/** The cards of a guide, with the paths of their pages. */
function readCards(site: BuiltSite) {
  return site.files
    .filter((file) => /^embed\/(.+\/)?index\.html$/.test(file))
    .map((file) => ({
      path: file.slice('embed/'.length, -'index.html'.length),
      $: load(readFileSync(join(site.out, file), 'utf8')),
    }));
}

describe.each(builtSites)('cards for frames of the guide "$name"', (site) => {
  const guide = readGuide(site);
  const toUrl = (path: string) => new URL(site.base + path, guide.site).href;
  const standing = new Set(site.graph.pages.map(({ id }) => (id === '' ? '' : `${id}/`)));
  const all = readCards(site);
  const cards = all.filter(({ path }) => standing.has(path));

  test('are there for every page that has statements', () => {
    const paths = cards.map(({ path }) => path);
    for (const { page } of site.graph.statements) expect(paths).toContain(page === '' ? '' : `${page}/`);
    expect(cards.length).toBeGreaterThan(0);
  });

  test('have every statement of their page under its id, with its basis and its works', () => {
    for (const { path, $ } of cards) {
      const own = site.graph.statements.filter(({ page }) => (page === '' ? '' : `${page}/`) === path);
      const said = $('section[id]').toArray().slice(0, own.length);
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
    for (const { $ } of all) {
      expect($('script, [style], iframe, img')).toHaveLength(0);
      const loaded = $('link:not([rel=canonical])').toArray();
      expect(loaded.length).toBeGreaterThan(0);
      for (const { attribs } of loaded) expect(site.files).toContain((attribs['href'] ?? '').slice(site.base.length));
    }
  });

  test('are in neither the sitemap nor the index of the search', () => {
    expect(readFileSync(join(site.out, 'sitemap-0.xml'), 'utf8')).not.toContain('/embed/');
    expect(all.filter(({ $ }) => $('[data-pagefind-body]').length > 0)).toEqual([]);
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
    for (const { path } of all) {
      expect(readHeaders(`${site.base}embed/${path}`)).toContain('; frame-ancestors *');
      expect(readHeaders(`${site.base}embed/${path}`)).not.toContain('X-Frame-Options');
    }
  });
});

describe('frames of a guide whose pages and statements moved or were withdrawn', () => {
  const site = getSite('small');
  const cards = readCards(site);
  const toUrl = (path: string) => new URL(site.base + path, readGuide(site).site).href;
  /** What a frame shows of a card where its address has an id, or none. */
  const read = (path: string, id?: string) => {
    const card = cards.find((candidate) => candidate.path === path);
    if (card === undefined) throw new Error(`No card at embed/${path}`);
    const section = card.$(id === undefined ? '.lead' : `section#${id}`);
    return {
      text: fold(section.text()),
      way: section.find('.source a').attr('href'),
      canonical: card.$('link[rel=canonical]').attr('href'),
    };
  };

  test('show, at the address of a page that moved, the page that it is now', () => {
    const { text, way, canonical } = read('concepts/starter/');
    expect(text).toContain('Flour and water that ferment by themselves');
    expect([way, canonical]).toEqual([toUrl('concepts/levain/'), toUrl('concepts/levain/')]);
  });

  test('show a statement that moved with its page, under the id that it had', () => {
    const { text, way } = read('concepts/starter/', 'wild-yeast');
    expect(text).toContain('raises bread with the yeast of the place');
    expect(way).toBe(toUrl('concepts/levain/#wild-yeast'));
  });

  test('show a statement that moved to another page, with the title of that page', () => {
    for (const path of ['concepts/starter/', 'concepts/levain/']) {
      const { text, way } = read(path, 'feeding');
      expect(text).toMatch(/^Keep the starter alive/);
      expect(way).toBe(toUrl('lessons/share-the-starter/#feed-by-smell'));
    }
  });

  test('show a statement that was renamed, in the words that it has now', () => {
    expect(read('lessons/water-and-heat/', 'draughts').way).toBe(toUrl('lessons/water-and-heat/#dry-crust'));
  });

  test('say of a statement that was withdrawn what it said, until when and why', () => {
    const { text, way } = read('lessons/water-and-heat/', 'salt-slows');
    expect(text).toMatch(/^Claim, withdrawn ?Salt slows the yeast/);
    expect(text).toContain('until edition 0.3 (2 November 2026), and withdrawn: The review does not say it');
    expect(way).toBe(toUrl('lessons/water-and-heat/#salt-slows'));
  });

  test('say of a page that was withdrawn that it was, and why', () => {
    expect(read('concepts/proofing-box/').text).toMatch(/^Withdrawn ?In the guide from .* never speaks of such a box/);
    expect(read('concepts/proofing-box/', 'even-heat').text).toContain('A box keeps the heat even');
  });
});
