import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { generateGuide } from '../../scripts/generate-guide/guide.ts';
import { checkGuide } from '../../src/checks/guide.ts';
import { loadGuide } from '../../src/load.ts';
import { makeFolder } from './temporary-guide.ts';

const size = { works: 100, pages: 40 };

test('a generated guide is sound, and has as many works and pages as were asked for', () => {
  const root = makeFolder();
  const files = generateGuide(size);
  for (const [file, text] of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  const loaded = loadGuide(root);
  expect(checkGuide(loaded)).toEqual([]);
  expect(loaded.success && loaded.graph.references.length).toBe(size.works);
  expect([...files.keys()].filter((file) => file.endsWith('.mdx'))).toHaveLength(size.pages);
});

test('a guide is generated the same each time', () => {
  expect([...generateGuide(size)]).toEqual([...generateGuide(size)]);
});

test('every page of a generated guide cites twelve times', () => {
  const cited = [...generateGuide(size)]
    .filter(([file]) => file.endsWith('.mdx'))
    .map(([, text]) => text.match(/@[a-z]+\d{4}/g)?.length);
  expect(new Set(cited)).toEqual(new Set([12]));
});
