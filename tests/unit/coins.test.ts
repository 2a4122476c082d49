import { describe, expect, test } from 'vitest';
import { toContextObject } from '../../src/bibliography/coins.ts';
import { readBibliography } from '../../src/bibliography/read.ts';
import type { Reference } from '../../src/schemas/reference.ts';
import { real, small, getReference } from './loaded-guide.ts';

/** A work of the small guide's kind, made of one entry. */
function read(entry: string): Reference {
  const [reference] = readBibliography(entry, 'references.bib', small.graph.guide.keywords).references;
  if (reference === undefined) throw new Error(`No work in ${entry}`);
  return reference;
}

const toText = (key: string, { graph } = small) => toContextObject(getReference(graph, key));
/** As a reader without knowledge of this code takes it apart. */
const toPairs = (text: string) => [...new URLSearchParams(text)];
const allWorks = [...real.graph.references, ...small.graph.references];

describe('a ContextObject', () => {
  test('of an article gives journal, volume, issue, pages, DOI and the name in parts', () => {
    expect(toPairs(toText('nguyen2019a'))).toEqual([
      ['ctx_ver', 'Z39.88-2004'],
      ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:journal'],
      ['rft_id', 'info:doi/10.5555/jib.2019.0012'],
      ['rft.genre', 'article'],
      ['rft.atitle', 'Bubbles at the rim: reading a dough by eye'],
      ['rft.jtitle', 'Journal of Invented Baking'],
      ['rft.volume', '12'],
      ['rft.issue', '1'],
      ['rft.pages', '1-15'],
      ['rft.date', '2019-03'],
      ['rft.au', 'Nguyễn, Thị Hương'],
    ]);
  });

  test.each([
    ['alkhwarizmi2009', 'book', 'rft.genre', 'book'],
    ['van-der-berg2008', 'book', 'rft.genre', 'bookitem'],
    ['wang2017', 'book', 'rft.genre', 'proceeding'],
    ['lukasiewicz2003', 'book', 'rft.genre', 'report'],
    ['hartley2010', 'dissertation', 'rft.degree', 'Doctoral thesis'],
    ['quispemamani2020', 'dc', 'rft.type', 'webpage'],
    ['king1998', 'dc', 'rft.type', 'manuscript'],
  ])('of %s is in the format %s, with its kind in %s', (key, format, name, value) => {
    expect(toPairs(toText(key))).toEqual(
      expect.arrayContaining([
        ['rft_val_fmt', `info:ofi/fmt:kev:mtx:${format}`],
        [name, value],
      ]),
    );
  });

  test('of a chapter gives its own title, and that of the book', () => {
    const pairs = new Map(toPairs(toText('van-der-berg2008')));
    expect(pairs.get('rft.atitle')).toBe('The finger and the dent');
    expect(pairs.get('rft.btitle')).toBe('Hands in the trough: A reader for bakers');
  });

  test('keeps a particle before the family name, and a suffix behind the given one', () => {
    expect(toPairs(toText('van-der-berg2008'))).toContainEqual(['rft.au', 'van der Berg, Pieter']);
    expect(toPairs(toText('king1998'))).toContainEqual(['rft.au', 'King, Martin Jr.']);
  });

  test('gives an organisation whole, and no editor', () => {
    expect(toPairs(toText('world-bread-council2015'))).toContainEqual(['rft.aucorp', 'World Bread Council']);
    expect(toText('castellanos2006')).not.toMatch(/rft\.au/);
    expect(toText('van-der-berg2008')).not.toContain('Sz');
  });

  test('names the genre as it stands, for Zotero compares it before it decodes it', () => {
    expect(toText('van-der-berg2008').split('&')).toContain('rft.genre=bookitem');
  });

  test('of every work has no empty part, no plus sign and no white space', () => {
    for (const reference of allWorks) {
      const text = toContextObject(reference);
      expect(text, reference.key).not.toMatch(/[+\s<>"]|%2B|undefined|null|\[object/);
      for (const part of text.split('&')) expect(part, reference.key).toMatch(/^[a-z_.]+=.+$/);
    }
  });

  test('of every work gives its title, its year and each author who is a person', () => {
    for (const reference of allWorks) {
      const { csl, title } = reference;
      const pairs = toPairs(toContextObject(reference));
      const values = pairs.map(([, value]) => value);
      expect(values, reference.key).toContain(title);
      expect(new Map(pairs).get('rft.date')?.slice(0, 4)).toBe(csl.issued['date-parts'][0][0].toString());
      const people = (csl.author ?? []).filter((name) => 'family' in name);
      expect(
        pairs.filter(([name]) => name === 'rft.au'),
        reference.key,
      ).toHaveLength(people.length);
    }
  });

  test('keeps an ampersand, a plus sign and a tag in a title as text', () => {
    const text = toContextObject(
      read(
        '@book{odd2000, author = {Odd, A.}, title = {Bread \\& <b>salt</b> = C+}, publisher = {P}, year = {2000}, keywords = {essay, trade, any kitchen}}',
      ),
    );
    expect(text.split('&')).toHaveLength(7);
    expect(new Map(toPairs(text)).get('rft.btitle')).toContain('Bread & ');
  });
});
