import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { parseCsv, toCsv } from '../../src/client/review/csv.ts';
import { readFile, toCsvFile, toJsonFile, type Action } from '../../src/client/review/files.ts';
import { fillIn, followActions, limits, withEntry, type Entry, type Review } from '../../src/client/review/review.ts';
import { toNext, toStanding, toStandingWords } from '../../src/client/review/standing.ts';

const actions: Action[] = [
  { id: 'lessons/data#measure', words: 'Measure what matters.', lesson: 'Use data' },
  { id: 'lessons/data#ask', words: 'Ask “first”, then act; always.', lesson: 'Use data' },
  { id: 'lessons/core#lead', words: '=Lead, and be led.', lesson: 'A core' },
];
const blank = { note: '', owner: '', date: '', words: '' };
const review: Review = [
  { action: 'lessons/data#measure', answer: 'in-place', ...blank, words: 'Measure what matters.' },
  {
    action: 'lessons/data#ask',
    answer: 'not-yet',
    note: '=HYPERLINK("http://evil.example")\nsecond "line"; with, all',
    owner: "'Øyvind, 王",
    date: '2027-01-15',
    words: 'Ask “first”, then act; always.',
  },
  { action: 'lessons/core#lead', ...blank, note: '-1+1', words: '=Lead, and be led.' },
  { action: 'lessons/gone#once', answer: 'partly', ...blank, owner: '@home', words: 'What once was said.' },
];

/** The review of a file. @throws where it was refused */
function read(text: string): Review {
  const file = readFile(text);
  if (file.kind !== 'review') throw new Error(file.why);
  return file.review;
}

