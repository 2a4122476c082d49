import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { isText } from '../../src/hosting/media-types.ts';
import { listFiles } from '../../src/integrations/built-files.ts';
import { builtSites } from './pages.ts';

test.each(builtSites)('beside every text of "$name" stands the same text in both forms', ({ out }) => {
  const texts = listFiles(out).filter(isText);
  const differing = texts.filter((file) => {
    const bytes = readFileSync(join(out, file));
    const br = brotliDecompressSync(readFileSync(join(out, `${file}.br`)));
    const gz = gunzipSync(readFileSync(join(out, `${file}.gz`)));
    return !br.equals(bytes) || !gz.equals(bytes);
  });
  expect(texts.length).toBeGreaterThan(0);
  expect(differing).toEqual([]);
});

test.each(builtSites)('no compressed file of "$name" stands without its text', ({ out }) => {
  const forms = listFiles(out).filter((file) => /\.(?:br|gz)$/.test(file));
  expect(forms.filter((file) => !existsSync(join(out, file.slice(0, -3))))).toEqual([]);
});
