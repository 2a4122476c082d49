import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { describeBuild, toDigest, type BuiltFile } from '../../src/integrations/offline-files.ts';
import { findPart, toPagePath } from '../../src/worker/parts.ts';

function toFile(name: string, more: Partial<BuiltFile> = {}): BuiltFile {
  return { name, digest: toDigest(name), bytes: 10, leadsOn: false, ...more };
}

const pages = new Set(['/', '/lessons/', '/lessons/first/', '/evidence/']);
const files = [
  'index.html',
  'lessons/index.html',
  'lessons/first/index.html',
  'evidence/index.html',
  'evidence/one2001/index.html',
  'evidence/one2001.bib',
  '_astro/page.abc.css',
  'api/terms.json',
  'api/works.json',
  'pagefind/pagefind.js',
  'pagefind/pagefind-ui.js',
  'pagefind/pagefind-entry.json',
  'pagefind/index/en_1.pf_index',
  '_headers',
  'robots.txt',
  'sitemap-0.xml',
].map((name) => toFile(name));
const fragments = [
  toFile('pagefind/fragment/en_1.pf_fragment', { textOf: '/lessons/first/' }),
  toFile('pagefind/fragment/en_2.pf_fragment', { textOf: '/evidence/one2001/' }),
];

const listPaths = (list: readonly (readonly [string, ...unknown[]])[]) => list.map(([path]) => path);
const listSchema = z.array(z.tuple([z.string(), z.string(), z.int()]));
const readLists = (lists: readonly string[]) => lists.flatMap((list) => listPaths(listSchema.parse(JSON.parse(list))));

describe('the files of a build', () => {
  const { build, lists } = describeBuild('1.0', [...files, ...fragments], pages);

  test('are kept at once where a page of text or the search needs them, by the address that asks for them', () => {
    expect(listPaths(build.essential)).toEqual([
      '',
      '_astro/page.abc.css',
      'api/terms.json',
      'evidence/',
      'lessons/',
      'lessons/first/',
      'pagefind/fragment/en_1.pf_fragment',
      'pagefind/index/en_1.pf_index',
      'pagefind/pagefind-entry.json',
      'pagefind/pagefind.js',
    ]);
  });

  test('are kept when asked for where they are of works', () => {
    expect(readLists(lists)).toEqual([
      'api/works.json',
      'evidence/one2001.bib',
      'evidence/one2001/',
      'pagefind/fragment/en_2.pf_fragment',
    ]);
  });

  test('are kept at once where they only lead on to another page', () => {
    const moved = toFile('evidence/old1999/index.html', { leadsOn: true });
    expect(listPaths(describeBuild('1.0', [moved], pages).build.essential)).toEqual(['evidence/old1999/']);
  });

  test('make the same build whatever order they were found in', () => {
    expect(describeBuild('1.0', [...fragments, ...files].reverse(), pages).build).toEqual(build);
  });

  test.each([
    ['an essential file', 'lessons/first/index.html'],
    ['a file of a work', 'evidence/one2001.bib'],
  ])('make another build where %s has other bytes', (_, changed) => {
    const others = files.map((file) => (file.name === changed ? { ...file, digest: toDigest('other') } : file));
    expect(describeBuild('1.0', [...others, ...fragments], pages).build.build).not.toBe(build.build);
  });

  test('that are not for readers make no other build', () => {
    const others = files.map((file) => (file.name === 'robots.txt' ? { ...file, digest: toDigest('other') } : file));
    expect(describeBuild('1.0', [...others, ...fragments], pages).build).toEqual(build);
  });
});

describe('ten thousand works', () => {
  const works = Array.from({ length: 10_000 }, (_, n) => `w${String(n)}`);
  const many = works.flatMap((key) =>
    ['/index.html', '.bib', '.ris', '.json', '.csv'].map((end) => toFile(`evidence/${key}${end}`)),
  );
  const { build, lists } = describeBuild('1.0', [...files, ...many, ...fragments], pages);

  test('leave what is kept at once as it was', () => {
    expect(build.essential).toEqual(describeBuild('1.0', [...files, ...fragments], pages).build.essential);
  });

  test('are listed in parts, each found by any path that it lists and verified by its digest', () => {
    lists.forEach((list, part) => {
      expect(build.parts[part]?.digest).toBe(toDigest(list));
      const paths = readLists([list]);
      expect(paths.length).toBeLessThanOrEqual(200);
      expect(new Set(paths.map((path) => findPart(build.parts, path)))).toEqual(new Set([part]));
    });
    expect(build.parts.reduce((sum, part) => sum + part.files, 0)).toBe(many.length + 4);
  });
});

test('a path before the first of all parts is in none', () => {
  expect(findPart([{ first: 'b' }, { first: 'd' }], 'a')).toBeUndefined();
  expect(findPart([], 'a')).toBeUndefined();
});

test.each([
  ['', ''],
  ['index.html', ''],
  ['lessons/first', 'lessons/first/'],
  ['lessons/first/', 'lessons/first/'],
  ['lessons/first/index.html', 'lessons/first/'],
])('the address %o means the page %o', (address, page) => {
  expect(toPagePath(address)).toBe(page);
});
