import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext } from '@playwright/test';
import { readHome } from '../src/publishing/addresses.ts';
import { sites } from '../tests/sites.ts';
import { findBrowser } from './browser.ts';
import { startCountingServer, type Count, type CountingServer } from './counting-server.ts';
import { findPortPair } from './port.ts';

// Measures what a reading of a built guide takes off a host: a browser reads pages of it, and the server counts. Build
// first: GUIDE_OUT=.cache/site/guide npm run build; then node scripts/measure-page-bytes.ts [folder]
const [folder = sites.guide.out] = process.argv.slice(2);
/** So many readers, each of which begins at another page; all pages of the sitemap are as likely. */
const readers = 4;
/** How many pages each reads after the first. */
const more = 3;
/** On a machine that has other things to do, keeping a guide takes minutes. */
const patience = 300_000;

const base = readHome(readFileSync(join(folder, 'sitemap-index.xml'), 'utf8')).pathname;
const port = await findPortPair(sites.guide.port);
const server = await startCountingServer(folder, base, port);
const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
const paths = listPages();
console.log(
  `${readers.toString()} readers of ${more.toString()} pages after the first, ${paths.length.toString()} pages`,
);
const withWorker = await measure(browser, server, 'allow');
const without = await measure(browser, server, 'block');
console.table({
  'first page of a visit': toRow(without.first),
  'then kept for offline, once an edition': toRow(subtract(withWorker.first, without.first)),
  'each next page, when that is done': toRow(withWorker.next),
  'each next page, in a browser that keeps nothing for offline': toRow(without.next),
});
await browser.close();
server.close();

/** The addresses of all pages in the sitemap, on this machine. */
function listPages(): string[] {
  const sitemap = readFileSync(join(folder, 'sitemap-0.xml'), 'utf8');
  const all = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, location = '']) => new URL(location).pathname);
  return all.sort().map((path) => `http://localhost:${port.toString()}${path}`);
}

/** The page that a reader reads at a step: evenly over all, so that each run reads the same. */
function choose(reader: number, step: number): string {
  const place = ((reader * (more + 1) + step) * 7919) % paths.length; // a prime, so that neighbours are of other kinds
  return paths[place] ?? '';
}

interface Measured {
  /** With all that the worker keeps, where there is one. */
  readonly first: Count;
  readonly next: Count;
}

/** What readers fetch on average, each with a browser of their own. */
async function measure(within: Browser, counter: CountingServer, serviceWorkers: 'allow' | 'block'): Promise<Measured> {
  const firsts: Count[] = [];
  const nexts: Count[] = [];
  for (let reader = 0; reader < readers; reader += 1) {
    const context = await within.newContext({ serviceWorkers });
    context.setDefaultTimeout(patience);
    counter.take();
    await read(context, choose(reader, 0));
    if (serviceWorkers === 'allow') await waitForWorker(context);
    firsts.push(counter.take());
    for (let step = 1; step <= more; step += 1) {
      await read(context, choose(reader, step));
      nexts.push(counter.take());
    }
    await context.close();
  }
  return { first: average(firsts), next: average(nexts) };
}

async function read(context: BrowserContext, address: string): Promise<void> {
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(address, { waitUntil: 'networkidle' });
}

/** A worker is ready when all that it keeps is there. */
async function waitForWorker(context: BrowserContext): Promise<void> {
  await context.pages()[0]?.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
}

function subtract(all: Count, part: Count): Count {
  return { requests: all.requests - part.requests, bytes: all.bytes - part.bytes };
}

function average(counts: readonly Count[]): Count {
  const of = (pick: (count: Count) => number) => counts.reduce((sum, count) => sum + pick(count), 0) / counts.length;
  return { requests: of(({ requests }) => requests), bytes: of(({ bytes }) => bytes) };
}

function toRow({ requests, bytes }: Count): Record<string, string> {
  return { requests: requests.toFixed(1), kB: (bytes / 1000).toFixed(1) };
}
