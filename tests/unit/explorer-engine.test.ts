import { beforeAll, describe, expect, test } from 'vitest';
import { Engine } from '../../src/client/explorer/engine.ts';
import type { State } from '../../src/client/explorer/state.ts';
import { toStatus } from '../../src/client/explorer/status.ts';
import { parseWorks, type Work } from '../../src/client/explorer/works.ts';
import { toWorksJson } from '../../src/graph/works-json.ts';
import { real, small } from './loaded-guide.ts';

let engine: Engine;
let bakery: Engine;
beforeAll(async () => {
  engine = await Engine.create(await parseWorks(toWorksJson(real.graph)));
  bakery = await Engine.create(await parseWorks(toWorksJson(small.graph)));
});

function ask(query: string, chosen: Record<string, readonly string[]> = {}, sort: State['sort'] = 'author'): State {
  return { query, sort, chosen: new Map(Object.entries(chosen)) };
}
const find = (of: Engine, state: State) => of.getWorks(of.answer(state).places).map(({ key }) => key);

/** Whether a work has one of some values in a facet; the slow and plain way. */
function has(work: Work, name: string, values: readonly string[]): boolean {
  const at = engine.data.facets.findIndex((facet) => facet.name === name);
  return (work.facets[at] ?? []).some((value) => values.includes(engine.data.facets[at]?.values[value]?.value ?? ''));
}

describe('a query', () => {
  test.each(['Øvretveit', 'ovretveit', 'OVRETVEIT', 'øvret'])('finds a name however it is typed: %s', (query) => {
    expect(find(engine, ask(query))).toContain('ovretveit2002');
  });

  test.each([
    ['lukasiewicz', 'lukasiewicz2003'],
    ['Łukasiewicz ostergard', 'lukasiewicz2003'],
    ['Иванов', 'ivanov2012'],
    ['odell', 'munoz1987'],
    ["o'dell munoz", 'munoz1987'],
  ])('finds names of many scripts and parts: %s', (query, key) => {
    expect(find(bakery, ask(query))).toEqual([key]);
  });

  test('must have all its words in a work', () => {
    expect(find(engine, ask('powell network'))).toEqual(['bunkerwhittington2009', 'powell1990']);
    expect(find(engine, ask('powell 1990'))).toEqual(['powell1990']);
  });

  test('of one letter finds every work with a word that begins so', () => {
    const places = engine.data.words.flatMap((word, place) => (word.startsWith('z') ? [place] : []));
    const expected = engine.data.works.filter(({ words }) => words.some((word) => places.includes(word)));
    expect(find(engine, ask('z'))).toEqual(expected.map(({ key }) => key));
    expect(expected).not.toEqual([]);
  });

  test('that nothing matches exactly finds what is near, and says so', () => {
    const answer = engine.answer(ask('netwroks'));
    expect(answer.found).toBe('near');
    expect(find(engine, ask('netwroks'))).toContain('addicott2007');
    expect(toStatus(answer, 77, 'netwroks')).toMatch(/^Nothing has exactly “netwroks”; near it: \d+ of 77 works$/);
  });

  test('that nothing is near to finds nothing', () => {
    const answer = engine.answer(ask('qwertyuiop'));
    expect([answer.found, answer.places]).toEqual(['nothing', []]);
    expect(toStatus(answer, 77, 'qwertyuiop')).toBe('Nothing has “qwertyuiop”.');
  });
});

describe('facets', () => {
  test('join values by or, and facets by and', () => {
    const chosen = { kind: ['theory', 'book'], decade: ['1990s'] };
    const expected = engine.data.works.filter(
      (work) => has(work, 'kind', chosen.kind) && has(work, 'decade', chosen.decade),
    );
    expect(find(engine, ask('', chosen))).toEqual(expected.map(({ key }) => key));
    expect(expected.length).toBeGreaterThan(1);
  });

  test.each([
    ['nothing chosen', {}, ''],
    ['one value', { kind: ['theory'] }, ''],
    [
      'values in three facets and a query',
      { kind: ['theory', 'book'], field: ['organisation-studies'], decade: ['1990s'] },
      'o',
    ],
  ])('count what each value would give with %s', (_, chosen: Record<string, readonly string[]>, query) => {
    const counts = engine.count(ask(query, chosen));
    for (const { name, values } of engine.data.facets) {
      for (const { value } of values) {
        // What the reader would get with this value alone in its facet, the rest as it is.
        const expected = engine.answer(ask(query, { ...chosen, [name]: [value] })).places.length;
        expect(counts.get(name)?.get(value), `${name}=${value}`).toBe(expected);
      }
    }
  });
});

describe('the order', () => {
  const sorted = (sort: State['sort']) => engine.getWorks(engine.answer(ask('', {}, sort)).places);

  test('is that of the bibliography unless another is asked for', () => {
    expect(sorted('author')).toEqual(engine.data.works);
  });

  test('by year has the newest or the oldest first, equal ones by author', () => {
    expect(sorted('newest')).toEqual(engine.data.works.toSorted((a, b) => b.date - a.date));
    expect(sorted('oldest')).toEqual(engine.data.works.toSorted((a, b) => a.date - b.date));
  });

  test('by reliance has first what most statements rest on', () => {
    const counts = sorted('most-relied-on').map(({ statements }) => statements);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    expect(counts[0]).toBeGreaterThan(counts.at(-1) ?? 0);
  });
});
