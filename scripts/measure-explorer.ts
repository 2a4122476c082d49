import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, type CDPSession, type Page } from '@playwright/test';
import { preview } from 'astro';
import { z } from 'zod';
import { Engine } from '../src/client/explorer/engine.ts';
import type { State } from '../src/client/explorer/state.ts';
import { parseWorks } from '../src/client/explorer/works.ts';
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

/** A key with the milliseconds that the main thread worked from before it until after its frame. */
interface Pressed extends Key {
  readonly work: number;
}

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

/** Milliseconds that the page's main thread has worked; what other programs do to the machine is not in them. */
async function readThreadTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? NaN) * 1000;
}

/** Presses keys one by one, each after the frame of the last, and gives what was noted. */
async function press({ page, session }: Opened, keys: readonly string[]): Promise<Pressed[]> {
  await page.evaluate('window.notedKeys.length = 0');
  const work: number[] = [];
  for (const [index, key] of keys.entries()) {
    const before = await readThreadTime(session);
    await page.keyboard.press(key);
    await page.waitForFunction(`window.notedKeys.length > ${index.toString()}`);
    work.push((await readThreadTime(session)) - before);
  }
  const noted = z.array(keySchema).parse(await page.evaluate('window.notedKeys'));
  return noted.map((key, index) => ({ ...key, work: work[index] ?? NaN }));
}

function toRow(name: string, keys: readonly Pressed[]): string {
  const columns = [keys.map(({ time }) => time), keys.map(({ work }) => work)].map((times) => {
    const sorted = times.toSorted((a, b) => a - b);
    return [0.5, 0.95, 1]
      .map((part) => (sorted[Math.ceil(part * sorted.length) - 1] ?? NaN).toFixed(1).padStart(7))
      .join('');
  });
  return `${name.padEnd(48)} ${keys.length.toString().padStart(4)} ${columns.join('   ')}`;
}

/** The keys that type a text of plain letters. */
const toKeys = (text: string) => text.split('');
const toQueries = (keys: readonly Key[]) => keys.map(({ query }) => query);

/** A field beside that of the explorer, which tells what a key costs on this machine by itself. */
async function addIdleField(page: Page): Promise<void> {
  await page.evaluate(() => {
    const field = document.createElement('input');
    document.querySelector('guide-explorer form')?.after(field);
    field.focus();
  });
}

const folder = process.env['GUIDE_OUT'] ?? 'dist';
const built = worksJsonSchema.parse(JSON.parse(readFileSync(join(folder, 'api/works.json'), 'utf8')));
const generated = generateWorks(total, built.facets);
const body = JSON.stringify(generated);
const port = await findPortPair(4361);
const server = await preview({ logLevel: 'error', server: { port, host: 'localhost' } });
const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });

/** A page, and the bytes that it loaded by itself. */
interface Opened {
  readonly page: Page;
  readonly session: CDPSession;
  readonly bytes: number;
}

/** A slowed page at /evidence/, with as many rows as a guide of this size lists. */
async function open(): Promise<Opened> {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  const session = await page.context().newCDPSession(page);
  let loaded = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (loaded += encodedDataLength));
  await session.send('Network.enable');
  await session.send('Performance.enable');
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.route('**/api/works.json', (route) => route.fulfill({ body, contentType: 'application/json' }));
  await page.route('**/evidence/', async (route) => {
    const response = await route.fetch();
    const html = (await response.text()).replace(/data-total="\d+"/, `data-total="${total.toString()}"`);
    await route.fulfill({ response, body: html });
  });
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
  return { page, session, bytes };
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
  const opened = await open();
  const { page, bytes } = opened;
  console.log(`${total.toLocaleString('en')} works, ${generated.words.length.toLocaleString('en')} different words`);
  console.log(
    `works.json: ${(body.length / 1e6).toFixed(2)} MB, ${(gzipSync(body).length / 1e6).toFixed(2)} MB with gzip`,
  );
  console.log(`before the first touch: ${(bytes / 1e3).toFixed(0)} kB, none of it works.json`);
  const { ready, longest } = await measureReadiness(page);
  console.log(`first touch to first answer: ${ready.toFixed(0)} ms; longest task ${longest.toFixed(0)} ms`);
  await page.keyboard.press('Backspace');

  const engine = await Engine.create(await parseWorks(generated));
  const field = page.locator('guide-explorer input[type=search]');
  const word = (place: number) => generated.words[place] ?? '';
  const [title, name] = [generated.works[3]?.words.map(word) ?? [], generated.works[40]?.words.map(word) ?? []];
  const phrase = toKeys(`${title[0] ?? ''} ${title[4] ?? ''} ${title[6] ?? ''}`);
  const chosen = new Map(built.facets.slice(0, 2).map(({ name: facet, values }) => [facet, [values[0]?.value ?? '']]));
  const filtered = toKeys('con com 19');
  const back = (keys: readonly string[]) => keys.map(() => 'Backspace');
  const letters = toKeys('abcdefghiklmnoprstvw1');

  console.log(
    '\nprocessor slowed 4×; ms from the key to the frame with its answer, and ms that the main thread worked',
  );
  console.log(`${' '.repeat(48)}    n  median    p95    max    median    p95    max`);
  await addIdleField(page);
  console.log(toRow('for comparison: a field that nobody listens to', await press(opened, letters)));
  await field.focus();
  const plain: State['chosen'] = new Map();
  const keys: Pressed[] = [];
  keys.push(
    ...(await run(
      'first letters',
      letters.flatMap((letter) => [letter, 'Backspace']),
      plain,
    )),
  );
  keys.push(...(await run('three words of one work', phrase, plain)));
  keys.push(...(await run('deleting them', back(phrase), plain)));
  keys.push(...(await run('words that nothing has', toKeys(`${name[0] ?? ''}xy ${title[5] ?? ''}z`), plain)));
  await field.fill('');
  await page.locator('.filters > summary').click();
  for (const [facet, values] of chosen) await page.locator(`input[name=${facet}][value=${values[0] ?? ''}]`).check();
  await field.focus();
  keys.push(...(await run('with two facets on: words', filtered, chosen)));
  keys.push(...(await run('with two facets on: deleting', back(filtered), chosen)));
  console.log(toRow('all', keys));

  /** Presses keys, prints what they took, and holds what the page said in each frame against the answer. */
  async function run(what: string, pressed: readonly string[], facets: State['chosen']): Promise<Pressed[]> {
    const noted = await press(opened, pressed);
    console.log(toRow(what, noted));
    const wrong = noted.filter(({ query, status }) => {
      const { places } = engine.answer({ query, sort: 'author', chosen: facets });
      if (query === '' && facets.size === 0) return status !== `${total.toString()} works`;
      return places.length === 0
        ? !/^Nothing has|^0 of/.test(status)
        : !status.includes(`${places.length.toString()} of`);
    });
    if (toQueries(wrong).length > 0) console.log(`  not answered in that frame: ${toQueries(wrong).join(', ')}`);
    return noted;
  }
} finally {
  await browser.close();
  await server.stop();
}
