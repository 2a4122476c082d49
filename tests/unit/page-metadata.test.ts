import { describe, expect, test } from 'vitest';
import { toPageId } from '../../src/graph/pages.ts';
import type { Graph, GuidePage } from '../../src/graph/types.ts';
import { toFeedItems } from '../../src/metadata/feed.ts';
import { toMetas } from '../../src/metadata/head.ts';
import { toLlmsText } from '../../src/metadata/llms.ts';
import { getPageCitation, toPageItem } from '../../src/metadata/page-citation.ts';
import { toLinkRules, toTypedLinks } from '../../src/metadata/signposting.ts';
import { toDigest } from '../../src/load-history.ts';
import { indexPermalinks } from '../../src/permalinks/permalink-index.ts';
import { toRecord } from '../../src/permalinks/record.ts';
import { loadSound, small } from './loaded-guide.ts';

function getPage(path: string, { pageById }: Graph = small.graph): GuidePage {
  const page = pageById.get(toPageId(path));
  if (page === undefined) throw new Error(`No page ${path}`);
  return page;
}

const underBase = loadSound('tests/fixtures/small-guide', '/small/');
const publication = { graph: small.graph, toUrl: small.resolver.toUrl };
const lesson = getPage('/lessons/water-and-heat/');

/** The small guide with as many works as a large one has. */
function createLarge(count: number): Graph {
  const [first] = small.graph.pages.filter(({ kind }) => kind === 'reference');
  if (first === undefined) throw new Error('No work');
  const works = Array.from({ length: count }, (_, index) => {
    const path = `/evidence/work${index.toString()}/`;
    return { ...first, path, id: toPageId(path) };
  });
  return { ...small.graph, pages: [...small.graph.pages, ...works] };
}

describe('an absolute address', () => {
  test('is that of the site, with the base path', () => {
    expect(underBase.resolver.toUrl('/lessons/')).toBe('https://bread.example/small/lessons/');
  });

  test('is that of another site, where one is named', () => {
    const { resolver } = loadSound('tests/fixtures/small-guide', '/small/', 'https://host.example:8443/');
    expect(resolver.toUrl('/')).toBe('https://host.example:8443/small/');
  });
});

describe('the head of a page', () => {
  const metas = toMetas(publication, lesson, 'A sentence.');

  test('names each author in natural order, and family name first', () => {
    const contents = (name: string) =>
      metas.flatMap((meta) => ('name' in meta && meta.name === name ? meta.content : []));
    expect(contents('author')).toEqual(['Ana María de la Cruz', 'Søren Østergård', 'Bakers & Friends']);
    expect(contents('DC.creator')).toEqual(['de la Cruz, Ana María', 'Østergård, Søren', 'Bakers & Friends,']);
    expect(contents('DC.date')).toEqual(['2026-11-02']);
  });

  test('gives the site, the page and its picture to those who preview links', () => {
    const graph = new Map(metas.flatMap((meta) => ('property' in meta ? [[meta.property, meta.content]] : [])));
    expect(Object.fromEntries(graph)).toMatchObject({
      'og:type': 'website',
      'og:title': 'Give more water and mind the heat',
      'og:description': 'A sentence.',
      'og:url': 'https://bread.example/lessons/water-and-heat/',
      'og:site_name': 'Bread at altitude',
      'og:locale': 'en_GB',
      'og:image': 'https://bread.example/pictures/lesson.png',
      'og:image:alt': 'Bread at altitude: Lesson',
    });
  });

  test('names no locale for a language without a country, for Open Graph has none', () => {
    const graph = { ...small.graph, guide: { ...small.graph.guide, language: 'en' } };
    expect(JSON.stringify(toMetas({ ...publication, graph }, lesson, ''))).not.toContain('og:locale');
  });

  test('asks search engines to leave out the search, and no other page', () => {
    const asks = (path: string) => JSON.stringify(toMetas(publication, getPage(path), '')).includes('noindex');
    expect(small.graph.pages.map(({ path }) => path).filter(asks)).toEqual(['/search/']);
  });
});

