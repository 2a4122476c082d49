import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtSites, fold, getPage, getSite, type BuiltPage } from './pages.ts';

/** The words that a reader of a page meets, and those that only a machine or a screen reader does. */
function readText({ $ }: BuiltPage): string {
  const attributes = ['aria-label', 'title', 'content', 'alt', 'placeholder', 'href', 'id'];
  const hidden = $('*')
    .toArray()
    .flatMap((element) => attributes.flatMap((name) => $(element).attr(name) ?? []));
  return [$('title').text(), $('body').text(), ...hidden].join('\n');
}

function findRepeated(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

describe.each(builtSites)('pages of the guide "$name"', (site) => {
  test('each has exactly one h1, and it says something', () => {
    for (const { address, $ } of site.pages) {
      expect($('h1'), address).toHaveLength(1);
      expect(fold($('h1').text()), address).not.toBe('');
    }
  });

  test('each says the language that it is written in', () => {
    for (const { address, $ } of site.pages) expect($('html').attr('lang'), address).toBe('en-GB');
  });

  test('each has a title of its own', () => {
    const titles = site.pages.map(({ $ }) => fold($('head > title').text()));
    expect(titles).not.toContain('');
    expect(findRepeated(titles)).toEqual([]);
  });

  test('each has a description', () => {
    for (const { address, $ } of site.pages) {
      expect(fold($('head > meta[name=description]').attr('content') ?? ''), address).not.toBe('');
    }
  });

  test('headings never skip a level downward', () => {
    for (const { address, $ } of site.pages) {
      const levels = $('h1, h2, h3, h4, h5, h6')
        .map((_, { tagName }) => Number(tagName.slice(1)))
        .toArray();
      const skipped = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
      expect(skipped, `${address}: ${levels.join(' ')}`).toEqual([]);
    }
  });

  test('ids are unique in each page', () => {
    for (const { address, $ } of site.pages) {
      const ids = $('[id]')
        .map((_, element) => $(element).attr('id'))
        .toArray();
      expect(findRepeated(ids), address).toEqual([]);
    }
  });

  test('what names or describes an element is there', () => {
    for (const { address, $ } of site.pages) {
      const names = $('[aria-labelledby], [aria-describedby], label[for]')
        .toArray()
        .flatMap((element) =>
          ['aria-labelledby', 'aria-describedby', 'for'].flatMap((name) => $(element).attr(name)?.split(/\s+/) ?? []),
        );
      const lost = names.filter((id) => $(`[id=${JSON.stringify(id)}]`).length !== 1);
      expect(lost, address).toEqual([]);
    }
  });

  test('each has one main, and a first link that leads to it', () => {
    for (const { address, $ } of site.pages) {
      expect($('main'), address).toHaveLength(1);
      expect($('body a').first().attr('href'), address).toBe(`#${$('main').attr('id') ?? ''}`);
    }
  });

  test('no page shows a value that is none', () => {
    for (const page of site.pages) {
      expect(readText(page), page.address).not.toMatch(/undefined|\[object|\bNaN\b/);
    }
  });

  test('no page shows citation syntax as it was typed', () => {
    for (const page of site.pages) expect(readText(page), page.address).not.toMatch(/\[[^\]]*@|\s-?@[a-z]/);
  });

  test('no page shows Markdown or a tag of content as it was typed', () => {
    for (const { address, $ } of site.pages) {
      expect($('main').text(), address).not.toMatch(/\]\(\/|\*\*|^#{1,6} |<\/?(Claim|Action|Caution|Question)/m);
    }
  });

  test('no link is without words', () => {
    for (const { address, $ } of site.pages) {
      const silent = $('a').filter((_, link) => fold($(link).text() + ($(link).attr('aria-label') ?? '')) === '');
      expect(silent, address).toHaveLength(0);
    }
  });

  test('the way back from a list of works has the number of statements that cite the work', () => {
    for (const { id, kind } of site.graph.pages) {
      if (kind === 'reference' || id === '') continue;
      const { $ } = getPage(site, `${id}/`);
      for (const item of $('li[id^="work-"]').toArray()) {
        const key = ($(item).attr('id') ?? '').slice('work-'.length);
        const back = $(item)
          .find('.back a')
          .map((_, link) => $(link).attr('href'))
          .toArray();
        const citing = site.graph.statements.filter(
          (statement) => statement.page === id && statement.citations.some((citation) => citation.key === key),
        );
        expect(back, `${id} ${key}`).toEqual(citing.map((statement) => `#${statement.id}`));
      }
    }
  });

  test('the style of each page names all layers in the order of the cascade', () => {
    // The minifier drops the declaration where the layers stand in its order anyway; the order is what counts.
    for (const { address, $ } of site.pages) {
      const sheet = $('link[rel=stylesheet]').first().attr('href');
      const css =
        sheet === undefined ? $('style').text() : readFileSync(join(site.out, sheet.slice(site.base.length)), 'utf8');
      const named = [...css.matchAll(/@layer ([^;{]*)[;{]/g)].flatMap(([, names]) => (names ?? '').split(','));
      const layers = [...new Set(named.map((name) => name.trim()))];
      expect(layers, address).toEqual(['tokens', 'base', 'prose', 'layout', 'components', 'print']);
    }
  });
});

test('the about page of the first guide names the review in full', () => {
  const text = fold(getPage(getSite('guide'), 'about/').$('main').text());
  for (const words of [
    'Emma-Louise Aveling',
    'Graham P. Martin',
    'Natalie Armstrong',
    'Jay Banerjee',
    'Mary Dixon-Woods',
    'Quality improvement through clinical communities: eight lessons for practice',
    'Journal of Health Organization and Management',
    '2012',
    '26(2)',
    '158–174',
    '10.1108/14777261211230754',
  ]) {
    expect(text).toContain(words);
  }
});

test('the about page of the first guide links the DOI of the review', () => {
  const { $ } = getPage(getSite('guide'), 'about/');
  expect($('main a[href="https://doi.org/10.1108/14777261211230754"]').length).toBeGreaterThan(0);
});
