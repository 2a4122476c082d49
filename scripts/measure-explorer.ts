import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { chromium, type Page } from '@playwright/test';
import { preview } from 'astro';
import { z } from 'zod';
import { Engine } from '../src/client/explorer/engine.ts';
import type { State } from '../src/client/explorer/state.ts';
import { parseWorks } from '../src/client/explorer/works.ts';
import { worksJsonSchema } from '../src/schemas/works.ts';
import { findBrowser } from './browser.ts';
import { generateWorks } from './generated-works.ts';
import { keySchema, toRow, type Key } from './key-times.ts';
import { findPortPair } from './port.ts';
import { getQuantile } from './quantile.ts';
import { watchKeys } from './watch-keys.ts';

// How fast /evidence/ answers with ten thousand works on a slow phone: `node scripts/measure-explorer.ts`, after a
// build. The page is the built one; the works are generated. The processor is slowed four times throughout.

const slowdown = 4;
/** Milliseconds between two keys: faster than anybody types on a phone. */
const interval = 100;
/** Milliseconds within which a key is to be answered. */
const goal = 50;
/** How often everything is typed: what else the machine does falls on other keys each time. */
const passes = 5;
const total = 10_000;
const listedByLargeGuide = 200;

/** Presses keys one by one, each at least the interval after the frame of the last, and gives what was noted. */
async function press(page: Page, keys: readonly string[]): Promise<Key[]> {
  await page.evaluate('window.notedKeys.length = 0');
  for (const key of keys) {
    const answered = page.evaluate('window.waitForNote()');
    await setTimeout(interval);
    await page.keyboard.press(key);
    await answered;
  }
  return z.array(keySchema).parse(await page.evaluate('window.notedKeys'));
}

/** The keys that type a text of plain letters. */
const toKeys = (text: string) => text.split('');

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
  readonly bytes: number;
}

/** A slowed page at /evidence/, with as many rows as a guide of this size lists. */
async function open(): Promise<Opened> {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  const session = await page.context().newCDPSession(page);
  let loaded = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (loaded += encodedDataLength));
  await session.send('Network.enable');
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
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready; // it fetches the guide for reading offline, once, at the first visit
  });
  const bytes = loaded;
  await page.evaluate((wanted) => {
    const lists = document.querySelectorAll('guide-explorer .all ul');
    const rows = [...document.querySelectorAll('guide-explorer .all li.work')];
    for (let count = rows.length; count < wanted; count += 1)
      lists[lists.length - 1]?.append(rows[count % rows.length]?.cloneNode(true) ?? '');
  }, listedByLargeGuide);
  return { page, bytes };
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

const word = (place: number) => generated.words[place] ?? '';
const [title, name] = [generated.works[3]?.words.map(word) ?? [], generated.works[40]?.words.map(word) ?? []];
const phrase = toKeys(`${title[0] ?? ''} ${title[4] ?? ''} ${title[6] ?? ''}`);
const filtered = toKeys('con com 19');
const letters = toKeys('abcdefghiklmnoprstvw1');
const back = (keys: readonly string[]) => keys.map(() => 'Backspace');
const plain: State['chosen'] = new Map();
const twoFacets: State['chosen'] = new Map(
  built.facets.slice(0, 2).map(({ name: facet, values }) => [facet, [values[0]?.value ?? '']]),
);
/** What is typed, one after the other, into the same field. */
const runs = [
  { what: 'first letters', keys: letters.flatMap((letter) => [letter, 'Backspace']), chosen: plain },
  { what: 'three words of one work', keys: phrase, chosen: plain },
  { what: 'deleting them', keys: back(phrase), chosen: plain },
  { what: 'words that nothing has', keys: toKeys(`${name[0] ?? ''}xy ${title[5] ?? ''}z`), chosen: plain },
  { what: 'with two facets on: words', keys: filtered, chosen: twoFacets },
  { what: 'with two facets on: deleting', keys: back(filtered), chosen: twoFacets },
];