describe('a review', () => {
  test('comes back whole from JSON', () => {
    expect(read(toJsonFile(review, { guide: 'A guide', edition: '1.0' }))).toEqual(review);
  });

  test('comes back whole from CSV', () => {
    expect(read(toCsvFile(review, actions))).toEqual(review);
  });

  test('comes back from CSV that a spreadsheet program wrote with semicolons or tabs', () => {
    for (const mark of [';', '\t']) {
      const rows = parseCsv(toCsvFile(review, actions));
      const text = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(mark)).join('\n');
      expect(read(text)).toEqual(review.map((entry) => ({ ...entry, owner: entry.owner.replace(/^'/, '') })));
    }
  });

  test('is CSV that an independent reader takes, with a row for every action', () => {
    const text = toCsvFile(review, actions);
    const rows: Record<string, string>[] = parse(text, { bom: true, columns: true, record_delimiter: '\r\n' });
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect(rows.map(({ action }) => action)).toEqual([...actions.map(({ id }) => id), 'lessons/gone#once']);
    expect(rows[1]).toMatchObject({ answer: 'not yet', owner: "''Øyvind, 王", date: '2027-01-15' });
  });

  test('has no cell in CSV that a spreadsheet would run', () => {
    const rows: string[][] = parse(toCsvFile(review, actions), { bom: true, record_delimiter: '\r\n' });
    expect(rows.flat().filter((cell) => /^[=+\-@\t\r\n]/.test(cell))).toEqual([]);
    expect(rows.flat().filter((cell) => cell.startsWith("'")).length).toBeGreaterThanOrEqual(4);
  });

  test('keeps an answer whose action was reworded, by its id', () => {
    const reworded = actions.map((action) => ({ ...action, words: `${action.words} Reworded.` }));
    expect(read(toCsvFile(review, reworded)).map(({ action, answer }) => [action, answer])).toEqual(
      review.map(({ action, answer }) => [action, answer]),
    );
  });

  test('forgets an action of which nothing is said any more', () => {
    expect(withEntry(review, { action: 'lessons/data#ask', ...blank, words: 'x' })).toHaveLength(3);
  });

  test('is filled in by another, and loses nothing of its own', () => {
    const other: Entry[] = [
      { action: 'lessons/data#ask', answer: 'in-place', ...blank },
      { action: 'lessons/new#one', answer: 'partly', ...blank },
    ];
    expect(fillIn(review, other)).toEqual([...review, other[1]]);
  });
});

test('an answer to an action that moved goes with it, but not over one that was given there', () => {
  const old: Entry = { action: 'lessons/old#lead', answer: 'not-yet', ...blank };
  const now: Entry = { action: 'lessons/core#lead', answer: 'in-place', ...blank };
  const moves = new Map([[old.action, now.action]]);
  expect(followActions([old], moves)).toEqual([{ ...old, action: now.action }]);
  expect(followActions([now, old], moves)).toEqual([now]);
  expect(followActions([old, now], moves)).toEqual([now]);
});

describe('a file that is no review', () => {
  const json = (value: unknown) => JSON.stringify(value);
  const wrap = (answers: unknown) => json({ kind: 'guide-review', version: 1, answers });
  for (const [name, text, why] of [
    ['nothing', '', 'no column'],
    ['a page', '<!doctype html><script>alert(1)</script>', 'no column'],
    ['torn JSON', '{"kind":', 'no JSON'],
    ['other JSON', '[1,2]', 'no review'],
    ['a later version', json({ kind: 'guide-review', version: 2, answers: [] }), 'version 2'],
    ['answers that are no list', wrap({ length: 1 }), 'no review'],
    ['an answer that is none', wrap([{ action: 'lessons/a#b', answer: 'yes' }]), 'answers.0.answer'],
    ['an id that is a path', wrap([{ action: '../a#b', answer: 'partly' }]), 'answers.0.action'],
    ['an id that is a script', wrap([{ action: 'javascript:alert(1)#b', answer: 'partly' }]), 'answers.0.action'],
    ['a date that is none', wrap([{ action: 'lessons/a#b', date: '2027-02-30' }]), 'answers.0.date'],
    ['too many answers', wrap(Array.from({ length: 2001 }, () => ({ action: 'lessons/a#b' }))), 'answers'],
    ['no answers', wrap([]), 'no answers'],
    ['too much', 'x'.repeat(2_000_001), 'larger'],
    ['too many rows', `action,answer\n${'lessons/a#b,partly\n'.repeat(2001)}`, '2000 rows'],
  ] as const) {
    test(`${name} is refused in one line that says why`, () => {
      const file = readFile(text);
      expect(file.kind).toBe('refused');
      expect(file.kind === 'refused' ? file.why : '').toContain(why);
      expect(file.kind === 'refused' ? file.why : '\n').not.toContain('\n');
    });
  }

  test('leaves prototypes alone', () => {
    const text =
      '{"kind":"guide-review","version":1,"__proto__":{"polluted":1},"answers":[{"action":"lessons/a#b","answer":"partly","__proto__":{"note":"x"}}]}';
    expect(read(text)).toEqual([{ action: 'lessons/a#b', answer: 'partly', ...blank }]);
    expect('polluted' in {}).toBe(false);
  });

  test('in part gives the rest, and says what is left out', () => {
    const file = readFile(
      'action,answer,date\nlessons/a#b,Partly,23/11/2026\nnonsense,partly,\nlessons/a#c,not-yet,\n',
    );
    expect(file).toMatchObject({
      review: [
        { action: 'lessons/a#b', answer: 'partly', date: '' },
        { action: 'lessons/a#c', answer: 'not-yet' },
      ],
    });
    expect(file.kind === 'review' && file.leftOut).toContain('2 rows');
  });

  test('cannot make notes long or bring unseen characters', () => {
    const [entry] = read(wrap([{ action: 'lessons/a#b', note: `\u202E${'n'.repeat(9000)}`, owner: 'a\nb' }]));
    expect(entry).toMatchObject({ note: 'n'.repeat(limits.note), owner: 'a b' });
  });
});

describe('CSV', () => {
  for (const [name, rows] of [
    ['quotation marks', [['a "b"', '""', '"']]],
    ['line breaks', [['a\r\nb', '\n', 'c\rd']]],
    ['apostrophes and formulas', [["'", "''a", '=1', '+', '-x', '@y', '\tz']]],
    [
      'empty cells',
      [
        ['', 'a', ''],
        ['', '', 'b'],
      ],
    ],
  ] as const) {
    test(`comes back with its ${name}`, () => {
      expect(parseCsv(toCsv(rows))).toEqual(rows);
    });
  }

  test('with a quotation mark that never closes ends, and does not hang', () => {
    expect(parseCsv(`a,"${'b'.repeat(100_000)}`)[0]?.[1]?.length).toBe(100_000);
  });

  test('is read without a line end behind the last row, and with empty lines between', () => {
    expect(parseCsv('a,b\n\nc,d')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });
});

describe('where a team stands', () => {
  test('is said in words that add up to all actions', () => {
    const standing = toStanding(actions, review);
    expect(toStandingWords(standing)).toBe('1 in place, 1 not yet, 1 not answered');
    expect(Object.values(standing).reduce((sum, count) => sum + count, 0)).toBe(actions.length);
  });

  test('leads first to what is not yet in place, and of that to the nearest date', () => {
    const [one, two, three] = ['lessons/data#measure', 'lessons/data#ask', 'lessons/core#lead'] as const;
    const next = toNext(actions, [
      { action: one, answer: 'partly', ...blank, date: '2026-01-01' },
      { action: two, answer: 'not-yet', ...blank },
      { action: three, answer: 'not-yet', ...blank, date: '2027-01-01' },
    ]);
    expect(next.map(({ id }) => id)).toEqual([three, two, one]);
  });
});
