import { expect, test, type Page } from '@playwright/test';
import { sites } from '../sites.ts';
import { Host } from './host.ts';

const { out, base } = sites.guide;
const lesson = 'lessons/data/';

// A browser that keeps the whole guide has nothing to fetch.
test.use({ serviceWorkers: 'block' });

/** A host that has pages revalidated, as those of `hosting/` do. */
async function startHost(): Promise<Host> {
  const host = new Host(out, base);
  host.keeping = 'no-cache';
  await host.start();
  return host;
}

function countAsked({ asked }: Host, path: string): number {
  return asked.filter((one) => one === path).length;
}

function getLink(page: Page) {
  return page.getByRole('main').locator(`a[href="${base}${lesson}"]`).first();
}

let host: Host;
const said: string[] = [];
test.beforeEach(async ({ page }) => {
  host = await startHost();
  said.length = 0;
  page.on('console', (message) => {
    if (!message.text().includes('blocked by Playwright')) said.push(message.text());
  });
  await page.goto(`${host.url}lessons/`);
});
test.afterEach(async () => {
  await host.stop();
  expect(said).toEqual([]);
});

test('a page whose link the pointer rests on is fetched once, and opens without being fetched again', async ({
  page,
}) => {
  await getLink(page).hover();
  await expect.poll(() => countAsked(host, lesson)).toBe(1);
  await getLink(page).click();
  await page.waitForURL(`**/${lesson}`);
  expect(countAsked(host, lesson)).toBe(1);
});

test('a page whose link is pressed is fetched before it is let go', async ({ page }) => {
  await getLink(page).scrollIntoViewIfNeeded();
  const box = await getLink(page).boundingBox();
  if (box === null) throw new Error('The link is not shown');
  await page.mouse.move(box.x + 2, box.y + 2);
  await page.mouse.down();
  await expect.poll(() => countAsked(host, lesson)).toBe(1);
});

test('neither a file to download nor another site is fetched', async ({ page }) => {
  await page.goto(`${host.url}about/`);
  const before = host.asked.length;
  await page.locator('a[download]').first().hover();
  await page.locator('main a[href^="https:"]').first().hover();
  await page.locator(`a[href="${base}${lesson}"], a[href="${base}lessons/"]`).first().hover(); // what is fetched comes last
  await expect.poll(() => host.asked.slice(before).some((path) => path.startsWith('lessons/'))).toBe(true);
  expect(host.asked.slice(before).filter((path) => path.startsWith('download/'))).toEqual([]);
});

test('nothing is fetched before somebody points at a link', async ({ page }) => {
  await page.waitForLoadState('networkidle');
  expect(host.asked.filter((path) => path.endsWith('/'))).toEqual(['lessons/']);
});
