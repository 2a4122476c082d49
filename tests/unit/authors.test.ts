import { describe, expect, test } from 'vitest';
import { getWorksBySame, isSamePerson } from '../../src/graph/authors.ts';
import type { Name } from '../../src/schemas/reference.ts';
import { getReference, real, small } from './loaded-guide.ts';

const toPerson = (text: string): Name => {
  const [family = '', given, suffix] = text.split(', ');
  return { family, ...(given === undefined ? {} : { given }), ...(suffix === undefined ? {} : { suffix }) };
};

describe('two names', () => {
  test.each([
    ['Powell, A.', 'Powell, A. E.'],
    ['Grol, R.', 'Grol, R. P.'],
    ['Martin, Graham P.', 'Martin, G. P.'],
    ['Martin, Graham', 'Martin, G. P.'],
    ['Lee, C.-M.', 'Lee, Chong-Moon'],
    ['Øvretveit, J.', 'ovretveit, John'],
    ['Muñoz, María', 'Munoz, Maria'],
    ['Иванов, С.', 'Иванов, Сергей'],
    ['王, 小明', '王, 小明'],
    ['King, M., Jr.', 'King, Martin, Jr.'],
  ])('%s and %s may be one person’s', (one, other) => {
    expect([isSamePerson(toPerson(one), toPerson(other)), isSamePerson(toPerson(other), toPerson(one))]).toEqual([
      true,
      true,
    ]);
  });

  test.each([
    ['Powell, A.', 'Powell, W.'],
    ['Bate, P.', 'Bate, S. P.'],
    ['Granovetter, E.', 'Granovetter, M.'],
    ['Smith, Emma', 'Smith, Emily'],
    ['Smith, E. A.', 'Smith, E. B.'],
    ['Smith', 'Smith, E.'],
    ['King, M.', 'King, M., Jr.'],
    ['Berg, P.', 'Bergh, P.'],
  ])('%s and %s are two people’s', (one, other) => {
    expect([isSamePerson(toPerson(one), toPerson(other)), isSamePerson(toPerson(other), toPerson(one))]).toEqual([
      false,
      false,
    ]);
  });

  test('of a person and an organisation are two, of one organisation one', () => {
    const council: Name = { literal: 'World Bread Council' };
    expect(isSamePerson(council, { family: 'World Bread Council', given: 'A.' })).toBe(false);
    expect(isSamePerson(council, { literal: 'World bread council' })).toBe(true);
  });
});

describe('other works by the authors of', () => {
  const read = (key: string) => getWorksBySame(real.graph, getReference(real.graph, key));

  test('a work are those of any of them, from the oldest, with their names', () => {
    expect(read('ovretveit2002').map(({ reference, names }) => [reference.key, names])).toEqual([
      ['shortell1995', ['S. M. Shortell']],
      ['baterobertmcleod2002', ['H. McLeod', 'G. Robert']],
      ['baterobert2002', ['G. Robert']],
      ['bate2004', ['P. Bate', 'G. Robert']],
      ['greenhalgh2004', ['P. Bate', 'G. Robert']],
    ]);
  });

  test('a work leave out namesakes with other initials', () => {
    const keys = read('powell1990').map(({ reference }) => reference.key as string);
    expect(keys).toEqual(expect.arrayContaining(['bunkerwhittington2009', 'hwang2005']));
    expect(keys).not.toContain('powell2009');
  });

  test('a book of editors go by its editors, and an editor of a chapter’s book is no author', () => {
    expect(read('cooke2001')).toEqual([]);
    const weiss = read('weiss1995').map(({ reference }) => reference.key);
    expect(weiss).toEqual([]);
  });

  test.each([
    ['the review', real.graph],
    ['the small guide', small.graph],
  ] as const)('every work of %s name it in turn', (_, graph) => {
    const pairs = new Set(
      graph.references.flatMap((work) =>
        getWorksBySame(graph, work).map(({ reference }) => `${work.key} ${reference.key}`),
      ),
    );
    expect([...pairs].filter((pair) => !pairs.has(pair.split(' ').reverse().join(' ')))).toEqual([]);
    expect([...pairs].filter((pair) => new Set(pair.split(' ')).size === 1)).toEqual([]);
    expect(pairs.size).toBeGreaterThan(0);
  });
});
