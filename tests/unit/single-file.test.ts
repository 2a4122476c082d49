import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { toFileAddress, type FileScope } from '../../src/single-file/addresses.ts';
import { readPage, toArticle } from '../../src/single-file/article.ts';
import { toSingleFile } from '../../src/single-file/document.ts';
import { joinSheets } from '../../src/single-file/style.ts';

const scope: FileScope = {
  base: '/guide/',
  origin: 'https://host.example',
  paths: new Set(['/', '/lessons/', '/lessons/data/', '/search/']),
};

describe('an address in the one file', () => {
  const cases: [why: string, address: string, expected: string][] = [
    ['of a page is the page’s path', '/guide/lessons/data/', '#/lessons/data/'],
    ['of the first page is a slash', '/guide/', '#/'],
    ['of a statement follows its page’s path', '/guide/lessons/data/#ask-first', '#/lessons/data/ask-first'],
    ['of an element of the same page has that page’s path', '#ask-first', '#/lessons/ask-first'],
    ['loses the query that a script of the site would answer', '/guide/search/?q=x', '#/search/'],
    ['keeps the statement behind a query', '/guide/lessons/data/?edition=1.0#ask-first', '#/lessons/data/ask-first'],
    ['of a file of the site is on the web', '/guide/references.bib', 'https://host.example/guide/references.bib'],
    ['of a page that is not in the file is on the web', '/guide/pack/#a', 'https://host.example/guide/pack/#a'],
    ['outside of the base path is on the web', '/other/lessons/', 'https://host.example/other/lessons/'],
    ['on another host is as it is', 'https://doi.org/10.1/x', 'https://doi.org/10.1/x'],
    ['for mail is as it is', 'mailto:a@host.example', 'mailto:a@host.example'],
  ];
  test.each(cases)('%s', (_, address, expected) => {
    expect(toFileAddress(address, '/lessons/', scope)).toBe(expected);
  });
});

const page = (main: string) =>
  readPage(`<html lang="en-GB"><head><title>Data</title></head><body><header><a class="name" href="/guide/">G</a></header>
<main><h1>Data</h1>${main}</main><footer><p class="cite-line">Cite https://host.example/guide/lessons/data/</p></footer></body></html>`);
const toHtml = (main: string) => load(toArticle(page(main), '/lessons/data/', scope).html, null, false);

describe('a page in the one file', () => {
  test('has its path before every id, so that ids of two pages cannot be the same', () => {
    const $ = toHtml('<p id="a">x</p><h2 id="what-to-do">y</h2>');
    const ids = $('[id]').map((_, element) => $(element).attr('id'));
    expect(ids.toArray()).toEqual(['/lessons/data/a', '/lessons/data/what-to-do']);
  });

  test('keeps labels, descriptions and popovers at what they name', () => {
    const $ = toHtml(`<label for="q">Q</label><input id="q" aria-describedby="a b"><i id="a"></i><i id="b"></i>
      <button popovertarget="a"></button>`);
    expect($('label').attr('for')).toBe($('input').attr('id'));
    expect($('input').attr('aria-describedby')).toBe('/lessons/data/a /lessons/data/b');
    expect($('button').attr('popovertarget')).toBe('/lessons/data/a');
  });

  test('gives parts of drawings ids that are names, which the ids of SVG must be', () => {
    const $ = toHtml('<svg><pattern id="p"></pattern><rect fill="url(#p)"/></svg>');
    expect($('pattern').attr('id')).toBe('drawing.lessons.data.p');
    expect($('rect').attr('fill')).toBe('url(#drawing.lessons.data.p)');
  });

  test('offers nothing that only a script of the site can do', () => {
    const $ = toHtml(
      '<div class="scripted"><button>x</button></div><guide-search data-terms="/t"><input></guide-search>',
    );
    expect($('.scripted, [data-terms], guide-search')).toHaveLength(0);
    expect($('guide-file-search input')).toHaveLength(1);
  });

  test('ends with how to cite it, and its address on the web', () => {
    expect(toHtml('')('.on-the-web a').attr('href')).toBe('https://host.example/guide/lessons/data/');
  });
});

describe('the one file', () => {
  const css = joinSheets(['@layer a;', '@font-face{font-display:optional;src:url("/guide/f.woff2")}'], () => 'data:x');
  const html = toSingleFile(
    {
      home: page(''),
      articles: [
        toArticle(page('<p id="a">x</p>'), '/', scope),
        toArticle(page('<p id="a">x</p>'), '/lessons/', scope),
      ],
      css,
      script: 'run()',
      terms: '{"a":"</script><script>bad()</script>"}',
      icon: 'data:i',
      digest: (text) => `of(${text.length.toString()})`,
    },
    scope,
  );

  test('has fonts in its style, and waits for none', () => {
    expect(css).toContain('src:url(data:x)');
    expect(css).not.toContain('optional');
  });

  test('lets nothing run or load but what stands in it', () => {
    const policy = load(html)('meta[http-equiv=Content-Security-Policy]').attr('content');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'sha256-of(5)'");
    expect(policy).toContain(`style-src 'sha256-of(${css.length.toString()})'`);
  });

  test('ends no script early, whatever the search knows', () => {
    expect(load(html)('script').toArray()).toHaveLength(2);
    expect(html).not.toContain('<script>bad');
  });

  test('has each page once, in its order', () => {
    const $ = load(html);
    const ids = $('main > article').map((_, element) => $(element).attr('id'));
    expect(ids.toArray()).toEqual(['/', '/lessons/']);
    expect($('main')).toHaveLength(1);
  });
});
