import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Name, Reference } from '../../src/schemas/reference.ts';
import { getReference, real, small, toEntryText } from './loaded-guide.ts';

const { references } = real.graph;
const bibtex = readFileSync('references.bib', 'utf8');

describe('the bibliography of the review', () => {
  test('has 77 works', () => {
    expect(references).toHaveLength(77);
  });

  test('has the keys of the file, each once', () => {
    const written = [...bibtex.matchAll(/^@\w+\{([^,]+),$/gm)].map(([, key]) => key);
    expect(references.map(({ key }) => key as string).sort()).toEqual(written.sort());
  });

  test('is in the order of the first authors’ names, with Ø as O', () => {
    const keys = references.map(({ key }) => key as string);
    const around = keys.indexOf('ovretveit2002');
    expect(keys.slice(around - 1, around + 2)).toEqual(['offer1997', 'ovretveit2002', 'parboosingh2002']);
  });

  test('says of each work on which line its entry begins', () => {
    const lines = bibtex.split('\n');
    for (const { key, line } of references) expect(lines[line - 1]).toMatch(new RegExp(`^@\\w+\\{${key},$`));
  });

  test('keeps each entry as it is written', () => {
    expect(references.filter((reference) => !bibtex.includes(`${reference.bibtex}\n`))).toEqual([]);
  });

  test('has bare DOIs only, and every one of the file', () => {
    const dois = references.flatMap(({ csl }) => csl.DOI ?? []);
    expect(dois.filter((doi) => !/^10\.\d{4,9}\/[^\s{}]+$/.test(doi))).toEqual([]);
    expect(dois).toHaveLength([...bibtex.matchAll(/^ {2}doi = /gm)].length);
  });

  test('has keywords of the closed lists only', () => {
    const { kinds, fields, sectors } = real.graph.guide.keywords;
    const isListed = (list: typeof kinds, term: string) => list.some(({ keyword }) => keyword === term);
    const strays = references.filter(
      ({ keywords: { kind, field, sector } }) =>
        !isListed(kinds, kind) || !isListed(fields, field) || !isListed(sectors, sector),
    );
    expect(strays).toEqual([]);
  });
});

describe('an entry of the review shows', () => {
  test.each([
    [
      'an author whose family name is 6',
      'goodwin2004',
      'Goodwin, N., 6, P., Peck, E., Freeman, T. & Posaner, R. (2004)',
    ],
    ['a particle with the name it belongs to', 'schouten2008', 'M.E., van Everdingen, J.J., Huijsman'],
    ['the letter of a year', 'martin2009b', 'Finn, R. (2009b)'],
    ['the editors of a book as editors', 'cooke2001', 'Cooke, B. & Kothari, U. (eds) (2001) Participation'],
    ['the editors of a chapter’s book', 'weiss1995', 'In J. Connell, A.C. Kubisch, L.B. Schorr & C. Weiss (eds) New'],
    ['a single editor', 'aveling2009', 'In B. Wagoner (ed.) Symbolic transformations'],
    ['the pages of a chapter', 'anders2005', 'international development, pp. 37–60. London: Pluto Press.'],
    ['a chapter without pages', 'buhr2010', 'Institutions and Entrepreneurship. Bradford: Emerald.'],
    ['an unpublished manuscript as such', 'healy2003', 'software development. Unpublished manuscript.'],
    ['where a paper was presented', 'newell2001', 'Paper presented at 17th EGOS Colloquium. University of Lyon.'],
    ['an article with volume, issue and pages', 'adler2001', 'Organization Science, 12(2), 215–234.'],
    ['an article without an issue', 'powell1990', 'Organizational Behavior, 12, 295–336.'],
    ['pages with a letter', 'vangen2003', 'British Journal of Management, 14(S1), S61–S76.'],
    ['a double issue', 'campbell2007', '39(3–4), 347–363.'],
    ['a report with its publisher', 'powell2009', 'Report. Edinburgh: NHS Quality Improvement Scotland.'],
    [
      'a title that ends in a question mark, without a full stop',
      'davies2007',
      'engage with quality improvement? Journal',
    ],
    ['capitals that braces protect', 'currie2006', 'sharing in the UK NHS: The triumph'],
    ['capitals beside a sign', 'aveling2010', 'responses to HIV/AIDS? AIDS Care'],
    ['a name in a title', 'campbell2007', 'A South African case study'],
    ['an ampersand in a journal’s name', 'bate2004', 'Quality & Safety in Health Care'],
    ['a typographic apostrophe', 'gillespie2008', 'British woman’s World War II diaries'],
    ['quotation marks in a title', 'greenhalgh2010', 'that we seek to “exchange”? Milbank Quarterly'],
  ])('%s', (_, key, words) => {
    expect(toEntryText(getReference(real.graph, key))).toContain(words);
  });
});

describe('an entry of the small guide shows', () => {
  test.each([
    ['an organisation whole', 'world-bread-council2015', 'World Bread Council (2015) Bread above'],
    ['the suffix of a name', 'king1998', 'King, M., Jr. (1998)'],
    ['letters written in LaTeX', 'munoz1987', 'Muñoz, M.-J. & O’Dell, F. (1987)'],
    ['a kind of thesis by its name', 'papadopoulou2014', 'PhD thesis. Πανεπιστήμιο του Πουθενά.'],
    [
      'a kind of thesis in the entry’s own words',
      'hartley2010',
      'Doctoral thesis. Invented University of the Uplands.',
    ],
    [
      'the number of a report',
      'lukasiewicz2003',
      'Technical report 7. Nowhere-on-Stream: Institute for Imaginary Grain.',
    ],
    ['editors with and without a particle', 'van-der-berg2008', 'In Á. Szőke & J. de Vries (eds) Hands in the trough'],
    ['a year alone where the date has a month', 'nguyen2019b', 'Nguyễn, T.H. (2019b) Flat loaves'],
  ])('%s', (_, key, words) => {
    expect(toEntryText(getReference(small.graph, key))).toContain(words);
  });
});

test('an organisation is one name in the data of its work, as exports have it', () => {
  const { csl } = getReference(small.graph, 'world-bread-council2015');
  expect(csl.author).toEqual([{ literal: 'World Bread Council' }]);
});

describe.each([
  ['the review', references],
  ['the small guide', small.graph.references],
])('every entry of %s', (_, works) => {
  /** The keys of the entries that break what is said of them. */
  const findBreaches = (holds: (text: string, work: Reference) => boolean) =>
    works.filter((work) => !holds(toEntryText(work), work)).map(({ key }) => key);

  test('names all authors and editors', () => {
    const namesAll = (text: string, { csl: { author = [], editor = [] } }: Reference) =>
      [...author, ...editor].every((name) => text.includes(toFamilyName(name))) && !text.includes('et al');
    expect(findBreaches(namesAll)).toEqual([]);
  });

  test('has the pages of the file, with an en dash', () => {
    const hasPages = (text: string, work: Reference) => {
      const [, pages = ''] = /^ {2}pages = \{([^}]+)\},$/m.exec(work.bibtex) ?? [];
      return text.includes(pages.replace('--', '–')) && !/\d--?\d/.test(text);
    };
    expect(findBreaches(hasPages)).toEqual([]);
  });

  test('holds nothing of BibTeX or JavaScript, and no DOI', () => {
    expect(findBreaches((text) => !/[{}\\]|10\.\d{4}|undefined|\[object/.test(text))).toEqual([]);
  });

  test('ends in one full stop and has no stop behind a question mark', () => {
    expect(findBreaches((text) => /[^.]\.$/.test(text) && !/\.\.|[?!]\./.test(text))).toEqual([]);
  });
});

function toFamilyName(name: Name): string {
  return ('literal' in name ? name.literal : name.family).replace("'", '’');
}
