import { describe, expect, test } from 'vitest';
import { toBibEntry } from '../../src/bibliography/formats/bib.ts';
import { toLatex, toOnlineEntry } from '../../src/bibliography/formats/online-entry.ts';
import { readBibliography } from '../../src/bibliography/read.ts';
import { cslItemSchema } from '../../src/schemas/reference.ts';
import { real, small } from './loaded-guide.ts';

const guides = [
  ['the review', real.graph],
  ['the small guide', small.graph],
] as const;

describe('a BibTeX entry', () => {
  test.each([
    ['evenly set', '@Book{ a1,TITLE={One},\n\n year = 1999 }', '@book{a1,\n  title = {One},\n  year = {1999},\n}'],
    ['with values in braces', '@book{a1, title = "A {B} \\"o", }', '@book{a1,\n  title = {A {B} \\"o},\n}'],
    ['with values on one line', '@book{a1, title = {A\n   long\ttitle}}', '@book{a1,\n  title = {A long title},\n}'],
    ['with months as the macros they are', '@book{a1, month = mar}', '@book{a1,\n  month = mar,\n}'],
    [
      'with commas and equals signs in values',
      '@book{a1, title = {a = b, c = {d}}}',
      '@book{a1,\n  title = {a = b, c = {d}},\n}',
    ],
    [
      'with an escaped brace',
      '@book{a1, title = {a \\} b}, year = 2000}',
      '@book{a1,\n  title = {a \\} b},\n  year = {2000},\n}',
    ],
    [
      'with a value that is two braced parts',
      '@book{a1, title = {{A} and {B}}}',
      '@book{a1,\n  title = {{A} and {B}},\n}',
    ],
  ])('is %s', (_, bibtex, expected) => {
    expect(toBibEntry({ key: cslItemSchema.shape.id.parse('a1'), bibtex })).toBe(expected);
  });

  test.each(guides)('of %s changes nothing that citation-js reads', (_, { references, guide }) => {
    const written = references.map(toBibEntry).join('\n\n');
    const { references: again, problems } = readBibliography(written, 'references.bib', guide.keywords);
    expect(problems).toEqual([]);
    expect(again.map(({ csl, keywords }) => ({ csl, keywords }))).toEqual(
      references.map(({ csl, keywords }) => ({ csl, keywords })),
    );
  });

  test.each(guides)('of %s is the same when it is set once more', (_, { references }) => {
    for (const reference of references) {
      const once = toBibEntry(reference);
      expect(toBibEntry({ ...reference, bibtex: once })).toBe(once);
    }
  });
});

describe('the BibTeX of a page', () => {
  const page = {
    id: 'lessons/begin-small#why',
    type: 'webpage',
    title: 'Cost & effect: 50% of #1_{x} ~ ^ \\ $5',
    'container-title': 'The guide',
    author: [{ literal: 'Health and Care, Ltd & Sons' }, { family: 'King', given: 'Martin', suffix: 'Jr.' }],
    issued: { 'date-parts': [[2026, 3, 1]] },
    accessed: { 'date-parts': [[2026, 11, 24]] },
    version: '1.0',
    URL: 'https://example.org/a_b/?x=%20&y={1}#z',
  } as const;

  test('escapes what LaTeX would take for something else', () => {
    expect(toOnlineEntry(page)).toBe(
      [
        '@online{lessons-begin-small-why,',
        '  author = {{Health and Care, Ltd \\& Sons} and King, Jr., Martin},',
        '  title = {{Cost \\& effect: 50\\% of \\#1\\_\\{x\\} \\textasciitilde{} \\textasciicircum{} \\textbackslash{} \\$5}},',
        '  version = {1.0},',
        '  organization = {The guide},',
        '  date = {2026-03-01},',
        '  url = {https://example.org/a_b/?x=%20&y=%7B1%7D#z},',
        '  urldate = {2026-11-24},',
        '}',
      ].join('\n'),
    );
  });

  test('leaves letters of all scripts as they are', () => {
    expect(toLatex('Øvretveit, 王, Иванов')).toBe('Øvretveit, 王, Иванов');
  });
});
