import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtSites } from './pages.ts';

/** Licences under which the guide may hand out what others made, if it says so. */
const allowed = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD', 'OFL-1.1']);

describe.each(builtSites)('the licences of the guide "$name"', ({ out }) => {
  const text = readFileSync(join(out, 'licences.txt'), 'utf8');
  const listed = [...text.matchAll(/^((?:@[a-z-]+\/)?[a-z0-9-]+) (\d\S*) \(([^)]+)\)\n-{60}\n/gm)];
  const names = listed.map(([, name]) => name);

  test('are of what readers are handed: letters, the searches, the service worker, the codes to scan', () => {
    expect(names).toEqual(
      expect.arrayContaining([
        ...['@fontsource-variable/literata', '@fontsource-variable/public-sans', 'lean-qr', 'minisearch'],
        ...['pagefind', 'workbox-core', 'workbox-precaching', 'zod'],
      ]),
    );
    expect(names).toEqual([...new Set(names)].sort());
  });

  test('are not of what only makes it', () => {
    expect(names.filter((name) => /^(?:astro|vite|sharp|cheerio|@citation-js\/|citeproc)/.test(name ?? ''))).toEqual(
      [],
    );
  });

  test('let it be handed out', () => {
    for (const [, name, , licence = ''] of listed) expect(allowed, name).toContain(licence);
  });

  test('are given in their own words', () => {
    const texts = text.split(/^-{60}$/m).slice(1);
    expect(texts.filter((one) => !/copyright/i.test(one))).toEqual([]);
  });

  test('are those of the versions that are installed', () => {
    for (const [, name = '', version] of listed) {
      expect(readFileSync(`node_modules/${name}/package.json`, 'utf8'), name).toContain(
        `"version": "${version ?? ''}"`,
      );
    }
  });
});
