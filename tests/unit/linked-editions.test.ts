import { describe, expect, test } from 'vitest';
import { parseAskedEdition } from '../../src/client/editions/asked-edition.ts';
import { comparePermalink, findPermalink, listChanges, listJoined } from '../../src/client/editions/compare-edition.ts';
import { EditionWords } from '../../src/client/editions/edition-words.ts';
import { pageRecordSchema, type PageRecord, type Permalink } from '../../src/client/editions/page-record.ts';
import { parseFragment } from '../../src/client/fragment.ts';
import { indexPermalinks, pickPage } from '../../src/permalinks/permalink-index.ts';
import { toRecord } from '../../src/permalinks/record.ts';
import { toDigest } from '../../src/load-history.ts';
import { real } from './loaded-guide.ts';

const dates = { '1.9': '2027-01-01', '1.10': '2028-02-02', '2.0': '2029-03-03' } as const;
type Number = keyof typeof dates;
const toEdition = (number: Number) => ({ number, date: dates[number] });
const path = '/lessons/salt/';

/** A claim of the page with its words by edition. */
function toClaim(
  id: string,
  wordings: Partial<Record<Number, string>>,
  state: Permalink['state'] = { kind: 'stands' },
) {
  const numbers = (['1.9', '1.10', '2.0'] as const).filter((number) => wordings[number] !== undefined);
  return {
    kind: 'claim',
    statement: id,
    address: `${path}#${id}`,
    since: numbers[0] ?? '1.9',
    wordings: numbers.map((number) => ({ edition: number, date: dates[number], text: wordings[number] ?? '' })),
    state,
  };
}
const toPageRecord = (...permalinks: Permalink[]): PageRecord => ({
  version: 1,
  editions: (['1.9', '1.10', '2.0'] as const).map(toEdition),
  permalinks,
});
const compare = (permalink: Permalink, number: Number, ...others: Permalink[]) =>
  comparePermalink(toPageRecord(permalink, ...others), permalink, toEdition(number));

describe('the edition that an address asks for', () => {
  test('is its number', () => {
    expect(parseAskedEdition('?q=a&edition=1.10')).toEqual({ kind: 'edition', number: '1.10' });
  });

  test('may be missing', () => {
    for (const search of ['', '?', '?editions=1.0']) expect(parseAskedEdition(search)).toEqual({ kind: 'none' });
  });

  test('is no edition where it is not one number of the form of an edition', () => {
    for (const value of ['', '1', 'v1.0', '1.0 ', '1..0', '１.0', `1.${'0'.repeat(50)}`, '1.0&edition=1.0'])
      expect(parseAskedEdition(`?edition=${value}`), value).toEqual({ kind: 'malformed' });
  });

  test('is asked for a part that may be percent-encoded, or not be readable', () => {
    expect(parseFragment('#s%C3%A4lt')).toBe('sält');
    for (const hash of ['', '#', '#%E0%A4%A']) expect(parseFragment(hash)).toBeUndefined();
  });
});

describe('a statement, held against an edition', () => {
  test('is the same where its last wording is that of the edition', () => {
    expect(compare(toClaim('a', { '1.9': 'Salt.' }), '1.10')).toEqual({ kind: 'same' });
    expect(compare(toClaim('a', { '1.9': 'Salt.', '1.10': 'Much salt.' }), '1.10')).toEqual({ kind: 'same' });
  });

  test('is the same where it was changed and changed back', () => {
    expect(compare(toClaim('a', { '1.9': 'Salt.', '1.10': 'Much salt.', '2.0': 'Salt.' }), '1.9').kind).toBe('same');
  });

  test('was reworded in every later edition that has words for it, 1.10 after 1.9', () => {
    expect(compare(toClaim('a', { '1.9': 'Salt.', '1.10': 'Much salt.', '2.0': 'Less salt.' }), '1.9')).toEqual({
      kind: 'reworded',
      then: 'Salt.',
      now: 'Less salt.',
      editions: [toEdition('1.10'), toEdition('2.0')],
    });
  });

  test('was added where it is younger than the edition', () => {
    expect(compare(toClaim('a', { '2.0': 'Salt.' }), '1.10')).toEqual({ kind: 'added', edition: toEdition('2.0') });
  });

  test('said, where it moved here since, what its old address says', () => {
    const state = { kind: 'moved', to: `${path}#a`, edition: '2.0', date: dates['2.0'] } as const;
    const old = { ...toClaim('b', { '1.9': 'Salt.' }, state), address: '/lessons/pepper/#b' };
    expect(compare(toClaim('a', { '2.0': 'Salt.' }), '1.9', old).kind).toBe('same');
    expect(compare(toClaim('a', { '2.0': 'No salt.' }), '1.9', old)).toMatchObject({ kind: 'reworded', then: 'Salt.' });
  });

  test('is gone with what it said in the edition, not with what it said last', () => {
    const state = { kind: 'withdrawn', why: 'not so', edition: '2.0', date: dates['2.0'] } as const;
    expect(compare(toClaim('a', { '1.9': 'Salt.', '1.10': 'Much salt.' }, state), '1.9')).toEqual({
      kind: 'withdrawn',
      then: 'Salt.',
      why: 'not so',
      edition: toEdition('2.0'),
    });
  });
});

