import { expect, test, type Page } from '@playwright/test';
import { readdirSync } from 'node:fs';
import { hostile } from '../sites.ts';
import { Host } from './host.ts';
import { blocked } from './listen.ts';

/*
 * The guide of attacks (tests/hostile-guide.ts) in a real browser. An attack that were run would call ran(), or be
 * stopped by the policy, which the browser then complains of: either is noted, and so is whatever else is said or asked.
 */
const host = new Host(hostile.out, hostile.base);
test.describe.configure({ mode: 'serial' });
test.beforeAll(() => host.start());
test.afterAll(() => host.stop());

async function listen(page: Page): Promise<string[]> {
  const noted: string[] = [];
  await page.exposeFunction('ran', (number: unknown) => noted.push(`ran: ${String(number)}`));
  page.on('dialog', (dialog) => void dialog.dismiss().then(() => noted.push(`dialog: ${dialog.message()}`)));
  page.on('console', (message) => {
    if (message.text() !== blocked) noted.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => noted.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const { href, pathname } = new URL(request.url());
    if (!href.startsWith(host.url) || pathname.endsWith('/x')) noted.push(`request: ${href}`);
  });
  return noted;
}

/** Every page of the build, of each kind that is shown by itself. */
const pages = readdirSync(hostile.out, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.html'))
  .map((file) => file.replace(/(^|\/)index\.html$/, '$1'));
const cards = pages.filter((path) => path.startsWith('embed/'));

test('every page shows attacks as words, and runs none', async ({ page }) => {
  test.setTimeout(180_000);
  const noted = await listen(page);
  let shown = 0;
  for (const path of [...pages.filter((one) => !one.startsWith('embed/')), ...cards.slice(0, 5)]) {
    await page.goto(host.url + path, { waitUntil: 'load' });
    // What is closed may hold something, too; menus and notes are in the page from the start.
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    const found = await page.evaluate(() => ({
      made: document.querySelectorAll('img[src="x"], [onerror], [onclick]').length,
      words: document.body.textContent.includes('ran('),
    }));
    expect(found.made, path).toBe(0);
    if (found.words) shown += 1;
  }
  expect(noted).toEqual([]);
  expect(shown).toBeGreaterThan(40);
});

test('searching, in the site and in the one file, shows attacks as words', async ({ page }) => {
  const noted = await listen(page);
  await page.goto(`${host.url}search/?q=${encodeURIComponent('"><img src=x onerror=ran(1)> dough')}`);
  await expect(page.locator('main .results > li').first()).toBeVisible();
  const [file = ''] = pages.filter((path) => path.startsWith('download/'));
  await page.goto(`${host.url}${file}#/search/`);
  await page.getByRole('searchbox').filter({ visible: true }).first().fill('dough script');
  await expect(page.locator('.results > li').filter({ visible: true }).first()).toBeVisible();
  await expect(page.locator('img[src="x"]')).toHaveCount(0);
  expect(noted).toEqual([]);
});

test('the explorer lists, filters and opens works as words', async ({ page }) => {
  const noted = await listen(page);
  await page.goto(`${host.url}evidence/?q=script&kind=__proto__&sort=constructor`);
  await page.locator('guide-explorer').getByRole('searchbox').fill('cmd');
  await expect(page.locator('guide-explorer .found li.work').filter({ hasText: '=cmd|' })).toBeVisible();
  await expect(page.locator('img[src="x"]')).toHaveCount(0);
  expect(noted).toEqual([]);
});

test('a pack of everything, from an address that attacks, is words', async ({ page }) => {
  const noted = await listen(page);
  const items = 'lessons/trust-the-dough,concepts/levain,evidence/tostring,networks/guild,cases/upper-oven,__proto__';
  const title = encodeURIComponent('<img src=x onerror=ran(2)></title><script>ran(3)</script>');
  await page.goto(`${host.url}pack/#v1&title=${title}&__proto__=1&items=${items}&edition=0.3`);
  await expect(page.locator('guide-pack')).toContainText('<img src=x onerror=ran(2)>');
  await expect(page.locator('guide-pack')).toContainText('=cmd|');
  await expect(page.locator('img[src="x"]')).toHaveCount(0);
  expect(noted).toEqual([]);
});

test('an address that asks for an edition, a statement or nothing that there is, is words', async ({ page }) => {
  const noted = await listen(page);
  const attack = encodeURIComponent('<img src=x onerror=ran(4)>');
  for (const path of [
    `lessons/trust-the-dough/?edition=0.2#collapse`,
    `lessons/trust-the-dough/?edition=${attack}#${attack}`,
    `concepts/starter/?x=${attack}#${attack}`,
    `links/?x=${attack}#javascript:ran(5)`,
    `review/#${attack}`,
  ]) {
    await page.goto(host.url + path, { waitUntil: 'networkidle' });
    await expect(page.locator('img[src="x"]')).toHaveCount(0);
  }
  expect(noted).toEqual([]);
});
