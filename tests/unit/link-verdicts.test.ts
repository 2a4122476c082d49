import { parse as parseCsv } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { toCsv } from '../../src/client/links/csv.ts';
import { judge } from '../../src/client/links/judge.ts';
import { parseRecord } from '../../src/client/links/record.ts';
import { toRows, toDetails, toSummary } from '../../src/client/links/rows.ts';
import { toDigest } from '../../src/load-history.ts';
import { permalinksSchema } from '../../src/schemas/permalinks.ts';

const dates = { '1.0': '2026-01-01', '1.9': '2027-01-01', '1.10': '2028-01-01' } as const;
type Edition = keyof typeof dates;
const toWordings = (texts: Partial<Record<Edition, string>>) =>
  Object.entries(texts).map(([edition, text]) => ({
    edition,
    date: dates[edition as Edition],
    digest: toDigest(text),
    text,
  }));
const toStatement = (address: string, texts: Partial<Record<Edition, string>>, state: object = { kind: 'stands' }) => ({
  page: address.split('/#')[0]?.slice(1),
  statement: address.split('#')[1],
  kind: 'claim',
  address,
  since: Object.keys(texts)[0],
  wordings: toWordings(texts),
  state,
});
const toPage = (address: string, state: object = { kind: 'stands' }) => ({
  page: address.slice(1, -1),
  kind: 'lesson',
  address,
  since: '1.0',
  wordings: toWordings({ '1.0': 'A page' }),
  state,
});
const later = { edition: '1.9', date: dates['1.9'] };

/** A record as the guide would hand it out. */
const json = permalinksSchema.parse({
  version: 1,
  editions: Object.entries(dates).map(([number, date]) => ({ number, date })),
  permalinks: [
    toPage('/a/'),
    toPage('/gone/', { kind: 'withdrawn', why: 'Nobody needs it.', ...later }),
    toPage('/old/', { kind: 'moved', to: '/a/', ...later }),
    toStatement('/a/#same', { '1.0': 'The same words.' }),
    toStatement('/a/#said', { '1.0': 'One word.', '1.9': 'Two words.', '1.10': 'Three words.' }),
    toStatement('/a/#back', { '1.0': 'Here.', '1.9': 'There.', '1.10': 'Here.' }),
    toStatement('/a/#young', { '1.9': 'New here.' }),
    toStatement('/a/#was', { '1.0': 'The same words.' }, { kind: 'moved', to: '/a/#same', ...later }),
    toStatement('/a/#before', { '1.0': 'No word.' }, { kind: 'moved', to: '/a/#said', ...later }),
    toStatement('/a/#wrong', { '1.0': 'Wrong.' }, { kind: 'withdrawn', why: 'It was wrong.', ...later }),
    toStatement('/a/#lost', { '1.0': 'Wrong.' }, { kind: 'moved', to: '/a/#wrong', ...later }),
  ],
});
const record = await parseRecord(json);
const homes = [new URL('https://guide.example/')];
const ask = (path: string) => judge(`https://guide.example${path}`, homes, record);

describe('a link', () => {
  test('stands while its words are the same', () => {
    expect(ask('/a/?edition=1.0#same')).toMatchObject({ verdict: { kind: 'stands' } });
    expect(ask('/a/#same')).not.toHaveProperty('replaceWith');
  });

  test('with an edition was reworded, from the words of that edition to those of now', () => {
    const { verdict, replaceWith } = ask('/a/?edition=1.0#said');
    expect(verdict).toMatchObject({
      kind: 'reworded',
      when: { edition: '1.10', date: '2028-01-01' },
      change: { then: { text: 'One word.' }, now: { text: 'Three words.' } },
    });
    expect(replaceWith).toBe('https://guide.example/a/?edition=1.10#said');
    expect(ask('/a/?edition=1.9#said').verdict).toMatchObject({ change: { then: { text: 'Two words.' } } });
  });

  test('with the newest edition stands', () => {
    expect(ask('/a/?edition=1.10#said').verdict).toEqual({ kind: 'stands' });
  });

  test('with an edition stands where the words came back', () => {
    expect(ask('/a/?edition=1.0#back').verdict).toEqual({ kind: 'stands' });
    expect(ask('/a/?edition=1.9#back').verdict).toMatchObject({ kind: 'reworded' });
  });

  test('without an edition was reworded since the last time, and nothing is to be replaced', () => {
    expect(ask('/a/#said')).toEqual({
      verdict: { kind: 'reworded', when: { edition: '1.10', date: '2028-01-01' } },
      leadsTo: 'https://guide.example/a/#said',
    });
  });

  test.each(['9.9', '', 'x', '__proto__'])('with an edition that never was counts as without one: %j', (edition) => {
    expect(ask(`/a/?edition=${edition}#said`).verdict).toEqual(ask('/a/#said').verdict);
  });

  test('with an edition older than what it leads to is held against the first words', () => {
    expect(ask('/a/?edition=1.0#young').verdict).toEqual({ kind: 'stands' });
  });

  test('moved', () => {
    expect(ask('/a?edition=1.0#was')).toEqual({
      verdict: { kind: 'moved', when: later, to: '/a/#same' },
      leadsTo: 'https://guide.example/a/?edition=1.10#same',
      replaceWith: 'https://guide.example/a/?edition=1.10#same',
    });
    expect(ask('/old/').replaceWith).toBe('https://guide.example/a/');
  });

  test('moved and was reworded', () => {
    expect(ask('/a/#before').verdict).toMatchObject({
      kind: 'moved',
      change: { then: { text: 'No word.' }, now: { text: 'Three words.' } },
    });
  });

  test('to something on a page that moved keeps its #', () => {
    expect(ask('/old/#a-heading').replaceWith).toBe('https://guide.example/a/#a-heading');
  });

  test('was withdrawn, be it by itself, with its page or after it moved', () => {
    expect(ask('/a/#wrong').verdict).toEqual({ kind: 'withdrawn', when: later, why: 'It was wrong.' });
    expect(ask('/gone/#anything').verdict).toEqual({ kind: 'withdrawn', when: later, why: 'Nobody needs it.' });
    expect(ask('/a/#lost').verdict).toMatchObject({ kind: 'withdrawn', why: 'It was wrong.' });
    expect(ask('/a/#wrong')).not.toHaveProperty('replaceWith');
  });

  test('is unknown, and what of it', () => {
    expect(ask('/never/').verdict).toEqual({ kind: 'unknown', what: 'page' });
    expect(ask('/a/#never')).toEqual({
      verdict: { kind: 'unknown', what: 'statement' },
      leadsTo: 'https://guide.example/a/#never',
    });
    expect(ask('/references.bib').verdict).toEqual({ kind: 'unknown', what: 'file' });
  });

  test('is not the guide’s', () => {
    expect(judge('https://other.example/a/', homes, record)).toEqual({ verdict: { kind: 'foreign' } });
  });
});

