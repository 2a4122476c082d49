import { describe, expect, test } from 'vitest';
import { cslJson, toCslJson } from '../../src/bibliography/formats/csl-json.ts';
import { getExportedWorks } from '../../src/graph/exports.ts';
import { real, small } from './loaded-guide.ts';

// The lists of the specification of CSL 1.0.2, as far as works of literature may need them: appendix III, types, and
// appendix IV, variables.
const types = [
  ...['article', 'article-journal', 'article-magazine', 'article-newspaper', 'bill', 'book', 'broadcast', 'chapter'],
  ...['classic', 'collection', 'dataset', 'document', 'entry', 'entry-dictionary', 'entry-encyclopedia', 'event'],
  ...['figure', 'graphic', 'hearing', 'interview', 'legal_case', 'legislation', 'manuscript', 'map'],
  ...['motion_picture', 'musical_score', 'pamphlet', 'paper-conference', 'patent', 'performance', 'periodical'],
  ...['personal_communication', 'post', 'post-weblog', 'regulation', 'report', 'review', 'review-book', 'software'],
  ...['song', 'speech', 'standard', 'thesis', 'treaty', 'webpage'],
];
const dates = ['accessed', 'available-date', 'event-date', 'issued', 'original-date', 'submitted'];
const names = ['author', 'collection-editor', 'container-author', 'director', 'editor', 'translator'];
const texts = [
  ...['abstract', 'annote', 'archive', 'authority', 'collection-title', 'container-title', 'DOI', 'event-place'],
  ...[
    'event-title',
    'genre',
    'ISBN',
    'ISSN',
    'keyword',
    'language',
    'medium',
    'note',
    'original-title',
    'PMCID',
    'PMID',
  ],
  ...['publisher', 'publisher-place', 'source', 'status', 'title', 'title-short', 'URL'],
  ...[
    'chapter-number',
    'collection-number',
    'edition',
    'issue',
    'number',
    'number-of-pages',
    'page',
    'version',
    'volume',
  ],
];
const nameParts = ['dropping-particle', 'family', 'given', 'literal', 'non-dropping-particle', 'suffix'];

describe.each([
  ['the review', real.graph],
  ['the small guide', small.graph],
] as const)('the CSL-JSON of %s', (_, graph) => {
  const items = graph.references.map((reference) => new Map<string, unknown>(Object.entries(toCslJson(reference))));
  const isText = (value: unknown) => typeof value === 'string' && value !== '';

  test('has variables of CSL only', () => {
    const variables = new Set(items.flatMap((item) => [...item.keys()]));
    expect([...variables.difference(new Set(['id', 'type', ...dates, ...names, ...texts]))]).toEqual([]);
  });

  test('has types of CSL only', () => {
    expect(items.filter((item) => !types.some((type) => type === item.get('type')))).toEqual([]);
  });

  test('has a text for every variable of text', () => {
    const wrong = items.filter((item) => ['id', ...texts].some((name) => item.has(name) && !isText(item.get(name))));
    expect(wrong).toEqual([]);
  });

  test('has for every date one list of year, month and day', () => {
    const written = items.flatMap((item) => dates.flatMap((name) => item.get(name) ?? []));
    const isDate = (date: unknown) =>
      /^\{"date-parts":\[\[\d{1,4}(,([1-9]|1[0-2])(,([1-9]|[12]\d|3[01]))?)?\]\]\}$/.test(JSON.stringify(date));
    expect(written.filter((date) => !isDate(date))).toEqual([]);
    expect(written.length).toBeGreaterThanOrEqual(items.length);
  });

  test('has for every name parts of CSL, with a text each', () => {
    const written = graph.references.flatMap(({ csl }) => [...(csl.author ?? []), ...(csl.editor ?? [])]);
    const isName = (name: object) =>
      Object.entries(name).every(([part, value]) => nameParts.includes(part) && isText(value)) &&
      ('family' in name || 'literal' in name);
    expect(written.filter((name) => !isName(name))).toEqual([]);
    expect(written.length).toBeGreaterThan(items.length);
  });

  test('names every work once by its key', () => {
    const text = cslJson.toText(getExportedWorks(graph));
    expect(text.match(/^ {4}"id": ".+",$/gm)).toEqual(graph.references.map(({ key }) => `    "id": "${key}",`));
  });
});
