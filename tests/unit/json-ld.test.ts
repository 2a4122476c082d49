import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { toPageId } from '../../src/graph/pages.ts';
import type { GuidePage } from '../../src/graph/types.ts';
import { toJsonLd, toScriptText } from '../../src/metadata/json-ld.ts';
import { loadSound, real, small } from './loaded-guide.ts';

const thingSchema = z.looseObject({
  '@type': z.union([z.string(), z.array(z.string())]),
  '@id': z.string().optional(),
});
const documentSchema = z.strictObject({ '@context': z.literal('https://schema.org'), '@graph': z.array(thingSchema) });

function getPage({ graph }: Pick<typeof small, 'graph'>, path: string): GuidePage {
  const page = graph.pageById.get(toPageId(path));
  if (page === undefined) throw new Error(`No page ${path}`);
  return page;
}

/** What a page says, as a search engine reads it: from the text of the script. */
function describePage(path: string, { graph, resolver }: Pick<typeof small, 'graph' | 'resolver'> = small) {
  const page = getPage({ graph }, path);
  const text = toScriptText(toJsonLd({ graph, toUrl: resolver.toUrl }, page, 'A sentence.'));
  const things = documentSchema.parse(JSON.parse(text))['@graph'];
  const find = (type: string) => things.find((thing) => [thing['@type']].flat().includes(type));
  return { things, page: things[0], find, text };
}