describe('a record', () => {
  test.each([
    ['of another version', { ...json, version: 2 }],
    ['with a permalink without words', { ...json, permalinks: [{ ...json.permalinks[0], wordings: [] }] }],
    [
      'with a move to another host',
      {
        ...json,
        permalinks: [{ ...json.permalinks[0], state: { kind: 'moved', to: 'https://evil.example/', ...later } }],
      },
    ],
    ['that is none', []],
  ])('%s is refused', async (_, broken) => {
    await expect(parseRecord(broken)).rejects.toThrow();
  });
});

const found = (address: string, text = '', where = 'line 1') => ({ address, text, where });
const rows = toRows(
  [
    found('https://guide.example/a/#same'),
    found('https://other.example/'),
    found('https://guide.example/a/#wrong', '=HYPERLINK("https://evil.example/")'),
    found('https://guide.example/a/?edition=1.0#said', 'https://guide.example/a/?edition=1.0#said', 'slide 1'),
    found('https://guide.example/a/?edition=1.0#said', 'said, "so"', 'slide 2'),
  ],
  homes,
  record,
);

describe('the result', () => {
  test('names each address once, what needs a hand first', () => {
    expect(rows.map(({ verdict, text, where }) => [verdict.kind, text, where.join()])).toEqual([
      ['withdrawn', '=HYPERLINK("https://evil.example/")', 'line 1'],
      ['reworded', 'said, "so"', 'slide 1,slide 2'],
      ['stands', '', 'line 1'],
      ['foreign', '', 'line 1'],
    ]);
  });

  test('is counted in a sentence', () => {
    expect(toSummary(rows)).toBe(
      '3 links to this guide: 1 withdrawn, 1 reworded, 1 stands. 1 address is not this guide’s.',
    );
    expect(toSummary(rows.slice(2, 3))).toBe('1 link to this guide: 1 stands.');
    expect(toSummary(rows.slice(3))).toBe('No link to this guide. 1 address is not this guide’s.');
  });

  test('says why a statement was withdrawn', () => {
    expect(rows.map(({ verdict }) => toDetails(verdict, (day) => day))[0]).toBe(
      'since edition 1.9 (2027-01-01). It was wrong.',
    );
  });

  test('is CSV that another program reads back', () => {
    const table = parseCsv(toCsv(rows), { columns: true, record_delimiter: '\r\n' });
    expect(table).toHaveLength(4);
    expect(table[1]).toEqual({
      address: 'https://guide.example/a/?edition=1.0#said',
      'link text': 'said, "so"',
      where: 'slide 1; slide 2',
      verdict: 'Reworded',
      edition: '1.10',
      date: '2028-01-01',
      details: 'Reworded since edition 1.0, last in edition 1.10 (2028-01-01).',
      'words then': 'One word.',
      'words now': 'Three words.',
      'replace with': 'https://guide.example/a/?edition=1.10#said',
    });
  });

  test('has no cell that a spreadsheet would run', () => {
    const table = parseCsv(toCsv(rows), { columns: true, record_delimiter: '\r\n' });
    expect(table[0]).toMatchObject({ 'link text': '\'=HYPERLINK("https://evil.example/")' });
  });
});
