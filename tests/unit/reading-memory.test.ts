import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkGuide } from '../../src/checks/guide.ts';
import { loadGuide } from '../../src/load.ts';
import { readMarkdown } from '../../src/markdown/read.ts';
import { createReadingMemory } from '../../src/reading-memory.ts';
import { copyGuide, replaceOnce } from './temporary-guide.ts';

const methods = 'content/pages/methods.mdx';
const noKeywords = { kinds: [], fields: [], sectors: [] };

/** A copy of the small guide, and a way to read it with one memory that tells which files were read. */
function openGuide() {
  const root = copyGuide('tests/fixtures/small-guide');
  const memory = createReadingMemory();
  const load = () => {
    const read: string[] = [];
    const readFacts = memory.toReader((body, file) => {
      read.push(file);
      return readMarkdown(body, file);
    });
    const loaded = loadGuide(root, '/', undefined, { readFacts, readWorks: memory.readWorks });
    if (!loaded.success) throw new Error('The guide was not read');
    return { ...loaded, read };
  };
  return { root, load };
}

test('after an edit only what was edited is read again', () => {
  const { root, load } = openGuide();
  expect(load().read).toContain(methods);
  expect(load().read).toEqual([]);
  replaceOnce(join(root, methods), 'does not count how many', 'never counts how many');
  expect(load().read).toEqual([methods]);
});

test('what is remembered makes the guide that reading all of it makes', () => {
  const { root, load } = openGuide();
  load();
  replaceOnce(join(root, methods), 'does not count how many', 'never counts [how many](/concepts/nowhere/)');
  const [remembered, anew] = [load(), loadGuide(root)];
  if (!anew.success) throw new Error('The guide was not read');
  expect(checkGuide(remembered)).toEqual(checkGuide(anew));
  expect(checkGuide(remembered)).toMatchObject([{ place: { file: methods } }]);
  expect(JSON.stringify(remembered.graph)).toBe(JSON.stringify(anew.graph));
});

test('works stay the same until the bibliography or its keywords change', () => {
  const { readWorks } = createReadingMemory();
  const bibtex = '@book{one, author = {One, A.}, title = {A Book}, year = {2001}, publisher = {P}}\n';
  const first = readWorks(bibtex, 'references.bib', noKeywords);
  expect(readWorks(bibtex, 'references.bib', noKeywords)).toBe(first);
  expect(readWorks(bibtex.replace('2001', '2002'), 'references.bib', noKeywords)).not.toBe(first);
  expect(readWorks(bibtex, 'references.bib', { ...noKeywords, kinds: [{ keyword: 'book', label: 'Book' }] })).not.toBe(
    first,
  );
});
