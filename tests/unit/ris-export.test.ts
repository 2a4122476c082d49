import { describe, expect, test } from 'vitest';
import { toRisRecord, toWorkRecord } from '../../src/bibliography/formats/ris.ts';
import { toChanged } from './changed-work.ts';
import { getReference, real, small } from './loaded-guide.ts';

const guides = [
  ['the review', real.graph],
  ['the small guide', small.graph],
] as const;

/** The values of a RIS tag, in their order. */
function readTag(record: string, tag: string): string[] {
  return record.split('\r\n').flatMap((line) => (line.startsWith(`${tag}  - `) ? [line.slice(6)] : []));
}

describe('a RIS record', () => {
  test('of an article has each part in its tag', () => {
    expect(toWorkRecord({ reference: getReference(real.graph, 'bate2004') })).toBe(
      [
        'TY  - JOUR',
        'ID  - bate2004',
        'AU  - Bate, P.',
        'AU  - Robert, G.',
        'AU  - Bevan, H.',
        'TI  - The next phase of healthcare improvement: What can we learn from social movements?',
        'T2  - Quality & Safety in Health Care',
        'JF  - Quality & Safety in Health Care',
        'PY  - 2004',
        'VL  - 13',
        'IS  - 1',
        'SP  - 62',
        'EP  - 66',
        'AN  - 14757802',
        'DB  - PubMed',
        'DO  - 10.1136/qshc.2003.006965',
        'KW  - theory',
        'KW  - social movements',
        'KW  - health care',
        'ER  - ',
        '',
      ].join('\r\n'),
    );
  });

  test.each([
    ['adler2001', 'JOUR'],
    ['anders2005', 'CHAP'],
    ['becker1997', 'BOOK'],
    ['healy2003', 'MANSCPT'],
    ['newell2001', 'CONF'],
    ['powell2009', 'RPRT'],
    ['keita2016', 'THES'],
    ['quispemamani2020', 'ELEC'],
  ])('of %s is of type %s', (key, type) => {
    const graph = real.graph.referenceByKey.has(key) ? real.graph : small.graph;
    expect(toWorkRecord({ reference: getReference(graph, key) })).toMatch(new RegExp(`^TY {2}- ${type}\r\n`));
  });

  test.each([
    ['editors of a chapter’s book', 'anders2005', 'A2', ['Mosse, D.', 'Lewis, D.']],
    ['editors of a book', 'cooke2001', 'ED', ['Cooke, B.', 'Kothari, U.']],
    ['the body behind a report', 'powell2009', 'PB', ['NHS Quality Improvement Scotland']],
    ['a particle', 'van-der-berg2008', 'AU', ['van der Berg, Pieter']],
    ['a suffix', 'king1998', 'AU', ['King, Martin, Jr.']],
    ['an organisation', 'world-bread-council2015', 'AU', ['World Bread Council']],
    ['a month', 'nguyen2019b', 'DA', ['2019/09//']],
    ['a day', 'quispemamani2020', 'DA', ['2020/03/14/']],
    ['the day that a page was read', 'quispemamani2020', 'Y2', ['2021/01/05/']],
    ['the number of a report', 'lukasiewicz2003', 'SN', ['7']],
    ['a kind of thesis', 'papadopoulou2014', 'M3', ['PhD thesis']],
    ['an ISBN', 'wenger1998', 'SN', ['9780521663632']],
    ['pages with letters', 'vangen2003', 'EP', ['S76']],
    ['the number of an article', 'dixonwoods2006', 'SP', ['35']],
    ['a chapter’s number', 'castilla2000', 'SE', ['11']],
  ])('has %s', (_, key, tag, values) => {
    const graph = real.graph.referenceByKey.has(key) ? real.graph : small.graph;
    expect(readTag(toWorkRecord({ reference: getReference(graph, key) }), tag)).toEqual(values);
  });

  test.each(guides)('of %s is lines of a tag and a value, from TY to ER', (_, { references }) => {
    for (const reference of references) {
      const lines = toWorkRecord({ reference }).split('\r\n');
      expect(
        lines.slice(0, -2).filter((line) => !/^[A-Z][A-Z0-9] {2}- \S.*\S$|^[A-Z][A-Z0-9] {2}- \S$/.test(line)),
      ).toEqual([]);
      expect(lines[0]).toMatch(/^TY/);
      expect(lines.slice(-2)).toEqual(['ER  - ', '']);
    }
  });

  test('keeps a line break in a value from beginning another tag', () => {
    const record = toWorkRecord(toChanged({ title: 'One\r\nER  - \r\nTY  - JOUR' }));
    expect(readTag(record, 'TI')).toEqual(['One ER - TY - JOUR']);
    expect(readTag(record, 'TY')).toEqual(['JOUR']);
  });

  test('folds and cuts nothing', () => {
    const title = 'word '.repeat(400).trim();
    const family = 'Wolfeschlegelsteinhausenbergerdorff'.repeat(20);
    const record = toWorkRecord(toChanged({ title, author: [{ family, given: 'Ö.' }] }));
    expect(readTag(record, 'TI')).toEqual([title]);
    expect(readTag(record, 'AU')).toEqual([`${family}, Ö.`]);
  });

  test('of a page of the guide has its edition and both its dates', () => {
    const record = toRisRecord({
      id: 'begin',
      type: 'webpage',
      title: 'Begin',
      author: [{ literal: 'Guild' }],
      issued: { 'date-parts': [[2026, 3, 1]] },
      accessed: { 'date-parts': [[2026, 11, 24]] },
      version: '1.0',
      URL: 'https://example.org/begin/',
    });
    expect([readTag(record, 'ET'), readTag(record, 'DA'), readTag(record, 'Y2')]).toEqual([
      ['1.0'],
      ['2026/03/01/'],
      ['2026/11/24/'],
    ]);
  });
});
