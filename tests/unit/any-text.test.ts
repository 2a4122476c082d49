import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findEntries } from '../../src/bibliography/entries.ts';
import { readBibliography } from '../../src/bibliography/read.ts';
import { readFileText } from '../../src/diagnostics/file-text.ts';
import type { Problem } from '../../src/diagnostics/problem.ts';
import { splitCitations } from '../../src/markdown/citation-syntax.ts';
import { readYaml, splitFrontmatter } from '../../src/markdown/frontmatter.ts';
import { readMarkdown } from '../../src/markdown/read.ts';
import { pageSchema } from '../../src/schemas/page.ts';

// Whatever stands in a file, reading it ends, throws nothing, and gives the same answer again. A property that hangs is
// ended by vitest; the seed of one that fails is printed, so that it can be run again.

const keywords = { kinds: [], fields: [], sectors: [] };

/** Pieces that syntax is made of, in any order: nearer to what editors write, and get wrong, than letters by chance. */
function textOf(...pieces: readonly string[]): fc.Arbitrary<string> {
  const piece = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...pieces) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
  );
  return fc.array(piece, { maxLength: 40 }).map((parts) => parts.join(''));
}

const bibtex = textOf(
  ...[
    '@article{',
    '@book{a2001,',
    '@string{',
    '@comment{',
    '@',
    '{',
    '}',
    '"',
    ',',
    '=',
    '#',
    '%',
    '\\',
    '\n',
    ' ',
    '$',
  ],
  ...[
    'title = {A}',
    'title = {',
    '  author = {B, C and D, E},\n',
    'year = 2001',
    'month = jan',
    'pages = {1--2}',
    '__proto__ = {x},',
  ],
  ...['{\\"o}', '\\LaTeX', 'and others', 'doi = {10.5555/x}', 'é', '中文', '\u202e', '</script>'],
);

const citations = textOf(
  ...[
    '[@',
    ']',
    '@',
    '@a2001',
    '[@a2001]',
    '[-@a2001, p. 3]',
    '; ',
    'see also ',
    '-',
    '[',
    '(',
    ')',
    '\\',
    '\\@',
    '.',
    ',',
  ],
  ...['*', '_', '`', '[a](/b/)', '![', 'a@b.example', '\n', '\n\n', '| a |', 'é', '中文', '“', '”', '"', '&amp;'],
);

const mdx = fc.oneof(
  citations,
  textOf(
    ...[
      '<Claim id="a" from="b.1">',
      '</Claim>',
      '<Action',
      '/>',
      '<',
      '>',
      '{',
      '}',
      '{1}',
      '# ',
      '- ',
      '\n',
      '\n\n',
      '    ',
    ],
    ...[
      '[@a2001]',
      '“a”',
      '<!-- -->',
      'import a from "./b"',
      'export const a = 1',
      '---',
      '```',
      '&#x0;',
      '[^1]',
      '$',
      '~~',
    ],
  ),
);

function isWithin({ place }: Problem, text: string): boolean {
  if (place.kind === 'file') return true;
  const line = text.split(/\r\n|\n|\r/)[place.line - 1]; // a carriage return ends a line, too, and is reported
  return line !== undefined && place.column >= 1 && place.column <= line.length + 1;
}

/** Reads twice, and gives the answer: JSON, so that no two answers are the same by reference. */
function readTwice(read: () => unknown): string {
  const first = JSON.stringify(read());
  expect(JSON.stringify(read())).toBe(first);
  return first;
}

describe('any text', () => {
  test('is read as BibTeX, and every problem has a place in it', () => {
    fc.assert(
      fc.property(bibtex, (text) => {
        readTwice(() => readBibliography(text, 'a.bib', keywords));
        const { problems } = readBibliography(text, 'a.bib', keywords);
        expect(problems.filter((problem) => !isWithin(problem, text))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('loses no sound entry to a broken one before it', () => {
    const sound = '\n@book{sound2001,\n  title = {A},\n}\n';
    fc.assert(
      fc.property(bibtex, (text) => {
        expect(findEntries(text + sound, 'a.bib').entries.map(({ key }) => key)).toContain('sound2001');
      }),
      { numRuns: 300 },
    );
  });

  test('is split at its citations, whose pieces together are the text', () => {
    fc.assert(
      fc.property(citations, (text) => {
        readTwice(() => splitCitations(text));
        expect(
          splitCitations(text)
            .map(({ value }) => value)
            .join(''),
        ).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });

  test('is read as MDX, and every problem has a place in it', () => {
    fc.assert(
      fc.property(mdx, (text) => {
        readTwice(() => readMarkdown(text, 'a.mdx'));
        expect(readMarkdown(text, 'a.mdx').problems.filter((problem) => !isWithin(problem, text))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('is read as frontmatter', () => {
    const yaml = textOf(
      '---\n',
      'title: ',
      'a',
      ': ',
      '\n',
      '  ',
      '- ',
      '[',
      ']',
      '{',
      '}',
      '"',
      "'",
      '>-',
      '&a ',
      '*a',
      '!!js ',
      '#',
      '__proto__: ',
    );
    fc.assert(
      fc.property(yaml, (text) => {
        readTwice(() => readYaml(splitFrontmatter(text).yaml, pageSchema, 'a.mdx'));
      }),
      { numRuns: 300 },
    );
  });

  test('is read from any bytes, and each of its problems has a place in it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        const { text, problems } = readFileText(bytes, 'a.mdx');
        expect(problems.filter((problem) => !isWithin(problem, text))).toEqual([]);
        expect(problems.some(({ rule }) => rule === 'text-is-utf-8')).toBe(
          !Buffer.from(bytes).equals(Buffer.from(Buffer.from(bytes).toString('utf8'))),
        );
      }),
      { numRuns: 500 },
    );
  });
});
