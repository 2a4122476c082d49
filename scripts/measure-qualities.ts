import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listPlainFiles } from '../src/integrations/built-files.ts';
import { toBrotli } from '../src/integrations/compress-file.ts';
import { toSize } from '../src/wording/size.ts';

// What the pages of a built guide weigh by Brotli's quality, and how long they take. Of a large guide it takes every so
// many. Build first: npm run bench -- --sizes large; then node scripts/measure-qualities.ts .cache/bench/large
const mostPages = 1000;
const [folder = 'dist'] = process.argv.slice(2);
const all = listPlainFiles(folder).filter((file) => file.endsWith('.html') && !file.startsWith('download/'));
const step = Math.ceil(all.length / mostPages);
const pages = all.filter((_, place) => place % step === 0).map((file) => readFileSync(join(folder, file)));
console.log(`${folder}: ${String(pages.length)} of ${String(all.length)} pages, ${weigh(pages)}`);
console.table(Object.fromEntries([4, 5, 6, 9, 11].map((quality) => [`quality ${String(quality)}`, measure(quality)])));

function measure(quality: number): { readonly size: string; readonly seconds: string } {
  const start = performance.now();
  const forms = pages.map((page) => toBrotli(page, quality));
  return { size: weigh(forms), seconds: ((performance.now() - start) / 1000).toFixed(2) };
}

function weigh(files: readonly Uint8Array[]): string {
  return toSize(files.reduce((sum, { length }) => sum + length, 0));
}
