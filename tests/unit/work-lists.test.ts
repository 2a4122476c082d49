import { describe, expect, test } from 'vitest';
import { getWays, getWorkListPages } from '../../src/graph/queries.ts';
import { toWorkListPages } from '../../src/graph/work-list-pages.ts';
import { groupByYear, toSlugs, toWorkLists, workListTitles, type WorkList } from '../../src/graph/work-lists.ts';
import { real, small } from './loaded-guide.ts';

const keysOf = (works: readonly { key: string }[]) => works.map(({ key }) => key);
/** The works that a page prints. */
const worksOn = (list: WorkList) =>
  list.kind === 'groups' ? list.groups.flatMap(({ works }) => works) : list.kind === 'part' ? list.works : [];

describe('the lists of a guide whose works fit one page', () => {
  test('are one page each: by author, year, field and lesson', () => {
    expect(getWorkListPages(real.graph).map(({ path }) => path)).toEqual(
      Object.keys(workListTitles).map((order) => `/evidence/by-${order}/`),
    );
  });

  test.each(getWorkListPages(real.graph).map((page) => [page.path, page] as const))('%s has every work', (_, page) => {
    expect([...new Set(keysOf(worksOn(page.list)))].sort()).toEqual(keysOf(real.graph.references).sort());
  });

  test('by year have the newest first', () => {
    const years = groupByYear(real.graph.references).map(({ name }) => Number(name));
    expect(years).toEqual(years.toSorted((a, b) => b - a));
    expect(years).toEqual([...new Set(years)]);
  });

  test('by lesson have a work under each lesson that cites it', () => {
    const page = getWorkListPages(small.graph).find(({ list }) => list.order === 'lesson');
    if (page?.list.kind !== 'groups') throw new Error('No list by lesson');
    const lessons = page.list.groups.filter(({ works }) => keysOf(works).includes('papadopoulou2014'));
    expect(lessons.map(({ name }) => name)).toEqual(['3. A shared starter']);
    expect(page.list.groups.find(({ name }) => name === 'Cited in no lesson')?.works).toContain(
      small.graph.referenceByKey.get('munoz1987'),
    );
  });

  test('are not among the ways at the foot of every page', () => {
    expect(getWays(real.graph).filter(({ path }) => path.startsWith('/evidence/by-'))).toEqual([]);
  });
});

describe('the lists of a guide with more works than a page may list', () => {
  const perPage = 4;
  const pages = toWorkListPages(small.graph, perPage);

  test('list no more than that on any page', () => {
    expect(Math.max(...pages.map(({ list }) => worksOn(list).length))).toBe(perPage);
  });

  test.each(Object.keys(workListTitles))('by %s have every work on some page', (order) => {
    const listed = pages.filter(({ list }) => list.order === order).flatMap(({ list }) => keysOf(worksOn(list)));
    expect([...new Set(listed)].sort()).toEqual(keysOf(small.graph.references).sort());
  });

  test('begin with a page of groups that lead to the first page of each', () => {
    const contents = pages.find(({ path }) => path === '/evidence/by-field/')?.list;
    if (contents?.kind !== 'contents') throw new Error('No page of groups');
    const paths = pages.map(({ path }) => path);
    for (const { path } of contents.groups) expect(paths).toContain(path);
    expect(contents.groups.map(({ path }) => path)).toContain('/evidence/by-field/fermentation/');
  });

  test('go on to further pages and back', () => {
    const works = small.graph.references.slice(0, 5);
    const lists = toWorkLists('year', [{ name: '2001', works }], 2);
    expect(lists.map(({ path, title }) => [path, title])).toEqual([
      ['/evidence/by-year/', 'Works by year'],
      ['/evidence/by-year/2001/', 'Works by year: 2001'],
      ['/evidence/by-year/2001/2/', 'Works by year: 2001, page 2'],
      ['/evidence/by-year/2001/3/', 'Works by year: 2001, page 3'],
    ]);
    expect(lists.map(({ list }) => (list.kind === 'part' ? [list.previous, list.next] : []))).toEqual([
      [],
      [undefined, '/evidence/by-year/2001/2/'],
      ['/evidence/by-year/2001/', '/evidence/by-year/2001/3/'],
      ['/evidence/by-year/2001/2/', undefined],
    ]);
  });

  test('have an address and a title of their own each', () => {
    const paths = pages.map(({ path }) => path);
    const titles = pages.map(({ title }) => title);
    expect(paths).toEqual([...new Set(paths)]);
    expect(titles).toEqual([...new Set(titles)]);
  });
});

test('names become parts of an address, each its own', () => {
  expect(toSlugs(['Ovens and heat', 'Ø', 'O', 'И', 'ا', 'The baker’s trade'])).toEqual([
    'ovens-and-heat',
    'o',
    'o-2',
    'other',
    'other-2',
    'the-baker-s-trade',
  ]);
});
