import { existsSync, mkdirSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listFiles } from '../../src/integrations/built-files.ts';
import { publishToFolder } from '../../src/publishing/targets/folder.ts';
import { first, second, toDay, toJob, type Texts } from './small-build.ts';
import { makeFolder } from './temporary-guide.ts';

const read = (target: string, name: string) => readFileSync(join(target, 'current', name), 'utf8');
const list = (target: string) => listFiles(join(target, readlinkSync(join(target, 'current')))).sort();

/** What the server hands out of a build, when nothing is carried along. */
function expectPublished(target: string, texts: Texts): void {
  for (const [name, text] of Object.entries(texts)) expect(read(target, name)).toBe(text);
}

test('a build is published whole, compressed files and files for hosts included', () => {
  const [source, target] = [makeFolder(), makeFolder()];
  const outcome = publishToFolder(toJob(source, first), target);
  expectPublished(target, first);
  expect(list(target)).toEqual(Object.keys(first).sort());
  expect(outcome).toMatchObject({ kept: 0, removed: [] });
  expect(outcome.sent).toHaveLength(Object.keys(first).length);
});

test('the next build takes its place, with what pages of the last one may still ask for', () => {
  const [source, target] = [makeFolder(), makeFolder()];
  publishToFolder(toJob(source, first), target);
  const old = readlinkSync(join(target, 'current'));
  const { changedPages } = publishToFolder(toJob(source, second), target);
  expectPublished(target, second);
  expect(list(target)).toEqual([...Object.keys(second), '_astro/page.1111.css', '_astro/page.1111.css.br'].sort());
  expect(changedPages).toEqual(['index.html', 'lessons/data/index.html']);
  expect(readFileSync(join(target, old, 'index.html'), 'utf8')).toBe(first['index.html']);
});

test('the same build again changes nothing, and is named as no change', () => {
  const [source, target] = [makeFolder(), makeFolder()];
  publishToFolder(toJob(source, first), target);
  expect(publishToFolder(toJob(source, first), target)).toMatchObject({ sent: [], removed: [], changedPages: [] });
  expect(readdirSync(join(target, 'releases')).filter((name) => !name.endsWith('.json'))).toHaveLength(1);
});

test('a run that stops half-way leaves the old build, and the next one goes on where it stopped', () => {
  const [source, target] = [makeFolder(), makeFolder()];
  publishToFolder(toJob(source, first), target);
  const job = toJob(source, second);
  writeFileSync(join(source, 'sw.js'), 'of a build that was made meanwhile');
  expect(() => publishToFolder(job, target)).toThrow('sw.js: changed while it was published');
  expectPublished(target, first);
  expect(list(target)).toEqual(Object.keys(first).sort());
  const { sent, changedPages } = publishToFolder(toJob(source, second), target);
  expect(sent.map(({ name }) => name)).toEqual(['sw.js']);
  expect(changedPages).toEqual(['index.html', 'lessons/data/index.html']);
  expectPublished(target, second);
});

test('a file that a run wrote only half of is written again', () => {
  const [source, target] = [makeFolder(), makeFolder()];
  const job = toJob(source, first);
  writeFileSync(join(source, 'sw.js'), 'of another build');
  expect(() => publishToFolder(job, target)).toThrow('changed while');
  const unfinished = readdirSync(join(target, 'releases')).find((name) => name.endsWith('.new')) ?? '';
  writeFileSync(join(target, 'releases', unfinished, 'index.html'), 'first pa');
  publishToFolder(toJob(source, first), target);
  expectPublished(target, first);
});

test('without --prune all that was published stays; with it, for as long as pages may be open', () => {
  const [source, target] = [makeFolder(), makeFolder()];
  publishToFolder(toJob(source, first, { now: toDay(0) }), target);
  publishToFolder(toJob(source, second, { now: toDay(1) }), target);
  publishToFolder(toJob(source, second, { now: toDay(90) }), target);
  expect(list(target)).toContain('_astro/page.1111.css');
  expect(publishToFolder(toJob(source, second, { now: toDay(30), graceDays: 30 }), target).removed).toEqual([]);
  const { removed } = publishToFolder(toJob(source, second, { now: toDay(31), graceDays: 30 }), target);
  expect(removed).toEqual([
    ...['_astro/page.1111.css', '_astro/page.1111.css.br'],
    expect.stringMatching(/^releases\/[0-9a-f]{16}$/),
  ]);
  expect(list(target)).toEqual(Object.keys(second).sort());
  expectPublished(target, second);
});

test('an earlier build that is published again needs no copying, and what the later one left comes along', () => {
  const [source, target] = [makeFolder(), makeFolder()];
  for (const texts of [first, second]) publishToFolder(toJob(source, texts), target);
  const { sent, changedPages } = publishToFolder(toJob(source, first), target);
  expect(sent).toEqual([]);
  expect(changedPages).toEqual(['index.html', 'lessons/data/index.html']);
  expectPublished(target, first);
  expect(read(target, '_astro/page.3333.css')).toBe('two');
});

test('a page that the next build does not have is named', () => {
  const [source, target] = [makeFolder(), makeFolder()];
  publishToFolder(toJob(source, first), target);
  const without = Object.fromEntries(Object.entries(first).filter(([name]) => name !== 'lessons/index.html'));
  expect(publishToFolder(toJob(source, without), target).changedPages).toEqual(['lessons/index.html']);
  expect(existsSync(join(target, 'current/lessons/index.html'))).toBe(false);
});

test('a folder that stands where the link goes is not touched', () => {
  const [source, target] = [makeFolder(), makeFolder()];
  mkdirSync(join(target, 'current'));
  writeFileSync(join(target, 'current/index.html'), 'by hand');
  expect(() => publishToFolder(toJob(source, first), target)).toThrow(/current: not a link that publishing made/);
  expect(read(target, 'index.html')).toBe('by hand');
});
