import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { countPages } from '../../scripts/make-handouts.ts';
import { getLessons, getWorksCited } from '../../src/graph/queries.ts';
import { getMainWorks } from '../../src/graph/teaching.ts';
import type { LessonPage } from '../../src/graph/types.ts';
import { digestHandout, findHandouts, paperSizes, toHandoutName } from '../../src/handouts.ts';
import { toEditionUrl, toPrintedAddress } from '../../src/metadata/edition-address.ts';
import { describeHandout } from '../../src/metadata/handout.ts';
import { real, small } from './loaded-guide.ts';
import { makeFolder } from './temporary-guide.ts';

const { graph, resolver } = small;
const [lesson, other] = getLessons(graph);
if (lesson === undefined || other === undefined) throw new Error('The small guide has fewer than two lessons');

/** A folder of handouts that stand for PDFs of a lesson, made from what a digest says. */
function writeHandouts(made: LessonPage, digest: string): string {
  const folder = makeFolder();
  const names = paperSizes.map((size) => toHandoutName(made, size));
  for (const name of names) writeFileSync(join(folder, name), '%PDF-');
  writeFileSync(join(folder, 'handouts.json'), JSON.stringify(Object.fromEntries(names.map((name) => [name, digest]))));
  return folder;
}

describe('the printed handouts of a lesson', () => {
  const digest = digestHandout(graph, resolver, lesson);

  test('are none where no folder is', () => {
    expect(findHandouts(join(makeFolder(), 'handouts'), graph, resolver, lesson)).toEqual([]);
  });

  test('are those that were made from what it says today, with their size', () => {
    const found = findHandouts(writeHandouts(lesson, digest), graph, resolver, lesson);
    expect(found.map(({ address, bytes }) => [address, bytes])).toEqual([
      [`/handouts/${lesson.slug}-a4.pdf`, 5],
      [`/handouts/${lesson.slug}-letter.pdf`, 5],
    ]);
  });

  test('are none where they were made from something else', () => {
    const folder = writeHandouts(lesson, digestHandout(graph, resolver, other));
    expect(findHandouts(folder, graph, resolver, lesson)).toEqual([]);
  });

  test('are none where a file is gone', () => {
    const folder = writeHandouts(lesson, digest);
    expect(findHandouts(folder, graph, resolver, other)).toEqual([]);
  });

  test('are older than another edition', () => {
    const later = { ...graph, guide: { ...graph.guide, edition: { ...graph.guide.edition, number: '9.9' } } };
    expect(digestHandout(later, resolver, lesson)).not.toBe(digest);
  });
});

describe('what a handout shows', () => {
  test.each(getLessons(real.graph))('is at most six works, and those that bear most ($slug)', (page) => {
    const main = getMainWorks(real.graph, page, 6);
    const count = (key: string) =>
      getWorksCited(real.graph, page.id).find(({ reference }) => reference.key === key)?.statements.length ?? 0;
    const left = getWorksCited(real.graph, page.id).filter(({ reference }) => !main.includes(reference));
    expect(main.length).toBe(Math.min(6, main.length + left.length));
    const least = Math.min(...main.map(({ key }) => count(key)));
    for (const { statements } of left) expect(statements.length).toBeLessThanOrEqual(least);
  });

  test('is every action, caution and question, in their order', () => {
    for (const page of getLessons(real.graph)) {
      const shown = describeHandout(real.graph, real.resolver, page).parts.flatMap(({ statements }) => statements);
      const ids = (real.graph.statementsByPage.get(page.id) ?? []).filter(({ kind }) => kind !== 'claim');
      expect(shown.map(({ id }) => id)).toEqual(ids.map(({ id }) => id));
    }
  });
});

test('a permalink has its edition before the id of its statement', () => {
  const publication = { graph, toUrl: (path: string) => `https://guide.example/base${path}` };
  const url = toEditionUrl(publication, '/lessons/data/#first');
  expect(url).toBe(`https://guide.example/base/lessons/data/?edition=${graph.guide.edition.number}#first`);
  expect(toPrintedAddress(url)).toBe(url.slice('https://'.length));
});

test('a PDF whose pages cannot be counted is refused', () => {
  expect(() => countPages(Buffer.from('%PDF-1.7 /Type /Pages'))).toThrow('cannot be counted');
  expect(countPages(Buffer.from('/Type /Pages /Type /Page /Type/Page>>'))).toBe(2);
});
