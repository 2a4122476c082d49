import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { real, small } from './loaded-guide.ts';

/**
 * What only somebody who knows the first guide would write. The words of the engine's own model (lesson, network form,
 * regulation mode, case) come from the design and are not among them; nor is “community” alone, or “narrative review”,
 * which is a kind of text.
 */
const subject = [
  /\bclinic/i,
  /\bcommunit(?:y|ies) of\b/i,
  /\bhealth[- ]?care\b/i,
  /\bnurs(?:e|es|ing)\b/i,
  /\bNHS\b/,
  /\bpatients?\b/i,
  /\bhospitals?\b/i,
  /\bquality[- ]improvement\b/i,
];

const files = ['src', 'scripts'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name)),
);

/** Each line of the engine that a pattern is found in, as `file:line text`. */
function findLines(pattern: RegExp): string[] {
  return files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${file}:${(index + 1).toString()} ${line.trim()}`] : [])),
  );
}

function toWord(word: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}-])${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}-])`, 'iu');
}

/** What is particular to a guide: its names, its authors, its works, and addresses of more than one word. */
function listNames({ graph }: typeof real): string[] {
  const { guide, references, pages } = graph;
  const slugs = pages.flatMap((page) => ('slug' in page && page.slug.includes('-') ? [page.slug] : []));
  const authors = guide.source.authors.map(({ family }) => family);
  return [guide.title, guide.shortTitle, guide.source.doi, ...authors, ...references.map(({ key }) => key), ...slugs];
}

test('the engine is looked through', () => {
  expect(files).toEqual(expect.arrayContaining([join('src', 'load.ts'), join('scripts', 'check.ts')]));
});

describe('no line of the engine', () => {
  test.each(subject)('is about the subject of the first guide: %s', (pattern) => {
    expect(findLines(pattern)).toEqual([]);
  });

  test.each([
    ['the review', real],
    ['the small guide', small],
  ])('names what is particular to %s', (_, loaded) => {
    const found = listNames(loaded).flatMap((name) => findLines(toWord(name)).map((line) => `${name}: ${line}`));
    expect(found).toEqual([]);
  });
});
