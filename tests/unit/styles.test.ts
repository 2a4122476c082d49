import { describe, expect, test } from 'vitest';
import type { CitableItem } from '../../src/bibliography/citable-item.ts';
import { formatInStyle, getStyledEntries, styleNames, type StyleName } from '../../src/bibliography/styles.ts';
import type { Reference } from '../../src/schemas/reference.ts';
import { real, small } from './loaded-guide.ts';

const styles = ['apa', 'vancouver', 'harvard'] as const satisfies StyleName[];
const guides = [
  ['the review', real.graph.references],
  ['the small guide', small.graph.references],
] as const;

function getText(style: StyleName, key: string): string {
  const works = real.graph.referenceByKey.has(key) ? real.graph.references : small.graph.references;
  return getStyledEntries(works)[style].get(key)?.text ?? '';
}

/** The letter behind a work's year in an entry; '' where it has none. */
function findLetter(text: string, { csl }: Reference): string | undefined {
  return new RegExp(`${csl.issued['date-parts'][0][0].toString()}([a-z]*)[,)]`).exec(text)?.[1];
}

test.each([
  [
    'apa',
    'adler2001',
    'Adler, P. S. (2001). Market, hierarchy and trust: The knowledge economy and the future of capitalism. Organization Science, 12(2), 215–234. https://doi.org/10.1287/orsc.12.2.215.10117',
  ],
  [
    'apa',
    'anders2005',
    'In D. Mosse & D. Lewis (Eds.), The aid effect: Giving and governing in international development (pp. 37–60). Pluto Press.',
  ],
  ['apa', 'cooke2001', 'Cooke, B., & Kothari, U. (Eds.). (2001). Participation: The new tyranny? Zed Books.'],
  ['apa', 'powell2009', 'quality improvement models in health care [Report]. NHS Quality Improvement Scotland.'],
  [
    'apa',
    'healy2003',
    'The ecology of open source software development [Unpublished manuscript]. http://citeseerx.ist.psu.edu/viewdoc/download?doi=10.1.1.13.4850&rep=rep1&type=pdf',
  ],
  ['apa', 'lukasiewicz2003', 'trials in four villages (Technical Report No. 7). Institute for Imaginary Grain.'],
  ['apa', 'keita2016', 'A baker’s logbook as a source [Master’s thesis]. Invented University of the Uplands.'],
  [
    'apa',
    'quispemamani2020',
    'Quispe Mamani, R. (2020, March 14). How we share a starter. https://example.org/starter/',
  ],
  ['apa', 'ivanov2012', 'Записки вымышленных пекарей, 7(2), 11–24.'],
  [
    'vancouver',
    'adler2001',
    'Adler PS. Market, hierarchy and trust: The knowledge economy and the future of capitalism. Organization Science. 2001;12(2):215–34. doi:10.1287/orsc.12.2.215.10117',
  ],
  [
    'vancouver',
    'anders2005',
    'In: Mosse D, Lewis D, editors. The aid effect: Giving and governing in international development. London: Pluto Press; 2005. p. 37–60.',
  ],
  ['vancouver', 'newell2001', 'In: 17th EGOS Colloquium. University of Lyon; 2001.'],
  [
    'vancouver',
    'papadopoulou2014',
    '[PhD thesis] [Internet]. Πανεπιστήμιο του Πουθενά; 2014. Available from: https://example.org/theses/',
  ],
  ['vancouver', 'king1998', 'King M Jr. Notes on a stone oven [Unpublished notebook]. 1998.'],
  [
    'harvard',
    'davies2007',
    '(2007) ‘Why don’t clinicians engage with quality improvement?’, Journal of Health Services',
  ],
  [
    'harvard',
    'greenhalgh2010',
    '‘What is this knowledge that we seek to “exchange”?’, Milbank Quarterly, 88(4), pp. 492–499.',
  ],
  ['harvard', 'weiss1995', 'in J. Connell et al. (eds) New approaches'],
  ['harvard', 'hulscher2009', '(2009) Collaboratives. Report. London: The Health Foundation.'],
  ['harvard', 'wang2017', '王小明 and 李华 (2017) ‘高原面包的烘焙温度’, 第三届虚构面包师大会, pp. 21–30.'],
] as const)('in %s, %s has the form that the style asks for', (style, key, words) => {
  expect(getText(style, key)).toContain(words);
});