describe('typed links', () => {
  const linksOf = (path: string, graph = small.graph) =>
    toTypedLinks({ ...publication, graph }, getPage(path, graph)).map(({ rel, href }) => `${rel} ${href}`);

  test('of a lesson cite the page as itself, and never as the review', () => {
    expect(linksOf('/lessons/water-and-heat/')).toEqual([
      'canonical https://bread.example/lessons/water-and-heat/',
      'cite-as https://bread.example/lessons/water-and-heat/',
      'author https://orcid.org/0000-0002-1825-0097',
      'license https://example.org/licences/text/',
      'type https://schema.org/WebPage',
      'type https://schema.org/Article',
      'type https://schema.org/LearningResource',
      'collection https://bread.example/lessons/',
    ]);
  });

  test('of an evidence page lead to the files that describe the work', () => {
    const files = toTypedLinks(publication, getPage('/evidence/wang2017/')).filter(({ rel }) => rel === 'describedby');
    expect(files.map(({ href, type }) => [href.slice(-4), type])).toEqual([
      ['.bib', 'application/x-bibtex'],
      ['.ris', 'application/x-research-info-systems'],
      ['json', 'application/vnd.citationstyles.csl+json'],
    ]);
  });

  test('of a list lead to all of its pages, or, where there are too many, to none', () => {
    const items = (graph: Graph) => linksOf('/evidence/', graph).filter((link) => link.startsWith('item '));
    expect(items(small.graph)).toHaveLength(small.graph.references.length);
    expect(items(createLarge(100))).toEqual([]);
  });

  test('stand in _headers by the path that a host knows, lessons before works, a thousand at most', () => {
    const file = toLinkRules({ graph: createLarge(2000), toUrl: underBase.resolver.toUrl });
    const paths = file.split('\n').filter((line) => line.startsWith('/'));
    expect(paths.slice(0, 2)).toEqual(['/small/', '/small/lessons/trust-the-dough/']);
    expect(paths).toHaveLength(1000);
  });
});

describe('the citation of a page', () => {
  const { styles, bibtex, ris } = getPageCitation(publication, lesson);

  test('has authors, title, guide, edition, date and address in every style', () => {
    expect(styles.map(({ name }) => name)).toEqual(['APA', 'Vancouver', 'Harvard']);
    for (const { name, entry } of styles) {
      for (const part of [
        'Cruz',
        'Bakers & Friends',
        '2026',
        'Give more water and mind the heat',
        '0.3',
        lesson.path,
      ]) {
        expect(entry.text, name).toContain(part);
      }
      expect(entry.text.toLowerCase(), name).toContain('bread at altitude');
    }
  });

  test('has them as BibTeX and RIS too', () => {
    expect(bibtex).toMatch(/^@online\{/);
    expect(bibtex).toContain('date = {2026-11-02}');
    expect(ris).toMatch(/^TY {2}- ELEC\r\n/);
    expect(ris).toContain(`UR  - https://bread.example${lesson.path}\r\n`);
  });

  test('of the first page is that of the guide, which stands in nothing', () => {
    expect(toPageItem(publication, getPage('/'))).not.toHaveProperty('container-title');
  });

  test('of an evidence page says that it is one, so that nobody takes it for the work', () => {
    const { title } = toPageItem(publication, getPage('/evidence/wang2017/'));
    expect(title).toMatch(/^Evidence page of 王/);
  });
});

test('llms.txt begins with title and summary, lists lessons and concepts, and bounds its length by them', () => {
  const files = [{ path: '/references.bib', what: 'all works' }];
  const text = toLlmsText({ ...publication, graph: createLarge(2000) }, files);
  expect(text).toMatch(/^# Bread at altitude: Three lessons for bakers\n\n> An invented guide/);
  expect(text.match(/^## .+$/gm)).toEqual([
    '## Lessons',
    '## Concepts',
    '## Ways through the guide',
    '## Data',
    '## Licence and citation',
  ]);
  expect(text).toContain('- [references.bib](https://bread.example/references.bib): all works\n');
  expect(text).not.toContain('evidence/work1');
});

test('the feed has every edition, under a name that stays the same wherever the guide moves to', () => {
  const moved = loadSound('tests/fixtures/small-guide', '/', 'https://host.example/');
  const guids = [publication, { graph: moved.graph, toUrl: moved.resolver.toUrl }].map((guide) =>
    toFeedItems(guide, indexPermalinks(toRecord(guide.graph, toDigest))).map(({ guid }) => guid),
  );
  expect(guids[0]).toEqual(['tag:bread.example,2026-11-02:edition:0.3', 'tag:bread.example,2026-05-04:edition:0.2']);
  expect(guids[1]).toEqual(guids[0]);
});