interface Pass {
  readonly bytes: number;
  readonly ready: number;
  readonly longest: number;
  readonly idle: Key[];
  readonly noted: Key[][];
  /** Milliseconds from a key to the frame with the rows in sight, where they changed. */
  readonly rows: number[];
}

/** All runs on a page that was loaded for them, so that nothing is remembered from an earlier pass. */
async function pass(): Promise<Pass> {
  const { page, bytes } = await open();
  const { ready, longest } = await measureReadiness(page);
  await page.keyboard.press('Backspace');
  await addIdleField(page);
  const idle = await press(page, letters);
  const field = page.locator('guide-explorer input[type=search]');
  const filters = page.locator('.filters');
  const noted: Key[][] = [];
  await page.evaluate('window.notedRows.length = 0');
  for (const { keys, chosen } of runs) {
    if (chosen.size > 0 && (await filters.getAttribute('open')) === null) await filters.locator('> summary').click();
    for (const [facet, [value = '']] of chosen) await page.locator(`input[name=${facet}][value=${value}]`).check();
    if (keys[0] !== 'Backspace') await field.fill('');
    await field.focus();
    noted.push(await press(page, keys));
  }
  const rows = z.array(z.number()).parse(await page.evaluate('window.notedRows'));
  await page.close();
  return { bytes, ready, longest, idle, noted, rows };
}

/** The queries for which the page did not say in the frame what the engine answers. */
function findWrong(engine: Engine, keys: readonly Key[], chosen: State['chosen']): string[] {
  const wrong = keys.filter(({ query, status }) => {
    const { places } = engine.answer({ query, sort: 'author', chosen });
    if (query === '' && chosen.size === 0) return status !== `${total.toString()} works`;
    return places.length === 0
      ? !/^Nothing has|^0 of/.test(status)
      : !status.includes(`${places.length.toString()} of`);
  });
  return wrong.map(({ query }) => query);
}

try {
  const engine = await Engine.create(await parseWorks(generated));
  const done = [];
  for (let count = 0; count < passes; count += 1) done.push(await pass());
  const middle = (numbers: readonly number[]) => getQuantile(numbers, 0.5).toFixed(0);
  console.log(`${total.toLocaleString('en')} works, ${generated.words.length.toLocaleString('en')} different words`);
  console.log(
    `works.json: ${(body.length / 1e6).toFixed(2)} MB, ${(gzipSync(body).length / 1e6).toFixed(2)} MB with gzip`,
  );
  console.log(`before the first touch: ${middle(done.map(({ bytes }) => bytes / 1e3))} kB, none of it works.json`);
  console.log(
    `first touch to first answer: ${middle(done.map(({ ready }) => ready))} ms; ` +
      `longest task ${middle(done.map(({ longest }) => longest))} ms`,
  );
  console.log(`\nprocessor slowed ${slowdown.toString()}×; ms from the key to the frame with its answer,`);
  console.log(`for each key the median of ${passes.toString()} passes`);
  console.log(`${' '.repeat(48)}    n  median    p95    max`);
  console.log(
    toRow(
      'for comparison: a field that nobody listens to',
      done.map(({ idle }) => idle),
    ),
  );
  for (const [index, { what, chosen }] of runs.entries()) {
    const noted = done.map((each) => each.noted[index] ?? []);
    console.log(toRow(what, noted));
    const wrong = noted.flatMap((keys) => findWrong(engine, keys, chosen));
    if (wrong.length > 0) console.log(`  not answered in that frame: ${wrong.join(', ')}`);
  }
  const all = done.map(({ noted }) => noted.flat());
  console.log(toRow('all', all));
  const rows = done.flatMap((each) => each.rows);
  const [half, most] = [0.5, 0.95].map((share) => getQuantile(rows, share).toFixed(1));
  console.log(
    `to the rows in sight, where they changed: median ${half ?? ''}, p95 ${most ?? ''} (${String(rows.length)} keys)`,
  );
  const late = all.flat().filter(({ time }) => time >= goal).length;
  console.log(
    `of all ${all.flat().length.toString()} keys pressed, ${late.toString()} took ${goal.toString()} ms or more`,
  );
} finally {
  await browser.close();
  await server.stop();
}
