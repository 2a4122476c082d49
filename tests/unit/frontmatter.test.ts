import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readYaml, splitFrontmatter } from '../../src/markdown/frontmatter.ts';
import { lessonSchema } from '../../src/schemas/lesson.ts';
import { pageSchema } from '../../src/schemas/page.ts';

const lesson = `order: 1
title: A lesson
shortTitle: Lesson
answer: >-
  One sentence. Another.
troubles:
  - trouble: It fails.
    help: [mend-it]
reviewed: 2026-11-23
`;

/** Message, line and column of each problem of a text, as if it stood below a `---`. */
function judge(yaml: string, schema: z.ZodType = lessonSchema): [string, number, number][] {
  const parsed = readYaml(yaml, schema, 'a.mdx', 1);
  if (parsed.success) return [];
  return parsed.problems.map(({ message, place }) =>
    place.kind === 'point' ? [message, place.line, place.column] : [message, 0, 0],
  );
}

describe('a file is split', () => {
  test('at its lines of hyphens, and its body keeps its offsets', () => {
    const text = '---\ntitle: A\n---\nBody.\n';
    const { yaml, body, lineOffset } = splitFrontmatter(text);
    expect(yaml).toBe('title: A');
    expect(lineOffset).toBe(1);
    expect(body.indexOf('Body.')).toBe(text.indexOf('Body.'));
    expect(body.split('\n')).toHaveLength(text.split('\n').length);
    expect(body.trim()).toBe('Body.');
  });

  test('with line ends of Windows', () => {
    const { yaml, body } = splitFrontmatter('---\r\ntitle: A\r\n---\r\nBody.\r\n');
    expect(yaml).toBe('title: A');
    expect(body.trim()).toBe('Body.');
  });

  test('only at its beginning', () => {
    expect(splitFrontmatter('Body.\n\n---\n\nMore.\n\n---\n')).toMatchObject({ yaml: '', lineOffset: 0 });
  });

  test('not at hyphens that end a line of it', () => {
    expect(splitFrontmatter('---\ntitle: A ---\nlead: B\n---\nBody.\n').yaml).toBe('title: A ---\nlead: B');
  });

  test('with an empty head', () => {
    const { yaml, body } = splitFrontmatter('---\n---\nBody.\n');
    expect([yaml, body.trim()]).toEqual(['', 'Body.']);
  });
});

describe('a problem of frontmatter points at', () => {
  test.each<[string, string, string, [string, number, number]]>([
    ['a field nobody knows', 'title:', 'titel: x\ntitle:', ['Unexpected field (titel)', 3, 1]],
    [
      'a field nobody knows, in a list',
      '    help:',
      '    helps: []\n    help:',
      ['Unexpected field (troubles.0.helps)', 9, 5],
    ],
    [
      'a number that is too small',
      'order: 1',
      'order: 0',
      ['Unexpected value of order: Too small: expected number to be >=1', 2, 1],
    ],
    ['an empty text', 'title: A lesson', 'title: ""', ['Unexpected value of title: may not be empty', 3, 1]],
    ['an empty list', '[mend-it]', '[]', ['Unexpected value of troubles.0.help: names at least one statement', 9, 5]],
    [
      'an item of a list',
      '[mend-it]',
      '[mend-it, Mend]',
      ['Unexpected value of troubles.0.help.1: an id is lower-case words joined by hyphens', 9, 21],
    ],
    [
      'a day that is none',
      '2026-11-23',
      '23 November',
      ['Unexpected value of reviewed: a day is written 2026-11-23', 10, 1],
    ],
    [
      'a text that is too long',
      'shortTitle: Lesson',
      `shortTitle: ${'x'.repeat(41)}`,
      ['Unexpected value of shortTitle: has at most 40 characters', 4, 1],
    ],
  ])('%s', (_, find, replacement, problem) => {
    expect(judge(lesson.replace(find, replacement))).toEqual([problem]);
  });

  test('where a missing field ought to be, as near as there is something', () => {
    expect(judge(lesson.replace('    help: [mend-it]\n', '')).map(([, ...point]) => point)).toEqual([[8, 5]]);
    expect(judge(lesson.replace('order: 1\n', '')).map(([, ...point]) => point)).toEqual([[2, 1]]);
  });

  test('what YAML cannot read', () => {
    expect(judge('title: A: b\ndescription: C', pageSchema).map(([, ...point]) => point)).toEqual([[2, 8]]);
  });

  test('the field of one of several shapes that a value may have', () => {
    const schema = z.strictObject({
      origin: z.union([z.strictObject({ works: z.array(z.string()) }), z.strictObject({ review: z.literal(true) })]),
    });
    expect(judge('origin:\n  reviews: true\n', schema).map(([, ...point]) => point)).toContainEqual([3, 3]);
  });

  test('each of several fields', () => {
    const wrong = lesson.replace('order: 1', 'order: x').replace('title: A lesson', 'title: 3');
    expect(judge(wrong).map(([, line]) => line)).toEqual([2, 3]);
  });
});

test('a field that is misspelt comes with the right name', () => {
  const parsed = readYaml(`${lesson}reviewd: 2026-11-23\n`, lessonSchema, 'a.mdx');
  expect(parsed.success ? [] : parsed.problems.map(({ hint }) => hint)).toEqual(['Did you mean reviewed?']);
});

test('a frontmatter that holds to its schema is given with the place of each field', () => {
  const parsed = readYaml(lesson, lessonSchema, 'a.mdx', 1);
  if (!parsed.success) throw new Error(parsed.problems[0]?.message);
  expect(parsed.data).toMatchObject({ order: 1, reviewed: '2026-11-23', answer: 'One sentence. Another.' });
  expect(parsed.findPlace(['troubles', 0, 'help', 0])).toEqual({ kind: 'point', file: 'a.mdx', line: 9, column: 12 });
  expect(parsed.findPlace(['reviewed'])).toEqual({ kind: 'point', file: 'a.mdx', line: 10, column: 1 });
});

test('a file without frontmatter is a problem of its first line', () => {
  expect(readYaml('', pageSchema, 'a.mdx')).toMatchObject({
    success: false,
    problems: [{ rule: 'frontmatter-is-valid', place: { kind: 'point', line: 1, column: 1 } }],
  });
});

test('YAML whose aliases would fill the memory is a problem, and no exception', () => {
  const levels = Array.from({ length: 12 }, (_, level) => {
    const alias = level === 0 ? 'x' : `*a${(level - 1).toString()}`;
    return `a${level.toString()}: &a${level.toString()} [${Array.from({ length: 10 }, () => alias).join(', ')}]`;
  });
  expect(readYaml(levels.join('\n'), z.unknown(), 'a.yaml')).toMatchObject({
    success: false,
    problems: [{ rule: 'frontmatter-is-valid' }],
  });
});
