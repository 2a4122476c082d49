import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatEntries } from '../../src/bibliography/formatter.ts';
import { getLetter } from '../../src/bibliography/labels.ts';
import { getStyledEntries } from '../../src/bibliography/styles.ts';
import type { Reference } from '../../src/schemas/reference.ts';
import { formatNewWorks } from '../../src/threads/format-new-works.ts';
import { real } from './loaded-guide.ts';
import { makeFolder } from './temporary-guide.ts';

const works = real.graph.references.slice(0, 12);

/** Formats works as a build does, with what the builds before it left in a file. */
async function build(references: readonly Reference[], file: string) {
  const { anew, entries, styled } = formatNewWorks(references, file);
  return { anew, entries: await entries, styled: await styled };
}

function change([first, ...others]: readonly Reference[], changed: (work: Reference) => Reference): Reference[] {
  if (first === undefined) throw new Error('No work to change');
  return [changed(first), ...others];
}

test('a build has the entries that works are formatted to, the first and the second time', async () => {
  const file = join(makeFolder(), 'entries/guide.json');
  const labelled = works.map(({ csl, label }) => ({ csl, letter: getLetter(label) }));
  const expected = { entries: formatEntries(labelled), styled: getStyledEntries(works) };
  expect(await build(works, file)).toEqual({ anew: works.length, ...expected });
  expect(await build(works, file)).toEqual({ anew: 0, ...expected });
});

test('a work is formatted again when a word of it has changed, and no other work is', async () => {
  const file = join(makeFolder(), 'guide.json');
  const before = await build(works, file);
  const changed = change(works, (work) => ({ ...work, csl: { ...work.csl, title: 'Another title' } }));
  const { anew, entries, styled } = await build(changed, file);
  const [first, second] = works.map(({ key }) => key);
  expect(anew).toBe(1);
  expect(entries.get(first ?? '')).toContain('Another title');
  expect(styled.apa.get(first ?? '')?.text).toContain('Another title');
  expect(entries.get(second ?? '')).toBe(before.entries.get(second ?? ''));
});

test('a work is formatted again when its year is given a letter', async () => {
  const file = join(makeFolder(), 'guide.json');
  await build(works, file);
  const changed = change(works, (work) => ({ ...work, label: { ...work.label, year: `${work.label.year}a` } }));
  const { anew, entries } = await build(changed, file);
  expect(anew).toBe(1);
  expect(entries.get(works[0]?.key ?? '')).toContain(`${works[0]?.label.year ?? ''}a`);
});

test('nothing is kept of a work that is no longer there', async () => {
  const file = join(makeFolder(), 'guide.json');
  await build(works, file);
  await build(works.slice(1), file);
  expect(Object.keys(JSON.parse(readFileSync(file, 'utf8')) as object)).toHaveLength(works.length - 1);
  expect((await build(works, file)).anew).toBe(1);
});

test('a file that cannot be read costs time alone', async () => {
  const file = join(makeFolder(), 'guide.json');
  for (const broken of ['', '{"a": {"own": 1}}']) {
    writeFileSync(file, broken);
    expect((await build(works, file)).anew).toBe(works.length);
  }
});

test('a guide without works has no entries, and waits for none', async () => {
  const file = join(makeFolder(), 'guide.json');
  const { anew, entries } = await build([], file);
  expect([anew, entries.size, existsSync(file)]).toEqual([0, 0, false]);
});
