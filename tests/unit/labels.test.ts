import { plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import { describe, expect, test } from 'vitest';
import { generateGuide } from '../../scripts/generate-guide/guide.ts';
import { keywords } from '../../scripts/generate-guide/settings.ts';
import { authorDateStyle } from '../../src/bibliography/author-date-style.ts';
import { readBibliography } from '../../src/bibliography/read.ts';
import type { Reference } from '../../src/schemas/reference.ts';
import { getReference, real, small } from './loaded-guide.ts';

/** What citeproc prints for one work in brackets, all works of the bibliography being registered. */
function createPrinter(references: readonly Reference[]): (key: string) => string {
  const csl = plugins.config.get('@csl');
  csl.styles.add('test-author-date', authorDateStyle);
  const items = references.map((reference) => reference.csl);
  const engine = csl.engine(items, 'test-author-date', 'en-US', 'text');
  engine.updateItems(items.map(({ id }) => id));
  return (key) => engine.makeCitationCluster([{ id: key }]);
}

/** Works of a few people each, so that labels collide and sort keys are close. */
const generated = readBibliography(
  generateGuide({ works: 200, pages: 20 }).get('references.bib') ?? '',
  'references.bib',
  keywords,
).references;

describe('a label', () => {
  test.each([
    ['one author', 'powell1990', 'Powell', '1990'],
    ['two authors', 'ansell2008', 'Ansell & Gash', '2008'],
    ['three authors', 'bate2004', 'Bate et al.', '2004'],
    ['twelve authors, the first with a letter of his own', 'ovretveit2002', 'Øvretveit et al.', '2002'],
    ['a family name of two words', 'bunkerwhittington2009', 'Bunker Whittington et al.', '2009'],
    ['a family name with a hyphen', 'dixonwoods2010', 'Dixon-Woods', '2010'],
    ['an apostrophe', 'mcdermott2001', 'McDermott & O’Dell', '2001'],
    ['editors in place of authors', 'cooke2001', 'Cooke & Kothari', '2001'],
    ['the same authors and year as another', 'martin2009a', 'Martin et al.', '2009a'],
    ['the same authors and year as the one before', 'martin2009b', 'Martin et al.', '2009b'],
    ['the same first author, other co-authors and the same year', 'baterobertmcleod2002', 'Bate et al.', '2002'],
    ['the same first author and year, but one co-author', 'baterobert2002', 'Bate & Robert', '2002'],
  ])('of the review is right with %s', (_, key, author, year) => {
    expect(getReference(real.graph, key).label).toEqual({ author, year });
  });

  test.each([
    ['an organisation as author', 'world-bread-council2015', 'World Bread Council', '2015'],
    ['a particle', 'van-der-berg2008', 'van der Berg', '2008'],
    ['a suffix, which it leaves out', 'king1998', 'King', '1998'],
    ['a date in place of a year', 'nguyen2019a', 'Nguyễn', '2019a'],
    ['Cyrillic letters', 'ivanov2012', 'Иванов', '2012'],
    ['Chinese names', 'wang2017', '王 & 李', '2017'],
  ])('of the small guide is right with %s', (_, key, author, year) => {
    expect(getReference(small.graph, key).label).toEqual({ author, year });
  });

  test.each([
    ['the review', real.graph.references],
    ['the small guide', small.graph.references],
    ['a guide of many names that are the same', generated],
  ])('agrees with what citeproc prints, for every work of %s', (_, references) => {
    const print = createPrinter(references);
    const labels = references.map(({ key, label }) => [key, `(${label.author} ${label.year})`]);
    expect(labels).toEqual(references.map(({ key }) => [key, print(key)]));
  });

  test.each([
    ['the review', real.graph.references],
    ['the small guide', small.graph.references],
  ])('belongs to one work only, in %s', (_, references) => {
    const labels = references.map(({ label }) => `${label.author} ${label.year}`);
    expect(labels).toEqual([...new Set(labels)]);
  });

  test('has the year of its entry', () => {
    const years = real.graph.references.map(({ key, label }) => [key, label.year.slice(0, 4)]);
    const written = real.graph.references.map(({ key, bibtex }) => [
      key,
      /^ {2}year = \{(\d{4})\},$/m.exec(bibtex)?.[1],
    ]);
    expect(years).toEqual(written);
  });
});
