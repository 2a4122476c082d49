import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { toReachSentence } from '../../src/components/reach-words.ts';
import { getCitedTogether, getCorrectionsOf, getMentions, getReach, getWorksAround } from '../../src/graph/evidence.ts';
import { loadSound, real, small } from './loaded-guide.ts';
import { copyGuide, replaceOnce } from './temporary-guide.ts';

const paths = (pages: readonly { path: string }[]) => pages.map(({ path }) => path);
const guides = [
  ['the review', real.graph],
  ['the small guide', small.graph],
] as const;

describe('a work', () => {
  test('knows the pages whose running text cites it', () => {
    expect(paths(getMentions(small.graph, 'world-bread-council2015').running)).toEqual([
      '/lessons/water-and-heat/',
      '/methods/',
    ]);
    expect(getMentions(small.graph, 'keita2016').running).toEqual([]);
  });

  test('knows the case and the comparison that name it', () => {
    expect(paths(getMentions(real.graph, 'waring2009').named)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^\/cases\//)]),
    );
    expect(paths(getMentions(real.graph, 'schouten2008').named)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^\/networks\//)]),
    );
  });

  test('is not called a mention of running text where frontmatter names it', () => {
    expect(getMentions(real.graph, 'schouten2008').running).toEqual([]);
  });

  test('knows the terms that the review takes from it', () => {
    expect(paths(getMentions(real.graph, 'holtman2008').terms)).toEqual([
      '/concepts/network-density/',
      '/concepts/social-observability/',
    ]);
  });

  test('has the works before and after it as neighbours', () => {
    const [first, second] = real.graph.references;
    const last = real.graph.references.at(-1);
    expect(getWorksAround(real.graph, first?.key ?? '')).toEqual({ previous: undefined, next: second });
    expect(getWorksAround(real.graph, last?.key ?? '').next).toBeUndefined();
  });

  test('has its corrections', () => {
    expect(getCorrectionsOf(small.graph, 'hartley2010')).toMatchObject([{ right: 'Crust and dry air' }]);
    expect(getCorrectionsOf(small.graph, 'keita2016')).toEqual([]);
  });
});

describe('works cited together', () => {
  test('are those of the same statements, those that share most first', () => {
    const together = getCitedTogether(real.graph, 'ovretveit2002');
    const counts = together.map(({ statements }) => statements.length);
    expect(together[0]?.reference.key).toBe('dopson2002');
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    expect(new Set(counts).size).toBeGreaterThan(1);
  });

  test('stand in the order of the bibliography where they share as many', () => {
    const places = new Map(real.graph.references.map(({ key }, place) => [key as string, place]));
    const single = getCitedTogether(real.graph, 'dopson2002').filter(({ statements }) => statements.length === 1);
    const order = single.map(({ reference }) => places.get(reference.key) ?? -1);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order.length).toBeGreaterThan(1);
  });

  test.each(guides)('of %s share every statement that cites both, and no other', (_, graph) => {
    const wrong = graph.references.flatMap(({ key }) =>
      getCitedTogether(graph, key).filter(({ reference, statements }) => {
        const cites = (wanted: string) => (statement: (typeof graph.statements)[number]) =>
          statement.citations.some((mention) => mention.key === wanted);
        const both = graph.statements.filter(cites(key)).filter(cites(reference.key));
        return both.length !== statements.length || both.some((statement) => !statements.includes(statement));
      }),
    );
    expect(wrong).toEqual([]);
  });

  test.each(guides)('of %s are so both ways', (_, graph) => {
    const pairs = new Set(
      graph.references.flatMap(({ key }) =>
        getCitedTogether(graph, key).map(({ reference }) => `${key} ${reference.key}`),
      ),
    );
    expect([...pairs].filter((pair) => !pairs.has(pair.split(' ').reverse().join(' ')))).toEqual([]);
    expect(pairs.size).toBeGreaterThan(0);
  });
});

describe('a guide says of a work', () => {
  const sentence = (graph: typeof real.graph, key: string) => toReachSentence(getReach(graph, key), 'en-GB');

  test.each([
    [
      'that the review never cites it',
      'lomas2005',
      'The review lists this work, but its text never cites it. So no statement of this guide rests on it.',
    ],
    [
      'that it is cited only for a term',
      'sheaff2006',
      'No lesson of this guide cites this work: it is cited only about the meaning of terms.',
    ],
    [
      'that only network forms rest on it',
      'adler2001',
      'No lesson of this guide cites this work: it is cited only about network forms.',
    ],
    [
      'on which kinds of page it is cited',
      'hulscher2009',
      'No lesson of this guide cites this work: it is cited only about network forms and the meaning of terms.',
    ],
    [
      'that it is cited for the method alone',
      'greenhalgh2005',
      'No lesson of this guide cites this work: it is cited only about the review and the guide themselves.',
    ],
    ['nothing where lessons rest on it', 'ovretveit2002', undefined],
  ])('%s', (_, key, expected) => {
    expect(sentence(real.graph, key)).toBe(expected);
  });

  test('that it is only named, where a concept’s origin is all there is', () => {
    const folder = copyGuide('tests/fixtures/small-guide');
    replaceOnce(join(folder, 'content/guide.yaml'), 'neverCited: [munoz1987]', 'neverCited: []');
    replaceOnce(join(folder, 'content/concepts/levain.mdx'), 'works: [', 'works: [munoz1987, ');
    const { graph } = loadSound(folder);
    expect(sentence(graph, 'munoz1987')).toBe(
      'No statement of this guide rests on this work; the guide only names it.',
    );
    expect(paths(getMentions(graph, 'munoz1987').terms)).toEqual(['/concepts/levain/']);
  });

  test('that nothing rests on it, where the guide does not even name it', () => {
    const folder = copyGuide('tests/fixtures/small-guide');
    replaceOnce(join(folder, 'content/guide.yaml'), 'neverCited: [munoz1987]', 'neverCited: []');
    expect(sentence(loadSound(folder).graph, 'munoz1987')).toBe('No statement of this guide rests on this work.');
  });
});
