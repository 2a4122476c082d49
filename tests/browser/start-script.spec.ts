import { statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { sites } from '../sites.ts';
import { pageKinds } from './page-kinds.ts';

// What keeps the guide for reading offline comes after the page, in a worker; here it is about the page.
test.use({ serviceWorkers: 'block' });

/** What a page that is read may take of script before the reader asks for something, compressed with Brotli. */
const most = 5 * 1024;

for (const kind of ['home', 'lesson', 'network', 'concept', 'work'] as const) {
  test(`a page of the kind ${kind} takes at most 5 kB of script before the reader asks for something`, async ({
    page,
  }) => {
    const scripts = new Set<string>();
    page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.add(basename(new URL(request.url()).pathname));
    });
    await page.goto(pageKinds[kind], { waitUntil: 'networkidle' });
    const sizes = [...scripts].map(
      (name) => [name, statSync(join(sites.guide.out, '_astro', `${name}.br`)).size] as const,
    );
    const bytes = sizes.reduce((sum, [, size]) => sum + size, 0);
    expect(bytes, sizes.join('; ')).toBeGreaterThan(0);
    expect(bytes, sizes.join('; ')).toBeLessThanOrEqual(most);
  });
}
