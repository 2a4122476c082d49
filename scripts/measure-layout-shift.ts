import { chromium, type Browser } from '@playwright/test';
import { preview } from 'astro';
import { z } from 'zod';
import { pageKinds } from '../tests/browser/page-kinds.ts';
import { findBrowser } from './browser.ts';
import { findPortPair } from './port.ts';

// How far layouts move on a first visit: `node scripts/measure-layout-shift.ts`, after a build. Prints the Cumulative
// Layout Shift of each kind of page (Layout Instability API) where there is any, and the most. The processor is slowed
// four times.

const slowdown = 4;
/** Milliseconds that a page is watched after all of it has loaded. */
const watched = 1500;
const widths = [360, 1280];
/** Milliseconds of delay and bytes a second, as developer tools have them for a phone on 4G and on a slow net. */
const networks: readonly Network[] = [
  { name: 'no network between', latency: 0, throughput: -1 },
  { name: 'a fast network', latency: 20, throughput: 3_000_000 },
  { name: 'a slow network', latency: 150, throughput: 200_000 },
];

interface Network {
  readonly name: string;
  readonly latency: number;
  readonly throughput: number;
}

/** Notes by how much the layout moves, and what moved first. */
const watch = `window.shifts = [];
new PerformanceObserver((list) => {
  for (const { value, sources } of list.getEntries())
    shifts.push({ value, moved: sources[0]?.node?.nodeName ?? 'nothing that is there any more' });
}).observe({ type: 'layout-shift', buffered: true });`;
const shiftsSchema = z.array(z.object({ value: z.number(), moved: z.string() }));

async function visit(browser: Browser, address: string, width: number, { latency, throughput }: Network) {
  const context = await browser.newContext({ viewport: { width, height: 800 } }); // keeps nothing of an earlier visit
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency,
    downloadThroughput: throughput,
    uploadThroughput: throughput,
  });
  await page.addInitScript(watch);
  await page.goto(address, { waitUntil: 'load' });
  await page.waitForTimeout(watched);
  const shifts = shiftsSchema.parse(await page.evaluate('window.shifts'));
  await context.close();
  return shifts;
}

const port = await findPortPair(4821);
const server = await preview({ logLevel: 'error', server: { port, host: 'localhost' } });
const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
let most = 0;
for (const [kind, path] of Object.entries(pageKinds))
  for (const width of widths)
    for (const network of networks) {
      const shifts = await visit(browser, `http://localhost:${port.toString()}${path}`, width, network);
      const sum = shifts.reduce((total, { value }) => total + value, 0);
      most = Math.max(most, sum);
      if (sum > 0)
        console.log(`${kind}, ${width.toString()} px, ${network.name}: ${sum.toFixed(4)} (${shifts[0]?.moved ?? ''})`);
    }
console.log(`The most: ${most.toFixed(4)}`);
await browser.close();
await server.stop();