describe.each(guides)('of %s', (_, references) => {
  const entries = getStyledEntries(references);

  test.each(styles)('%s has an entry for every work', (style) => {
    expect([...entries[style].keys()].sort()).toEqual(references.map(({ key }) => key as string).sort());
  });

  test.each(['apa', 'harvard'] as const)('%s has the letters of the guide’s labels', (style) => {
    const letters = references.map((work) => [work.key, findLetter(entries[style].get(work.key)?.text ?? '', work)]);
    expect(letters).toEqual(references.map(({ key, label }) => [key, label.year.replace(/^\d+/, '')]));
    expect(letters.filter(([, letter]) => letter !== '').length).toBeGreaterThan(1);
  });

  test('Vancouver has neither letters nor numbers of its own', () => {
    const texts = references.map(({ key }) => entries.vancouver.get(key)?.text ?? '');
    expect(texts.filter((text) => /^\d+\.|\b\d{4}[a-z]\b/.test(text))).toEqual([]);
  });

  test.each(styles)('%s names no type by its BibTeX name and leaves nothing of code', (style) => {
    const texts = references.map(({ key }) => entries[style].get(key)?.text ?? '');
    expect(texts.filter((text) => /phdthesis|mastersthesis|mathesis|techreport/i.test(text))).toEqual([]);
    expect(texts.filter((text) => /[{}\\<>]|&#|undefined|\[object/.test(text))).toEqual([]);
  });

  test.each(styles)('%s writes every DOI in the style’s form', (style) => {
    const before = style === 'vancouver' ? ' doi:' : ' https://doi.org/';
    const missing = references.filter(
      ({ key, csl }) => csl.DOI !== undefined && !entries[style].get(key)?.text.includes(before + csl.DOI),
    );
    expect(missing).toEqual([]);
  });
});

test('a bibliography is formatted once', () => {
  expect(getStyledEntries(real.graph.references)).toBe(getStyledEntries(real.graph.references));
});

const page = {
  id: 'lessons/begin#why',
  type: 'webpage',
  title: 'Begin small',
  'container-title': 'The guide',
  author: [{ literal: 'Guild of Bakers & Millers' }],
  issued: { 'date-parts': [[2026, 11, 3]] },
  accessed: { 'date-parts': [[2026, 12, 24]] },
  version: '2.1',
  URL: 'https://example.org/lessons/begin/#why',
} as const satisfies CitableItem;

function formatOne(style: StyleName, changes: Partial<CitableItem> = {}) {
  return formatInStyle(style, [{ ...page, ...changes }]).get(page.id) ?? { text: '', html: '' };
}

test.each([
  [
    'apa',
    'Guild of Bakers & Millers. (2026, November 3). Begin small. The Guide (Edition 2.1). https://example.org/lessons/begin/#why',
  ],
  [
    'vancouver',
    'Guild of Bakers & Millers. The guide (edition 2.1) [Internet]. 2026 [cited 2026 Dec 24]. Begin small. Available from: https://example.org/lessons/begin/#why',
  ],
  [
    'harvard',
    'Guild of Bakers & Millers (2026) Begin small, The guide (edition 2.1). Available at: https://example.org/lessons/begin/#why (Accessed: 24 December 2026).',
  ],
] as const)('%s cites a page of a guide with its edition and its dates', (style, text) => {
  expect(formatOne(style).text).toBe(text);
});

test('a page that is the whole guide has the edition itself', () => {
  expect(formatOne('harvard', { 'container-title': undefined }).text).toContain('Begin small (edition 2.1)');
});

test.each(styles)('%s lets no markup through but italics', (style) => {
  const { html, text } = formatOne(style, {
    title: 'A <script>alert("1")</script> & <b>bold</b> <i>slanted</i> title',
  });
  expect(html.match(/<[^>]*>/g)?.filter((tag) => !/^<\/?i>$/.test(tag)) ?? []).toEqual([]);
  expect(html).toContain('&#60;script&#62;');
  expect(text).toContain('<script>');
});

test('letters are the guide’s even where the style would need none', () => {
  const toItem = (id: string, coAuthor: string): CitableItem => ({
    id,
    type: 'book',
    title: id,
    author: [{ family: 'Smith' }, { family: coAuthor }, { family: 'Young' }].map((name) => ({ ...name, given: 'A.' })),
    issued: { 'date-parts': [[2002]] },
  });
  const letters = new Map([
    ['first', 'b'],
    ['second', 'aa'],
  ]);
  const made = formatInStyle('apa', [toItem('first', 'Brown'), toItem('second', 'Green')], letters);
  expect([...made.values()].map(({ text }) => /\((.+?)\)/.exec(text)?.[1])).toEqual(['2002b', '2002aa']);
});

test('an item without a letter gets none, though another has the same author and year', () => {
  const made = formatInStyle('apa', [
    { ...page, id: 'one' },
    { ...page, id: 'two' },
  ]);
  expect([...made.values()].filter(({ text }) => !text.includes('(2026, November 3)'))).toEqual([]);
  expect(made.size).toBe(2);
});

test('two items with one id are refused', () => {
  expect(() => formatInStyle('apa', [page, page])).toThrow('expected each id once');
});

test('every style has a name to be shown by', () => {
  expect(styles.map((style) => styleNames[style])).toEqual(['APA', 'Vancouver', 'Harvard']);
});
