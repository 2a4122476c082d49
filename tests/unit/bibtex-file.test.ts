import { describe, expect, test } from 'vitest';
import { findEntries } from '../../src/bibliography/entries.ts';
import { readBibliography } from '../../src/bibliography/read.ts';
import { real } from './loaded-guide.ts';

const loaf = `@online{olsen2020,
  author = {Olsen, Ola},
  title = {A loaf},
  url = {https://example.org/loaf/},
  year = {2020},
  keywords = {theory, sociology, general},
}
`;

/** Entries and problems of a text, without what only the next stage needs. */
function find(bibtex: string) {
  const { entries, problems } = findEntries(bibtex, 'a.bib');
  return {
    keys: entries.map(({ key }) => key),
    problems: problems.map(({ place, message }) => ({ place, message })),
  };
}

function read(bibtex: string) {
  return readBibliography(bibtex, 'a.bib', real.graph.guide.keywords);
}

const at = (line: number, column = 1) => ({ kind: 'point', file: 'a.bib', line, column });

describe('the entries of a file', () => {
  test('are found with type, key, text and line', () => {
    const { entries } = findEntries(`% Works\n\n${loaf}\n@Book {second2001, title = {A {braced} title}}`, 'a.bib');
    expect(entries).toMatchObject([
      { type: 'online', key: 'olsen2020', text: loaf.trim(), place: at(3) },
      { type: 'book', key: 'second2001', text: '@Book {second2001, title = {A {braced} title}}', place: at(11) },
    ]);
  });

  test('know where their fields are, and have none where they are not written', () => {
    const [entry] = findEntries(loaf, 'a.bib').entries;
    expect(entry?.findField('url')).toEqual(at(4, 3));
    expect(entry?.findField('URL')).toEqual(at(4, 3));
    expect(entry?.findField('doi')).toEqual(at(1));
  });

  test('may hold an escaped brace', () => {
    expect(find('@book{a2001, title = {A \\} brace}}')).toEqual({ keys: ['a2001'], problems: [] });
  });

  test('may have lines of comment between them', () => {
    expect(find(`% one\n${loaf}  % two\n`)).toEqual({ keys: ['olsen2020'], problems: [] });
  });

  test('do not include a @comment or a @preamble, which is no problem either', () => {
    expect(find(`@comment{jabref-meta: {x}}\n@Preamble{"\\newcommand"}\n${loaf}`)).toEqual({
      keys: ['olsen2020'],
      problems: [],
    });
  });

  test('are found after stray text, which is a problem of its own line', () => {
    expect(find(`${loaf}\nSee also this:\n\n${loaf.replace('2020', '2021')}`)).toEqual({
      keys: ['olsen2020', 'olsen2021'],
      problems: [{ place: at(9), message: 'Unexpected text (See also this:), expected an entry' }],
    });
  });

  test('are found before stray text at the end', () => {
    expect(find(`${loaf}  rest`)).toEqual({
      keys: ['olsen2020'],
      problems: [{ place: at(8, 3), message: 'Unexpected text (rest), expected an entry' }],
    });
  });

  test('do not include one without its closing brace, which is blamed where it begins', () => {
    expect(find(`${loaf}\n@book{open2001,\n  title = {Open},\n`)).toEqual({
      keys: ['olsen2020'],
      problems: [{ place: at(9), message: 'Unexpected end of the file, expected the closing brace of open2001' }],
    });
  });

  test('may not use macros', () => {
    expect(find(`@string{jib = {Journal}}\n${loaf}`)).toEqual({
      keys: ['olsen2020'],
      problems: [{ place: at(1), message: 'Unexpected @string, expected the words themselves in each entry' }],
    });
  });

  test('are none in an empty file', () => {
    expect(find('')).toEqual({ keys: [], problems: [] });
  });
});

describe('a bibliography', () => {
  test('has nothing wrong with it where the entry is sound', () => {
    expect(read(loaf)).toMatchObject({ references: [{ key: 'olsen2020', line: 1 }], problems: [] });
  });

  test('keeps the first of two entries with one key', () => {
    const { references } = read(loaf + loaf.replace('A loaf', 'Another'));
    expect(references.map(({ title }) => title)).toEqual(['A loaf']);
  });

  test.each([
    ['a year', 'year = {2020}', 'year = 2020'],
    ['a month', 'year = {2020}', 'year = {2020}, month = mar'],
    ['quotation marks', 'title = {A loaf}', 'title = "A loaf"'],
    ['capitals in a field’s name', 'title = {A loaf}', 'Title = {A loaf}'],
    ['no space around the equals sign', 'title = {A loaf}', 'title={A loaf}'],
  ])('may be written in other ways of BibTeX: %s', (_, find, replacement) => {
    const { references, problems } = read(loaf.replace(find, replacement));
    expect(problems).toEqual([]);
    expect(references.map(({ title, label }) => ({ title, ...label }))).toEqual([
      { title: 'A loaf', author: 'Olsen', year: '2020' },
    ]);
  });

  test.each(['c++', 'note-to-self'])('says of a field named %s that it is not known', (name) => {
    const { problems } = read(loaf.replace('  url', `  ${name} = {x},\n  url`));
    expect(problems).toMatchObject([{ rule: 'entry-field-is-known', place: at(4, 3) }]);
  });

  test.each([
    ['a keyword', 'sociology', 'sociolgy', 'keyword-is-listed', 'Did you mean sociology?'],
    ['a type', '@online', '@onlien', 'entry-type-is-known', 'Did you mean online?'],
    ['a field', 'url =', 'ulr =', 'entry-field-is-known', 'Did you mean url?'],
  ])('offers the right spelling of %s', (_, right, wrong, rule, hint) => {
    const hints = read(loaf.replace(right, wrong)).problems.filter((problem) => problem.rule === rule);
    expect(hints.map((problem) => problem.hint)).toContain(hint);
  });

  test('blames an address that is none on its field', () => {
    expect(read(loaf.replace('https://example.org/loaf/', 'example.org/loaf')).problems).toMatchObject([
      { place: at(4, 3) },
    ]);
  });
});
