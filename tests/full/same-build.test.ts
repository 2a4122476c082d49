import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sites } from '../sites.ts';
import { compareFolders, copyCheckout, startBuild } from './builds.ts';

/** Turkish has capitals of its own, and this island is a day ahead of half the world. */
const elsewhere = { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8', LANGUAGE: 'tr' };

test('the guide is the same to the byte from another folder, time zone and locale', async () => {
  const checkout = copyCheckout();
  const { root, base } = sites.guide;
  const env = { GUIDE_ROOT: root, GUIDE_OUT: 'public_html/guide', GUIDE_BASE: base, ...elsewhere };
  const { status, output } = await startBuild(env, checkout).end;
  expect(status, output).toBe(0);
  const { files, differing } = compareFolders(sites.guide.out, join(checkout, 'public_html/guide'));
  expect(differing).toEqual([]);
  expect(files).toBeGreaterThan(500);
});
