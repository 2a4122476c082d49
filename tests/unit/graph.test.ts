import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  findConcept,
  getConcepts,
  getConceptsOf,
  getLessons,
  getNeighbours,
  getPagesLinkingTo,
  getStatementsCiting,
  getStatementsOf,
  getTextPages,
  getWorksCited,
  groupByPage,
} from '../../src/graph/queries.ts';
import { groupByLetter } from '../../src/graph/work-lists.ts';
import type { ConceptPage, GuidePage } from '../../src/graph/types.ts';
import { getReference, real, small } from './loaded-guide.ts';

const paths = (pages: readonly { path: string }[]) => pages.map(({ path }) => path);
const keys = (works: readonly { key: string }[]) => works.map(({ key }) => key);

function getPage(graph: typeof small.graph, id: string): GuidePage {
  const page = graph.pageById.get(id);
  if (page === undefined) throw new Error(`No page ${id}`);
  return page;
}

function getConcept(slug: string): ConceptPage {
  const concept = findConcept(small.graph, slug);
  if (concept === undefined) throw new Error(`No concept ${slug}`);
  return concept;
}

describe('lessons', () => {
  test('of the review are eight, from 1 to 8', () => {
    expect(getLessons(real.graph).map(({ data }) => data.order)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  test('are in their order, not in that of their files', () => {
    expect(paths(getLessons(small.graph))).toEqual([
      '/lessons/trust-the-dough/',
      '/lessons/water-and-heat/',
      '/lessons/share-the-starter/',
    ]);
  });

  test('have the one before and the one after as neighbours, and none beyond the ends', () => {
    const neighbours = getLessons(small.graph).map((lesson) => getNeighbours(small.graph, lesson));
    expect(neighbours.map(({ previous, next }) => [previous?.data.order, next?.data.order])).toEqual([
      [undefined, 2],
      [1, 3],
      [2, undefined],
    ]);
  });
});

describe('pages', () => {
  test('of running text are those that somebody wrote as such', () => {
    expect(paths(getTextPages(small.graph))).toEqual(['/about/', '/', '/methods/']);
  });

  test('have addresses of their own, each once', () => {
    const all = paths(real.graph.pages);
    expect(all).toEqual([...new Set(all)]);
    expect(all.filter((path) => !/^\/([a-z0-9-]+\/)*$/.test(path))).toEqual([]);
  });

  test('are there for every work', () => {
    const works = real.graph.pages.filter(({ kind }) => kind === 'reference');
    expect(paths(works)).toEqual(real.graph.references.map(({ key }) => `/evidence/${key}/`));
  });
});

describe('statements', () => {
  test('of a page are in the order of the page', () => {
    expect(
      getStatementsOf(small.graph, getPage(small.graph, 'lessons/trust-the-dough').id).map(({ id }) => id),
    ).toEqual(['judge-by-eye', 'keep-a-record', 'collapse', 'gas-expands', 'the-dent', 'ready-for-whom']);
  });

  test.each([
    ['cited', 'keep-a-record'],
    ['argument', 'gas-expands'],
    ['quotation', 'the-dent'],
    ['own', 'ready-for-whom'],
  ])('may have the basis %s', (basis, id) => {
    expect(small.graph.statements.find((statement) => statement.id === id)?.basis).toBe(basis);
  });

  test('of the review have the basis that their works and marks give them', () => {
    const bases = real.graph.statements.map(({ basis, from, citations }) =>
      from.length === 0 ? 'own' : basis === 'quotation' ? 'quotation' : citations.length > 0 ? 'cited' : 'argument',
    );
    expect(real.graph.statements.map(({ basis }) => basis)).toEqual(bases);
    expect([...new Set(bases)].sort()).toEqual(['argument', 'cited', 'own', 'quotation']);
  });

  test('that cite a work are found by its key, each once, in the order of pages', () => {
    expect(paths(getStatementsCiting(small.graph, 'papadopoulou2014'))).toEqual([
      '/lessons/share-the-starter/#feed-by-smell',
      '/lessons/share-the-starter/#age-of-starter',
      '/concepts/levain/#wild-yeast',
    ]);
    expect(getStatementsCiting(small.graph, 'munoz1987')).toEqual([]);
  });

  test('cite the works whose keys stand between their tags, in every lesson of the review', () => {
    for (const { file, path } of getLessons(real.graph)) {
      const tags = readFileSync(file, 'utf8').matchAll(
        /<(Claim|Action|Caution|Question) id="([^"]+)"[^>]*>(.*?)<\/\1>/gs,
      );
      const written = [...tags].map(([, , id = '', inside = '']) => ({
        path: `${path}#${id}`,
        keys: [...inside.matchAll(/@([a-z0-9]+)/g)].map(([, key]) => key),
      }));
      const read = real.graph.statements.filter((statement) => statement.path.startsWith(`${path}#`));
      expect(read.map((statement) => ({ path: statement.path, keys: keys(statement.citations) }))).toEqual(written);
    }
  });

  test('are grouped by their pages', () => {
    const groups = groupByPage(small.graph, getStatementsCiting(small.graph, 'nguyen2019a'));
    expect(groups.map(({ page, statements }) => [page.path, statements.map(({ id }) => id)])).toEqual([
      ['/lessons/trust-the-dough/', ['judge-by-eye', 'collapse']],
    ]);
  });
});

describe('works', () => {
  test('cited on a page are in the order of the bibliography, with the statements that cite them', () => {
    const works = getWorksCited(small.graph, getPage(small.graph, 'lessons/trust-the-dough').id);
    expect(works.map(({ reference, statements }) => [reference.key, statements.map(({ id }) => id)])).toEqual([
      ['keita2016', ['keep-a-record']],
      ['nguyen2019a', ['judge-by-eye', 'collapse']],
      ['nguyen2019b', ['collapse']],
      ['van-der-berg2008', ['judge-by-eye', 'the-dent']],
      ['ivanov2012', []],
      ['alkhwarizmi2009', ['judge-by-eye']],
    ]);
  });

  test('stand under the first letter of their label, Øvretveit under O', () => {
    const groups = groupByLetter(real.graph.references);
    const letters = groups.map(({ name }) => name);
    expect(letters).toEqual([...letters].sort());
    expect(letters).toEqual([...new Set(letters)]);
    expect(keys(groups.find(({ name }) => name === 'O')?.works ?? [])).toEqual(['offer1997', 'ovretveit2002']);
  });

  test('stand under a letter of their own script', () => {
    const letters = groupByLetter(small.graph.references).map(({ name }) => name);
    expect(letters).toEqual(expect.arrayContaining(['L', 'M', 'V', 'Π', 'И', 'ا', '王']));
    expect(letters).not.toContain('Ł');
  });

  test('have their line of the file', () => {
    const { line, bibtex } = getReference(small.graph, 'alkhwarizmi2009');
    expect([line, bibtex.split('\n', 1)[0]]).toEqual([3, '@book{alkhwarizmi2009,']);
  });
});

describe('concepts', () => {
  test('are in the order of their titles', () => {
    const titles = getConcepts(real.graph).map(({ title }) => title.toLowerCase());
    expect(titles).toEqual([...titles].sort((a, b) => a.localeCompare(b, 'en')));
  });

  test('of a lesson are those that it links to, in the order of their titles', () => {
    expect(paths(getConceptsOf(small.graph, getPage(small.graph, 'lessons/share-the-starter').id))).toEqual([
      '/concepts/levain/',
      '/concepts/oven-spring/',
    ]);
    expect(getConceptsOf(small.graph, getPage(small.graph, 'lessons/water-and-heat').id)).toEqual([]);
  });

  test('know the pages that link to them', () => {
    expect(paths(getPagesLinkingTo(small.graph, getConcept('finger-test')))).toEqual(['/lessons/trust-the-dough/']);
  });

  test('are linked to from lessons first, in their order, and then from other pages by kind and title', () => {
    for (const concept of getConcepts(real.graph)) {
      const linking = getPagesLinkingTo(real.graph, concept);
      const lessons = linking.flatMap((page) => (page.kind === 'lesson' ? [page.data.order] : []));
      expect(linking.slice(0, lessons.length).every(({ kind }) => kind === 'lesson')).toBe(true);
      expect(lessons).toEqual([...lessons].sort((a, b) => a - b));
      const others = [...Map.groupBy(linking.slice(lessons.length), ({ kind }) => kind).values()];
      const sorted = others.map((group) => [...group].sort((a, b) => a.title.localeCompare(b.title, 'en')));
      expect(linking.slice(lessons.length)).toEqual(sorted.flat());
    }
  });

  test('are not found by a name that none has', () => {
    expect(findConcept(small.graph, 'crumb')).toBeUndefined();
  });
});

test('a link to an anchor counts as a link to its page', () => {
  expect(paths(getPagesLinkingTo(small.graph, getPage(small.graph, 'lessons/trust-the-dough')))).toEqual([
    '/lessons/water-and-heat/',
    '/concepts/finger-test/',
    '/about/',
  ]);
});