describe('what was joined to a statement that stood beside it', () => {
  const to = `${path}#a`;
  const own = toClaim('a', { '1.9': 'Salt.', '2.0': 'Some salt.' });
  const move = (edition: Number) => ({ kind: 'moved', to, edition, date: dates[edition] }) as const;
  const toOther = (id: string, wordings: Partial<Record<Number, string>>, edition: Number) => ({
    ...toClaim(id, wordings, move(edition)),
    address: `/lessons/pepper/#${id}`,
  });
  const other = toOther('b', { '1.9': 'Pepper.', '1.10': 'Much pepper.' }, '2.0');
  const list = (number: Number, ...others: Permalink[]) =>
    listJoined(toPageRecord(own, ...others), own, toEdition(number)).map(({ permalink, change }) => [
      permalink.address,
      change.then,
      change.edition.number,
    ]);

  test('is told with its own words of the edition, which are none of the other’s past', () => {
    expect(list('1.9', other)).toEqual([['/lessons/pepper/#b', 'Pepper.', '2.0']]);
    expect(list('1.10', other)).toEqual([['/lessons/pepper/#b', 'Much pepper.', '2.0']]);
    expect(compare(own, '1.9', other)).toMatchObject({ kind: 'reworded', then: 'Salt.' });
  });

  test('is nothing in an edition that has it joined already, or does not have it yet', () => {
    expect(list('2.0', other)).toEqual([]);
    expect(list('1.9', toOther('b', { '1.10': 'Pepper.' }, '2.0'))).toEqual([]);
  });

  test('is only that address of several in a chain which stood in the edition', () => {
    const chain = [toOther('b', { '1.9': 'Pepper.' }, '1.10'), toOther('c', { '1.10': 'Pepper.' }, '2.0')];
    expect(list('1.9', ...chain)).toEqual([['/lessons/pepper/#b', 'Pepper.', '1.10']]);
    expect(list('1.10', ...chain)).toEqual([['/lessons/pepper/#c', 'Pepper.', '2.0']]);
  });

  test('is a change of its page, once', () => {
    const onPage = toClaim('d', { '1.9': 'Oil.' }, move('2.0'));
    const changes = listChanges(toPageRecord(own, other, onPage), path, toEdition('1.9'));
    expect(changes.map(({ permalink, change }) => [permalink.address, change.kind])).toEqual([
      [to, 'reworded'],
      ['/lessons/pepper/#b', 'joined'],
      [`${path}#d`, 'moved'],
    ]);
  });
});

describe('a page, held against an edition', () => {
  test('changed in what is not the same, and in nothing that stands elsewhere', () => {
    const elsewhere = { ...toClaim('b', { '2.0': 'New.' }), address: '/lessons/pepper/#b' };
    const record = toPageRecord(toClaim('a', { '1.9': 'Salt.' }), toClaim('c', { '2.0': 'Oil.' }), elsewhere);
    const changes = listChanges(record, path, toEdition('1.9'));
    expect(changes.map(({ permalink, change }) => [permalink.statement, change.kind])).toEqual([['c', 'added']]);
  });

  test('did not change since the newest edition, by the record of the guide itself', () => {
    const record = toRecord(real.graph, toDigest);
    const newest = record.editions.at(-1);
    const lesson = real.graph.pages.find(({ kind }) => kind === 'lesson');
    if (newest === undefined || lesson === undefined) throw new Error('The guide has no edition or no lesson');
    const own = pageRecordSchema.parse(pickPage(indexPermalinks(record), lesson.id));
    expect(findPermalink(own, lesson.path)).toBeDefined();
    expect(listChanges(own, lesson.path, newest)).toEqual([]);
  });
});

test('the record of a page has what moved to it from another page, and nothing else of that', () => {
  const record = toRecord(real.graph, toDigest);
  const edition = record.editions.at(-1);
  const lesson = record.permalinks.find(({ kind }) => kind === 'lesson');
  const [gone, stays] = record.permalinks.filter(({ kind }) => kind === 'claim').slice(-2);
  if (edition === undefined || lesson === undefined || gone === undefined || stays === undefined)
    throw new Error('The guide has too few permalinks');
  const state = { kind: 'moved', to: lesson.address, edition: edition.number, date: edition.date } as const;
  const index = indexPermalinks({ ...record, permalinks: [lesson, { ...gone, state }, stays] });
  expect([gone.page, stays.page]).not.toContain(lesson.page);
  expect(
    pickPage(index, lesson.page)
      .permalinks.map(({ address }) => address)
      .sort(),
  ).toEqual([gone.address, lesson.address].sort());
});

test('a record that would lead to another host is none', () => {
  const away = { ...toClaim('a', { '1.9': 'Salt.' }), address: '//elsewhere.example/#a' };
  expect(pageRecordSchema.safeParse(toPageRecord(away)).success).toBe(false);
});

describe('the words of a notice', () => {
  const words = new EditionWords('en-GB');

  test('name each edition that reworded a statement, with its day', () => {
    const change = compare(toClaim('a', { '1.9': 'a', '1.10': 'b', '2.0': 'c' }), '1.9');
    expect(words.tell(change, 'claim', toEdition('1.9'))).toBe(
      'This claim was reworded in edition 1.10 of 2 February 2028 and edition 2.0 of 3 March 2029.',
    );
  });

  test('end a reason with one full stop', () => {
    const gone = (why: string) => ({ kind: 'withdrawn', then: 'a', why, edition: toEdition('2.0') }) as const;
    const told = ['not so', 'not so.'].map((why) => words.tell(gone(why), 'claim', toEdition('1.9')));
    expect(new Set(told)).toEqual(new Set(['This claim was withdrawn in edition 2.0 of 3 March 2029: not so.']));
  });

  test('count what changed on a page', () => {
    expect(words.count(0, toEdition('1.9'))).toContain('Nothing on this page was reworded since edition 1.9');
    expect(words.count(1, toEdition('1.9'))).toContain('one part of this page changed');
    expect(words.count(3, toEdition('1.9'))).toContain('3 parts of this page changed');
  });
});
