import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { markCitations } from '../../src/markdown/citations.ts';
import { splitFrontmatter } from '../../src/markdown/frontmatter.ts';
import { readMarkdown, type ReadCitation } from '../../src/markdown/read.ts';
import { sites } from '../sites.ts';
import { real, small } from './loaded-guide.ts';

const parser = unified().use(remarkParse).use(remarkMdx).use(remarkGfm);

/** Every citation of a file, in statements and outside of them. */
function readCitations(text: string): ReadCitation[] {
  const facts = readMarkdown(splitFrontmatter(text).body, 'a.mdx');
  expect(facts.problems).toEqual([]);
  return [...facts.statements.flatMap(({ citations }) => citations), ...facts.citations];
}

/** Key, line and column of each citation. */
function locate(text: string): [string, number, number][] {
  return readCitations(text).map(({ key, place }) =>
    place.kind === 'point' ? [key, place.line, place.column] : [key, 0, 0],
  );
}

describe('a citation is found', () => {
  const front = '---\ntitle: A page\n---\n\n';
  test.each<[string, string, [string, number, number][]]>([
    ['below frontmatter', `${front}So [@a2001].`, [['a2001', 5, 5]]],
    [
      'in the second place and on a later line',
      `${front}Long ago, some said so [@a2001, p. 3;\nsee also @b2002].`,
      [
        ['a2001', 5, 25],
        ['b2002', 6, 10],
      ],
    ],
    [
      'on an indented line of a list',
      '- one\n- two [@a2001;\n  see -@b2002]\n',
      [
        ['a2001', 2, 8],
        ['b2002', 3, 8],
      ],
    ],
    [
      'in a quotation',
      '> So it\n> is [@a2001;\n> @b2002].',
      [
        ['a2001', 2, 7],
        ['b2002', 3, 3],
      ],
    ],
    ['in a cell of a table', '| A | B |\n| - | - |\n| x | [@a2001] |', [['a2001', 3, 8]]],
    ['in emphasis', 'It is *so* and *more [@a2001]*.', [['a2001', 1, 23]]],
    ['in a statement on lines of its own', '<Claim id="a" own>\nSo\n[@a2001].\n</Claim>', [['a2001', 3, 2]]],
    ['in a statement on one line', '<Claim id="a" own>So [@a2001].</Claim>', [['a2001', 1, 23]]],
    ['in narrative with a locator', 'So\nsays @a2001 [p. 3].', [['a2001', 2, 6]]],
    [
      'again, where one work is cited twice in a line',
      'As @a2001 says, and again @a2001.',
      [
        ['a2001', 1, 4],
        ['a2001', 1, 27],
      ],
    ],
    [
      'again, where one work is cited twice in brackets',
      'So [@a2001, p. 1; @a2001, p. 2].',
      [
        ['a2001', 1, 5],
        ['a2001', 1, 19],
      ],
    ],
    [
      'where its key is the beginning of the key before it',
      'So [@a2001b; @a2001].',
      [
        ['a2001b', 1, 5],
        ['a2001', 1, 14],
      ],
    ],
    ['behind characters that Markdown unescapes', 'A \\* star &amp; more [@a2001].', [['a2001', 1, 23]]],
  ])('%s', (_, text, places) => {
    expect(locate(text)).toEqual(places);
  });

  test.each([
    ['the review', sites.guide.root, real.graph.citations],
    ['the small guide', sites.small.root, small.graph.citations],
  ])('where its key stands, for all of %s', (_, root, citations) => {
    const strays = citations.filter(({ key, place }) => {
      const line = readFileSync(join(root, place.file), 'utf8').split('\n')[
        place.kind === 'point' ? place.line - 1 : -1
      ];
      // Frontmatter names a work by its key alone.
      return (
        place.kind !== 'point' ||
        line
          ?.slice(place.column - 1)
          .replace(/^@/, '')
          .startsWith(key) !== true
      );
    });
    expect(citations.length).toBeGreaterThan(0);
    expect(strays).toEqual([]);
  });
});

describe('no citation is found', () => {
  test.each([
    ['in code', 'Write `[@key]` for it.'],
    ['in a block of code', '```\n[@key]\n```'],
    ['in an e-mail address', 'Write to baker@example.org.'],
    ['in an e-mail address in brackets', 'Write [baker@example.org].'],
    ['behind a backslash', 'Write \\@key for it.'],
    ['in the frontmatter', '---\ntitle: "[@key]"\n---\n'],
  ])('%s', (_, text) => {
    expect(readCitations(text)).toEqual([]);
  });
});

describe('a citation keeps', () => {
  test('its locator, in brackets and in narrative', () => {
    const locators = readCitations('As @a2001 [p. 3] says [@b2002, ch. 2; @c2003].').map(({ locator }) => locator);
    expect(locators).toEqual(['p. 3', 'ch. 2', undefined]);
  });

  test('whether its author is part of the sentence', () => {
    expect(readCitations('As @a2001 says [@b2002].').map(({ narrative }) => narrative)).toEqual([true, false]);
  });
});

describe('marking the citations of a text twice', () => {
  test.each([
    ['the review', sites.guide.root, real.graph.pages],
    ['the small guide', sites.small.root, small.graph.pages],
  ])('changes nothing, in any file of %s', (_, root, pages) => {
    const files = pages.flatMap((page) => ('file' in page ? [page.file] : []));
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const { body } = splitFrontmatter(readFileSync(join(root, file), 'utf8'));
      const tree: Root = parser.parse(body);
      markCitations(tree, body);
      const once = structuredClone(tree);
      expect(markCitations(tree, body), file).toEqual([]);
      expect(tree, file).toEqual(once);
    }
  });
});
