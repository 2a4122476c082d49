import { describe, expect, test } from 'vitest';
import { checkGuide } from '../../src/checks/guide.ts';
import { isError } from '../../src/diagnostics/problem.ts';
import { getLessons, getStatementsOf } from '../../src/graph/queries.ts';
import { getStatement, real } from './loaded-guide.ts';

const lessons = getLessons(real.graph);
const sentences = new Intl.Segmenter('en-GB', { granularity: 'sentence' });

test('nothing is wrong with the review’s guide', () => {
  expect(checkGuide(real).filter(isError)).toEqual([]);
});

describe.each(lessons.map((lesson) => ({ name: lesson.data.shortTitle, lesson })))('the lesson $name', ({ lesson }) => {
  const statements = getStatementsOf(real.graph, lesson.id);

  test('names at least four troubles', () => {
    expect(lesson.data.troubles.length).toBeGreaterThanOrEqual(4);
  });

  test('answers in two sentences', () => {
    expect([...sentences.segment(lesson.data.answer)].map(({ segment }) => segment.trim())).toHaveLength(2);
  });

  test('has the four headings, in their order', () => {
    const headings = lesson.facts.headings.filter(({ depth }) => depth === 2).map(({ text }) => text);
    expect(headings).toEqual(['What to do', 'What goes wrong', 'The argument', 'Questions for a team']);
  });

  test('says what to do, what goes wrong, why, and what to ask', () => {
    const kinds = statements.map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['action', 'caution', 'claim', 'question']));
  });

  test('restates every paragraph of its section of the review', () => {
    const section = `lesson-${lesson.data.order.toString()}`;
    const count = real.graph.guide.paragraphs.find((entry) => entry.section === section)?.paragraphs ?? 0;
    const restated = new Set<string>(statements.flatMap(({ from }) => from));
    const missing = Array.from({ length: count }, (_, index) => `${section}.${(index + 1).toString()}`).filter(
      (paragraph) => !restated.has(paragraph),
    );
    expect(count).toBeGreaterThan(0);
    expect(missing).toEqual([]);
  });
});

test('the lesson on data gives the seven steps of developing a measure, and the work they are from', () => {
  const { content, citations } = getStatement(real.graph, '/lessons/data/#develop-a-measure');
  const lists = content.filter((node) => node.type === 'list');
  expect(lists.map(({ ordered, children }) => [ordered, children.length])).toEqual([[true, 7]]);
  expect(citations.map(({ key }) => key)).toEqual(['pronovost2004']);
});

test('a quotation of the review’s guide has fewer than thirty words between its marks', () => {
  const quotations = real.graph.statements.filter(({ basis }) => basis === 'quotation');
  const lengths = quotations.flatMap(({ path, text }) =>
    [...text.matchAll(/“([^”]+)”/g)].map(([, words = '']) => [path, words.split(' ').length] as const),
  );
  expect(lengths.length).toBeGreaterThan(0);
  expect(lengths.filter(([, length]) => length >= 30)).toEqual([]);
});
