import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { generateGuide } from '../../scripts/generate-guide/guide.ts';
import { checkGuide } from '../../src/checks/guide.ts';
import { loadGuide, pageFolders } from '../../src/load.ts';
import { startReading } from '../../src/threads/shared-reading.ts';
import { makeFolder } from './temporary-guide.ts';

test('two threads read of a guide what one reads, faults included', () => {
  const root = makeFolder();
  for (const [file, text] of generateGuide({ works: 40, pages: 24 })) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), file.endsWith('about.mdx') ? `${text}\n[@]\n` : text);
  }
  const alone = loadGuide(root);
  const reading = startReading(root, pageFolders, 1);
  const together = loadGuide(root, '/', undefined, { readFacts: reading.read });
  reading.stop();
  expect(checkGuide(together)).toEqual(checkGuide(alone));
  expect(checkGuide(together)).toMatchObject([{ rule: 'citation-is-well-formed' }]);
  if (!alone.success || !together.success) throw new Error('The guide was not read');
  expect(JSON.stringify(together.graph.pages)).toBe(JSON.stringify(alone.graph.pages));
  expect(JSON.stringify(together.graph.statements)).toBe(JSON.stringify(alone.graph.statements));
});
