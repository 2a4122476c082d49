import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, type CDPSession, type Page } from '@playwright/test';
import { preview } from 'astro';
import { z } from 'zod';
import { worksJsonSchema } from '../src/schemas/works.ts';
import { findBrowser } from './browser.ts';
import { generateWorks } from './generated-works.ts';
import { findPortPair } from './port.ts';

// How fast /evidence/ answers with ten thousand works on a slow phone: `node scripts/measure-explorer.ts`, after a
// build. The page is the built one; the works are generated. The processor is slowed four times throughout.

const slowdown = 4;
const total = 10_000;
const listedByLargeGuide = 200;

/** A key that was pressed, and what the page did with it. */
const keySchema = z.object({
  query: z.string(),
  /** Milliseconds from the key to the frame with its answer. */
  time: z.number(),
  /** What the page said in that frame. */
  status: z.string(),
});
type Key = z.infer<typeof keySchema>;

/** Notes for each key how long it takes until the next frame has been painted, and what the page says by then. */
function watchKeys(): void {
  const noted: Key[] = [];
  Object.assign(window, { notedKeys: noted });
  document.addEventListener(
    'keydown',
    ({ timeStamp, target }) => {
      if (!(target instanceof HTMLInputElement)) return;
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel(); // its message comes once the frame has been painted
        port1.onmessage = () => {
          const status = document.querySelector('guide-explorer .status')?.textContent ?? '';
          noted.push({ query: target.value, time: performance.now() - timeStamp, status });
        };
        port2.postMessage(undefined);
      });
    },
    { capture: true },
  );
}

/** Presses keys one by one, each after the frame of the last, and gives what was noted. */
async function press(page: Page, keys: readonly string[]): Promise<Key[]> {
  await page.evaluate('window.notedKeys.length = 0');
  for (const [index, key] of keys.entries()) {
    await page.keyboard.press(key);
    await page.waitForFunction(`window.notedKeys.length > ${index.toString()}`);
  }
  return z.array(keySchema).parse(await page.evaluate('window.notedKeys'));
}

function toRow(name: string, times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (part: number) => (sorted[Math.ceil(part * sorted.length) - 1] ?? NaN).toFixed(1).padStart(8);
  return `${name.padEnd(44)} ${sorted.length.toString().padStart(4)} ${at(0.5)} ${at(0.95)} ${at(1)}`;
}

const folder = process.env['GUIDE_OUT'] ?? 'dist';
const built = worksJsonSchema.parse(JSON.parse(readFileSync(join(folder, 'api/works.json'), 'utf8')));
const generated = generateWorks(total, built.facets);
const body = JSON.stringify(generated);
const port = await findPortPair(4361);
const server = await preview({ logLevel: 'error', server: { port, host: 'localhost' } });
const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });

/** A slowed page at /evidence/, with as many rows as a guide of this size lists. */
async function open(): Promise<{ page: Page; session: CDPSession; bytes: () => number }> {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  const session = await page.context().newCDPSession(page);
  let loaded = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (loaded += encodedDataLength));
  await session.send('Network.enable');
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.route('**/api/works.json', (route) => route.fulfill({ body, contentType: 'application/json' }));
  await page.addInitScript(watchKeys);
  await page.goto(`http://localhost:${port.toString()}${process.env['GUIDE_BASE'] ?? '/'}evidence/`, {
    waitUntil: 'networkidle',
  });
  const bytes = loaded;
  await page.evaluate((wanted) => {
    const lists = document.querySelectorAll('guide-explorer .all ul');
    const rows = [...document.querySelectorAll('guide-explorer .all li.work')];
    for (let count = rows.length; count < wanted; count += 1)
      lists[lists.length - 1]?.append(rows[count % rows.length]?.cloneNode(true) ?? '');
  }, listedByLargeGuide);
  return { page, session, bytes: () => bytes };
}

/** Milliseconds from the first touch of the field, with a letter typed at once, to its answer; and the longest task. */
async function measureReadiness(page: Page): Promise<{ ready: number; longest: number }> {
  await page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(window, { longTasks: tasks });
    new PerformanceObserver((list) => {
      tasks.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: 'longtask' });
  });
  const start = performance.now();
  await page.locator('guide-explorer input[type=search]').focus();
  await page.keyboard.press('c');
  await page.waitForFunction(() =>
    /\d of \d/.test(document.querySelector('guide-explorer .status')?.textContent ?? ''),
  );
  const ready = performance.now() - start;
  const tasks = z.array(z.number()).parse(await page.evaluate('window.longTasks'));
  return { ready, longest: Math.max(0, ...tasks) };
}

try {
  const { page, bytes } = await open();
  console.log(`${total.toLocaleString('en')} works, ${generated.words.length.toLocaleString('en')} different words`);
  console.log(
    `works.json: ${(body.length / 1e6).toFixed(2)} MB, ${(gzipSync(body).length / 1e6).toFixed(2)} MB with gzip`,
  );
  console.log(`before the first touch: ${(bytes() / 1e3).toFixed(0)} kB, none of it works.json`);
  const { ready, longest } = await measureReadiness(page);
  console.log(`first touch to first answer: ${ready.toFixed(0)} ms; longest task ${longest.toFixed(0)} ms`);
  await page.keyboard.press('Backspace');

  const word = (place: number) => generated.words[place] ?? '';
  const [title, name] = [generated.works[3]?.words.map(word) ?? [], generated.works[40]?.words.map(word) ?? []];
  const phrase = `${title[0] ?? ''} ${title[4] ?? ''} ${title[6] ?? ''}`;
  const series: { name: string; keys: readonly string[]; before?: () => Promise<void> }[] = [
    { name: 'first letters', keys: [...'abcdefghiklmnoprstvw1'].flatMap((letter) => [letter, 'Backspace']) },
    { name: 'three words of one work', keys: [...phrase] },
    { name: 'deleting them', keys: [...phrase].map(() => 'Backspace') },
    { name: 'words that nothing has', keys: [...`${name[0] ?? ''}xy ${title[5] ?? ''}z`] },
    {
      name: 'with two facets on: words',
      keys: [...'con com 19'],
      before: async () => {
        await page.locator('guide-explorer input[type=search]').fill('');
        await page.locator('.filters > summary').click();
        for (const facet of built.facets.slice(0, 2)) await page.locator(`input[name=${facet.name}]`).first().check();
        await page.locator('guide-explorer input[type=search]').focus();
      },
    },
    { name: 'with two facets on: deleting', keys: [...'con com 19'].map(() => 'Backspace') },
  ];
  console.log(`\n${'keys, processor slowed 4×; ms to the frame'.padEnd(44)}    n   median      p95      max`);
  const times: number[] = [];
  for (const { name: title, keys, before } of series) {
    await before?.();
    const noted = await press(page, keys);
    times.push(...noted.map(({ time }) => time));
    console.log(
      toRow(
        title,
        noted.map(({ time }) => time),
      ),
    );
    const slow = noted.filter(({ time }) => time >= 50).map(({ query, time }) => `${query}: ${time.toFixed(0)} ms`);
    if (slow.length > 0) console.log(`  50 ms and more: ${slow.join(', ')}`);
    const late = noted.filter(({ query, status }) => query.trim() !== '' && !/\d of \d|^Nothing has/.test(status));
    if (late.length > 0) throw new Error(`No answer in the frame of ${late.map(({ query }) => query).join(', ')}`);
  }
  console.log(toRow('all', times));
} finally {
  await browser.close();
  await server.stop();
}