describe('what a page says in JSON-LD', () => {
  test('is that it belongs to the guide, by its authors, of its edition, under its licence', () => {
    expect(describePage('/lessons/water-and-heat/').page).toMatchObject({
      '@type': 'WebPage',
      '@id': 'https://bread.example/lessons/water-and-heat/',
      name: 'Give more water and mind the heat',
      description: 'A sentence.',
      inLanguage: 'en-GB',
      datePublished: '2026-11-02',
      version: '0.3',
      license: 'https://example.org/licences/text/',
      author: [
        { '@type': 'Person', name: 'Ana María de la Cruz', '@id': 'https://orcid.org/0000-0002-1825-0097' },
        { '@type': 'Person', name: 'Søren Østergård' },
        { '@type': 'Organization', name: 'Bakers & Friends' },
      ],
      isPartOf: { '@type': 'WebSite', name: 'Bread at altitude' },
      isBasedOn: { '@id': 'https://doi.org/10.5555/jib.2021.0201' },
    });
  });

  test('of a lesson is an article to learn from, based on the review, with the works it cites and the terms it teaches', () => {
    const { page, find } = describePage('/lessons/share-the-starter/');
    const lesson = find('LearningResource');
    expect(page).toMatchObject({ mainEntity: { '@id': lesson?.['@id'] }, lastReviewed: '2026-11-04' });
    expect(lesson).toMatchObject({
      '@type': ['Article', 'LearningResource'],
      headline: 'Keep the starter alive between you',
      isBasedOn: { '@id': 'https://doi.org/10.5555/jib.2021.0201' },
      teaches: [
        { '@type': 'DefinedTerm', name: 'Levain' },
        { '@type': 'DefinedTerm', name: 'Oven spring' },
      ],
    });
    expect(JSON.stringify(lesson?.['citation'])).toContain('evidence/quispemamani2020/#work');
  });

  test('of the review is its DOI, in both of the ways that are looked for', () => {
    expect(describePage('/lessons/water-and-heat/').find('ScholarlyArticle')).toMatchObject({
      '@id': 'https://doi.org/10.5555/jib.2021.0201',
      name: 'Bread at altitude: three lessons for bakers',
      sameAs: 'https://doi.org/10.5555/jib.2021.0201',
      identifier: { '@type': 'PropertyValue', value: '10.5555/jib.2021.0201' },
    });
  });

  test('of a concept is a term with its definition and other names, in a set of terms', () => {
    expect(describePage('/concepts/levain/').page).toMatchObject({
      mainEntity: {
        '@type': 'DefinedTerm',
        name: 'Levain',
        alternateName: ['sourdough starter', 'mother dough', 'προζύμι'],
        inDefinedTermSet: { '@type': 'DefinedTermSet', '@id': 'https://bread.example/concepts/#terms' },
      },
    });
    expect(describePage('/concepts/finger-test/').text).not.toContain('alternateName');
    expect(describePage('/concepts/').page).toMatchObject({
      '@type': 'CollectionPage',
      mainEntity: { '@type': 'DefinedTermSet', hasDefinedTerm: [{}, {}, {}] },
    });
  });

  test.each([
    ['alkhwarizmi2009', 'Book'],
    ['hartley2010', 'Thesis'],
    ['ivanov2012', 'ScholarlyArticle'],
    ['king1998', 'Manuscript'],
    ['lukasiewicz2003', 'Report'],
    ['quispemamani2020', 'WebPage'],
    ['van-der-berg2008', 'Chapter'],
    ['wang2017', 'ScholarlyArticle'],
  ])('of the evidence page of %s is that it is about a %s', (key, type) => {
    expect(describePage(`/evidence/${key}/`).page).toMatchObject({
      '@type': 'AboutPage',
      mainEntity: { '@type': type, '@id': `https://bread.example/evidence/${key}/#work` },
    });
  });

  test('of an article is where it was printed, in steps from issue to journal', () => {
    expect(describePage('/evidence/nguyen2019a/').page?.['mainEntity']).toMatchObject({
      datePublished: '2019-03',
      pagination: '1-15',
      author: [{ '@type': 'Person', familyName: 'Nguyễn', givenName: 'Thị Hương' }],
      sameAs: 'https://doi.org/10.5555/jib.2019.0012',
      isPartOf: {
        '@type': 'PublicationIssue',
        issueNumber: '1',
        isPartOf: {
          '@type': 'PublicationVolume',
          volumeNumber: '12',
          isPartOf: { '@type': 'Periodical', name: 'Journal of Invented Baking' },
        },
      },
    });
    expect(describePage('/evidence/munoz1987/').page?.['mainEntity']).toMatchObject({
      isPartOf: { '@type': 'PublicationVolume', volumeNumber: '1' },
    });
  });

  test('of a chapter is the book, with its editors; an organisation is none of the people', () => {
    expect(describePage('/evidence/van-der-berg2008/').page?.['mainEntity']).toMatchObject({
      author: [{ '@type': 'Person', familyName: 'van der Berg', name: 'Pieter van der Berg' }],
      isPartOf: { '@type': 'Book', editor: [{ familyName: 'Szőke' }, { familyName: 'de Vries' }] },
    });
    expect(describePage('/evidence/world-bread-council2015/').page?.['mainEntity']).toMatchObject({
      author: [{ '@type': 'Organization', name: 'World Bread Council' }],
    });
  });

  test('of the first page is the guide, with a search that takes its words from the address', () => {
    const site = describePage('/').find('WebSite');
    expect(site).toMatchObject({
      url: 'https://bread.example/',
      isBasedOn: { '@id': 'https://doi.org/10.5555/jib.2021.0201' },
      potentialAction: { target: { urlTemplate: 'https://bread.example/search/?q={search_term_string}' } },
    });
  });

  test('of the list of works is how many there are, and none of them', () => {
    const { page, text } = describePage('/evidence/', real);
    expect(page).toMatchObject({ mainEntity: { '@type': 'ItemList', numberOfItems: real.graph.references.length } });
    expect(text.length).toBeLessThan(3000);
  });
});

test('a title that would end the script stays a text in it', () => {
  const { graph, resolver } = loadSound('tests/fixtures/small-guide');
  const title = '</script><img src=x onerror=alert(1)>';
  const page = { ...getPage(small, '/about/'), title };
  const text = toScriptText(toJsonLd({ graph, toUrl: resolver.toUrl }, page, '<!--'));
  const $ = load(`<script type="application/ld+json">${text}</script>`);
  expect($('img')).toHaveLength(0);
  expect(documentSchema.parse(JSON.parse($('script').text()))['@graph'][0]).toMatchObject({ name: title });
});
