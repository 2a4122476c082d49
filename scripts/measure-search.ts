import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { chromium, type Browser, type CDPSession, type Page } from '@playwright/test';
import { preview } from 'astro';
import { parse } from 'yaml';
import { z } from 'zod';
import { sites } from '../tests/sites.ts';
import { findBrowser } from './browser.ts';
import { inventQueries, measureWholeIndex } from './measure-whole-index.ts';
import { findPortPair } from './port.ts';
import { getQuantile } from './quantile.ts';

// Measures the built guide's search on a slowed processor: from the last key to the results, and what is fetched until
// the first. Build first: GUIDE_OUT=.cache/site/guide npm run build; then node scripts/measure-search.ts
// For a guide that was generated (npm run bench), with a whole index of MiniSearch to compare with:
// GUIDE_OUT=.cache/bench/large node scripts/measure-search.ts --invented
// Chromium slows the page's thread, on which the search runs.
const slowdown = 4;
/** How often each is asked, on a page loaded for it: what else the machine does falls on other queries each time. */
const passes = 3;
const { invented } = parseArgs({ options: { invented: { type: 'boolean', default: false } } }).values;
process.env['GUIDE_OUT'] ??= sites.guide.out;
const out = process.env['GUIDE_OUT'];
const queries = invented
  ? inventQueries(out)
  : z
      .array(z.object({ query: z.string() }))
      .parse(parse(readFileSync('tests/queries.yaml', 'utf8')))
      .map(({ query }) => query);

const port = await findPortPair(sites.guide.port);
const server = await preview({ logLevel: 'error', server: { port, host: 'localhost' } });
const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
const address = `http://localhost:${port.toString()}/search/`;
const measured: number[][] = [];
for (let count = 0; count < passes; count += 1) measured.push(await measureTimes(browser, address));
const times = queries.map((_, place) =>
  getQuantile(
    measured.map((pass) => pass[place] ?? Infinity),
    0.5,
  ),
);
console.log(
  `From the last key to the results, processor slowed ${slowdown.toString()} times, each the median of ${passes.toString()}`,
);
console.table({
  queries: times.length,
  'median (ms)': Math.round(getQuantile(times, 0.5)),
  'p95 (ms)': Math.round(getQuantile(times, 0.95)),
  'most (ms)': Math.round(getQuantile(times, 1)),
});
console.log('Fetched from the first touch of the field to the first result, compressed as a web server would');
console.table(await measureBytes(browser, address));
if (invented) {
  console.log('The same queries, asked of a whole index of MiniSearch');
  console.table(await measureWholeIndex(browser, out, queries, slowdown));
}
await browser.close();
await server.stop();

async function openPage(within: Browser, url: string): Promise<{ page: Page; session: CDPSession }> {
  const page = await within.newPage();
  const session = await page.context().newCDPSession(page);
  await page.goto(url, { waitUntil: 'networkidle' });
  return { page, session };
}

/** For each query the milliseconds from its last key to the frame that its first results are in. */
async function measureTimes(within: Browser, url: string): Promise<number[]> {
  const { page, session } = await openPage(within, url);
  const field = page.getByRole('main').getByRole('searchbox');
  await field.focus();
  await field.fill('a');
  await page.locator('main guide-search[data-answers=a]').waitFor();
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready; // it fetches the guide for reading offline, once, at the first visit
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const times: number[] = [];
  for (const query of queries) {
    await field.fill(query.slice(0, -1));
    await page.locator(`main guide-search[data-answers=${JSON.stringify(query.slice(0, -1))}]`).waitFor();
    await page.evaluate(waitUntilIdle); // a tenth of a second passes between two keys, more than painting takes
    times.push(await page.evaluate(typeLastKey, query));
  }
  await page.close();
  return times;
}

/** Runs in the page: waits until what was answered has been painted. */
function waitUntilIdle(): Promise<unknown> {
  return new Promise((resolve) => requestIdleCallback(resolve));
}

/** Runs in the page: types the whole query at once, as the last key does, and waits for its first results and a frame. */
function typeLastKey(query: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const search = document.querySelector('main guide-search');
    const input = search?.querySelector('input[type=search]');
    if (search === null || !(input instanceof HTMLInputElement)) {
      reject(new Error('no search field'));
      return;
    }
    const start = performance.now();
    const observer = new MutationObserver(() => {
      observer.disconnect(); // what was asked before has been answered whole
      requestAnimationFrame(() => {
        resolve(performance.now() - start);
      });
    });
    observer.observe(search, { childList: true, subtree: true });
    input.value = query;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
}

/** The files that a first search fetches. */
async function measureBytes(within: Browser, url: string) {
  const { page } = await openPage(within, url.replace('/search/', '/lessons/'));
  const files = new Map<string, Promise<Buffer>>();
  page.on('response', (response) => {
    files.set(new URL(response.url()).pathname, response.body());
  });
  await page.keyboard.press('/');
  const [query = ''] = queries;
  await page.getByRole('searchbox').pressSequentially(query);
  await page.locator(`dialog guide-search[data-answers=${JSON.stringify(query)}]`).waitFor();
  const sizes = await Promise.all(
    [...files].map(async ([path, body]) => ({ file: path, bytes: toSentSize(path, await body) })),
  );
  await page.close();
  return [...sizes, { file: 'all', bytes: sizes.reduce((sum, { bytes }) => sum + bytes, 0) }];
}

/** Pagefind's own files are compressed already; a server compresses the rest. */
function toSentSize(path: string, body: Buffer): number {
  return /\.(js|json)$/.test(path) ? gzipSync(body, { level: 9 }).length : body.length;
}
