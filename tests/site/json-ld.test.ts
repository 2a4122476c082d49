import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { listPages } from './heads.ts';
import { builtSites, fold, getPage, type BuiltPage } from './pages.ts';
import { readGuide } from './settings.ts';

const thingSchema = z.looseObject({ '@type': z.union([z.string(), z.array(z.string()).min(2)]) });
const dataSchema = z.strictObject({
  '@context': z.literal('https://schema.org'),
  '@graph': z.array(thingSchema).min(1),
});
const crumbsSchema = z.object({
  itemListElement: z.array(z.object({ position: z.int(), name: z.string(), item: z.url() })),
});

/** The JSON-LD of a page, taken from its text as a search engine takes it. */
function readData({ $, address }: BuiltPage) {
  const scripts = $('head > script[type="application/ld+json"]');
  expect(scripts, address).toHaveLength(1);
  return dataSchema.parse(JSON.parse(scripts.text()))['@graph'];
}

/** Every value that ends a branch, and every list or object that has nothing in it. */
function listEnds(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [value];
  const parts = Object.values(value);
  return parts.length === 0 ? [value] : parts.flatMap(listEnds);
}

describe.each(builtSites)('JSON-LD of the guide "$name"', (site) => {
  const guide = readGuide(site);
  const readById = (id: string) => readData(getPage(site, id === '' ? '' : `${id}/`));
  const typesOf = (things: ReturnType<typeof readData>) => things.flatMap((thing) => thing['@type']);

  test('is there once in each page, parses, and has no empty value anywhere', () => {
    for (const page of listPages(site)) {
      for (const end of listEnds(readData(page))) {
        expect(['string', 'number'], page.address).toContain(typeof end);
        expect(String(end), page.address).not.toMatch(/^\s*$|undefined|\[object|^null$|^NaN$/);
      }
    }
  });

  test('has the types of each kind of page', () => {
    const expected = {
      lesson: 'LearningResource',
      concept: 'DefinedTerm',
      network: 'DefinedTerm',
      reference: 'AboutPage',
    };
    for (const [kind, type] of Object.entries(expected)) {
      for (const { id } of site.graph.pages.filter((page) => page.kind === kind)) {
        expect(JSON.stringify(readById(id)), id).toContain(`"${type}"`);
      }
    }
    expect(typesOf(readById(''))).toEqual(expect.arrayContaining(['WebPage', 'WebSite', 'ScholarlyArticle']));
  });

  test('names the review by its DOI where a page restates it', () => {
    for (const { id } of site.graph.pages.filter(({ kind }) => kind === 'lesson')) {
      const review = readById(id).find((thing) => thing['@type'] === 'ScholarlyArticle');
      expect(review?.['sameAs'], id).toBe(`https://doi.org/${guide.source.doi}`);
      expect(review?.['identifier'], id).toMatchObject({ '@type': 'PropertyValue', value: guide.source.doi });
    }
  });

  test('names exactly the works that a lesson cites, and the concepts that it links', () => {
    for (const { id } of site.graph.pages.filter(({ kind }) => kind === 'lesson')) {
      const lesson = readById(id).find((thing) => thing['@type'].includes('LearningResource'));
      const keys = new Set(site.graph.citations.filter(({ page }) => page === id).map(({ key }) => key));
      expect([lesson?.['citation']].flat(), id).toHaveLength(keys.size);
      for (const key of keys) expect(JSON.stringify(lesson?.['citation']), id).toContain(`/evidence/${key}/#work"`);
      const terms = new Set(
        site.graph.links.flatMap(({ from, to }) => (from === id && to.startsWith('concepts/') ? [to] : [])),
      );
      expect([lesson?.['teaches'] ?? []].flat(), id).toHaveLength(terms.size);
    }
  });

  test('has breadcrumbs exactly where a trail is shown, and they are that trail', () => {
    for (const page of listPages(site)) {
      const trail = page
        .$('nav[aria-label="You are here"] a')
        .toArray()
        .map((link) => ({
          name: fold(page.$(link).text()),
          item: new URL(page.$(link).attr('href') ?? '', guide.site).href,
        }));
      const crumbs = readData(page).filter((thing) => thing['@type'] === 'BreadcrumbList');
      expect(crumbs.length, page.address).toBe(trail.length === 0 ? 0 : 1);
      const shown = crumbs.flatMap((list) => crumbsSchema.parse(list).itemListElement);
      expect(
        shown.slice(0, -1).map(({ name, item }) => ({ name, item })),
        page.address,
      ).toEqual(trail);
      expect(shown.map(({ position }) => position)).toEqual(shown.map((_, index) => index + 1));
      if (trail.length > 0) expect(shown.at(-1)?.item).toBe(new URL(page.address, guide.site).href);
    }
  });

  test('gives of the list of works their number alone', () => {
    const [list] = readById('evidence');
    const works = site.graph.pages.filter(({ kind }) => kind === 'reference');
    expect(list?.['mainEntity']).toMatchObject({ '@type': 'ItemList', numberOfItems: works.length });
    expect(JSON.stringify(list)).not.toContain('itemListElement');
  });
});
