import { describe, expect, test } from 'vitest';
import { termsSchema as clientSchema } from '../../src/client/terms.ts';
import { getSearchFacets, isFoundByStatements, isSearchedInWorker } from '../../src/graph/search-facets.ts';
import { toTerms } from '../../src/graph/terms.ts';
import { termsSchema } from '../../src/schemas/terms.ts';
import { real, small } from './loaded-guide.ts';

const guides = [
  ['the review', real],
  ['the small guide', small],
] as const;

describe.each(guides)('the search terms of %s', (_, { graph, resolver }) => {
  const terms = toTerms(graph, resolver);

  test('keep their contract', () => {
    expect(termsSchema.parse(terms)).toEqual(terms);
  });

  test('are what the search in the browser reads', () => {
    expect(clientSchema.parse(JSON.parse(JSON.stringify(terms))).pages.length).toBe(terms.pages.length);
  });

  test('have every statement of every page', () => {
    const known = terms.pages.flatMap(({ url, statements = [] }) => statements.map(({ id }) => `${url}#${id}`));
    expect(known.sort()).toEqual(graph.statements.map(({ path }) => path).sort());
  });
});

describe('a budget', () => {
  const { graph, resolver } = real;
  const isWork = ({ work }: { work?: string | undefined }) => work !== undefined;

  test('keeps the whole within its size', () => {
    const { pages } = toTerms(graph, resolver, { pages: 5000, works: 3000, whole: 12_000 });
    const heads = pages.map(({ text: _, statements: __, troubles: ___, ...head }) => head);
    expect(JSON.stringify(heads.filter((page) => !isWork(page))).length).toBeLessThan(5000 * 1.05);
    expect(JSON.stringify(pages.filter(isWork)).length).toBeLessThan(3000 * 1.05);
    expect(JSON.stringify(pages).length).toBeLessThan(12_000 * 1.05);
  });

  test('keeps the works that most statements rest on', () => {
    const kept = toTerms(graph, resolver, { pages: 0, works: 3000, whole: 3000 }).pages;
    const counts = graph.references.map(({ key }) => graph.statementsByKey.get(key)?.length ?? 0).sort((a, b) => b - a);
    const weights = kept.map(({ names = [] }) => graph.statementsByKey.get(names[0] ?? '')?.length ?? 0);
    expect(weights).toEqual(counts.slice(0, kept.length));
    expect(kept.length).toBeGreaterThan(2);
  });

  test('lets names of pages in before texts', () => {
    const { pages } = toTerms(graph, resolver, { pages: 100_000, works: 0, whole: 0 });
    expect(pages.some(({ statements }) => statements !== undefined)).toBe(false);
    expect(pages.filter((page) => !isWork(page)).length).toBe(pages.length);
  });
});

describe('facets', () => {
  test('are kind of page, field, kind of work and decade, with the values that the guide has', () => {
    const facets = getSearchFacets(small.graph);
    expect(facets.map(({ label }) => label)).toEqual(['Kind of page', 'Field', 'Kind of work', 'Decade']);
    expect(facets[0]?.values).toEqual(['Lesson', 'Concept', 'Work', 'Page']);
    expect(facets[3]?.values).toEqual([...(facets[3]?.values ?? [])].sort());
    expect(facets[3]?.values.every((value) => /^\d{3}0s$/.test(value))).toBe(true);
  });
});

test('a guide of very many pages is searched in a worker, a review of some is not', () => {
  const { graph } = real;
  const pages = Array.from({ length: 10 }, () => graph.pages).flat();
  expect([graph, { ...graph, pages }].map(isSearchedInWorker)).toEqual([false, true]);
});

test('the evidence pages of a review are found by the statements that rest on them, those of a large guide are not', () => {
  const { graph } = real;
  const pages = Array.from({ length: 10 }, () => graph.pages).flat();
  expect([graph, { ...graph, pages }].map(isFoundByStatements)).toEqual([true, false]);
});
