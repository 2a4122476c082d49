import { describe, expect, test } from 'vitest';
import { parseWorks } from '../../src/client/explorer/works.ts';
import { toFacets } from '../../src/graph/work-facets.ts';
import { toFoldedWords } from '../../src/wording/folded-text.ts';
import { toWorksJson } from '../../src/graph/works-json.ts';
import type { WorksJson } from '../../src/schemas/works.ts';
import { real, small } from './loaded-guide.ts';

const file = toWorksJson(real.graph);

function getWork({ works }: WorksJson, key: string): WorksJson['works'][number] {
  const work = works.find((candidate) => candidate.key === key);
  if (work === undefined) throw new Error(`No work ${key}`);
  return work;
}

/** The values that a work has in a facet, by their names in the address. */
function readValues({ facets, ...rest }: WorksJson, key: string, name: string): string[] {
  const at = facets.findIndex((facet) => facet.name === name);
  return (getWork({ facets, ...rest }, key).facets[at] ?? []).flatMap(
    (value) => facets[at]?.values[value]?.value ?? [],
  );
}

describe('the works as JSON', () => {
  test('are all works in the order of the bibliography', () => {
    expect(file.works.map(({ key }) => key)).toEqual(real.graph.references.map(({ key }) => key));
  });

  test('have the number of statements that cite them', () => {
    for (const { key, statements } of file.works)
      expect(statements, key).toBe(
        real.graph.statements.filter(({ citations }) => citations.some((one) => one.key === key)).length,
      );
  });

  test('have their classes, decade, lessons and number of statements as values of facets', () => {
    expect(readValues(file, 'powell1990', 'kind')).toEqual(['theory']);
    expect(readValues(file, 'powell1990', 'field')).toEqual(['organisation-studies']);
    expect(readValues(file, 'powell1990', 'decade')).toEqual(['1990s']);
    const lessons = real.graph.pages
      .filter((page) => page.kind === 'lesson')
      .filter(({ id }) => real.graph.citations.some(({ key, page }) => key === 'powell1990' && page === id));
    expect(readValues(file, 'powell1990', 'lesson')).toEqual(lessons.map(({ slug }) => slug));
    expect(readValues(file, 'lomas2005', 'statements')).toEqual(['none']);
  });

  test('can be looked up by author, title, journal, year and key, folded', () => {
    const words = getWork(file, 'ovretveit2002').words.map((place) => file.words[place]);
    expect(words).toEqual(
      expect.arrayContaining(['ovretveit', 'quality', 'collaboratives', 'care', '2002', 'ovretveit2002']),
    );
    expect(file.words.filter((word) => word !== word.toLowerCase())).toEqual([]);
  });

  test('keep of an entry’s HTML only what can do nothing', () => {
    const tags = file.works.flatMap(({ entry }) => [...entry.matchAll(/<[^>]*>/g)].map(([tag]) => tag));
    expect([...new Set(tags)].sort()).toEqual(['</i>', '<i>']);
  });

  test.each([
    ['the review', file],
    ['the small guide', toWorksJson(small.graph)],
  ])('of %s are what the explorer expects', async (_, written) => {
    expect(await parseWorks(JSON.parse(JSON.stringify(written)))).toEqual(written);
  });
});

describe('facets', () => {
  test('are left out where no work has a value', () => {
    expect(toFacets(real.graph).map(({ name }) => name)).toContain('network');
    expect(toFacets(small.graph).map(({ name }) => name)).not.toContain('network');
  });

  test('have only values that some work has', () => {
    const empty = toFacets(small.graph).flatMap(({ values }) => values.filter(({ works }) => works.length === 0));
    expect(empty).toEqual([]);
  });
});

test('words are folded, each once, and compounds stand whole too', () => {
  expect(toFoldedWords('O’Dell-Šmíth, Łukasiewicz; Straße Öl öl Иванов')).toEqual([
    'o',
    'dell',
    'smith',
    'odellsmith',
    'lukasiewicz',
    'strasse',
    'ol',
    'иванов',
  ]);
});
