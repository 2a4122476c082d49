import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Browser } from '@playwright/test';
import { load } from 'cheerio';
import MiniSearch from 'minisearch';
import { z } from 'zod';
import { worksJsonSchema } from '../src/schemas/works.ts';
import { getQuantile } from './quantile.ts';

declare global {
  interface Window {
    /** What its script puts into the page. */
    readonly MiniSearch: typeof MiniSearch;
  }
}

/** How many queries are asked. */
const asked = 40;

/**
 * Queries as people type them, of the works of a built guide: an author, two words of a title, an author and a year, and
 * a word with a letter left out. The same for the same guide.
 */
export function inventQueries(out: string): string[] {
  const { works, words } = worksJsonSchema.parse(JSON.parse(readFileSync(join(out, 'api/works.json'), 'utf8')));
  const step = Math.max(1, Math.floor(works.length / asked));
  return works
    .filter((_, place) => place % step === 0)
    .slice(0, asked)
    .map((work, place) => {
      const own = work.words.map((index) => words[index] ?? '').filter((word) => word.length > 4);
      const author = work.author.replace(/ (?:et al\.|& .*)$/, '').toLowerCase();
      const [first = author, second = author] = own.slice(2);
      return (
        [author, `${first} ${second}`, `${author} ${work.year}`, first.slice(0, 2) + first.slice(3)][place % 4] ??
        author
      );
    });
}

/**
 * Loads an index of MiniSearch with the text of every page that the guide's search knows, as a guide without shards would,
 * and asks it the same queries on a slowed processor.
 */
export async function measureWholeIndex(browser: Browser, out: string, queries: readonly string[], slowdown: number) {
  const json = toIndex(out);
  const bytes = brotliCompressSync(json, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length;
  const page = await browser.newPage();
  await page.addScriptTag({ path: 'node_modules/minisearch/dist/umd/index.js' });
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const measured = await page.evaluate(askWholeIndex, { json, queries: [...queries] });
  await page.close();
  const { ready, times } = z.object({ ready: z.number(), times: z.array(z.number()) }).parse(measured);
  return {
    'bytes (brotli)': bytes,
    'read (ms)': Math.round(ready),
    'median (ms)': Math.round(getQuantile(times, 0.5)),
    'p95 (ms)': Math.round(getQuantile(times, 0.95)),
    'most (ms)': Math.round(getQuantile(times, 1)),
  };
}

function toIndex(out: string): string {
  const index = new MiniSearch({ fields: ['title', 'text'], storeFields: ['title'] });
  const files = readdirSync(out, { recursive: true }).map(String);
  for (const file of files.filter((name) => name.endsWith('index.html'))) {
    const $ = load(/<main.*<\/main>/s.exec(readFileSync(join(out, file), 'utf8'))?.[0] ?? '');
    const main = $('main[data-pagefind-body]');
    if (main.length === 0) continue;
    main.find('[data-pagefind-ignore]').remove();
    index.add({ id: file, title: main.find('h1').text(), text: main.text().replace(/\s+/g, ' ') });
  }
  return JSON.stringify(index);
}

/** Runs in the page: reads the index as a script would that has fetched it, then asks. */
function askWholeIndex({ json, queries }: { json: string; queries: string[] }) {
  const start = performance.now();
  const index = window.MiniSearch.loadJSON(json, { fields: ['title', 'text'], storeFields: ['title'] });
  const ready = performance.now() - start;
  const times = queries.map((query) => {
    const from = performance.now();
    index.search(query, { prefix: true, fuzzy: 0.2 });
    return performance.now() - from;
  });
  return { ready, times };
}
