import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { interactivePaths } from '../../src/graph/pages.ts';
import { graphJsonSchema } from '../../src/schemas/graph.ts';
import { sites } from '../sites.ts';
import { showInEach } from './appearances.ts';
import { inspect, nothing } from './axe.ts';

const graph = graphJsonSchema.parse(JSON.parse(readFileSync(join(sites.guide.out, 'api/graph.json'), 'utf8')));
/** The pages that are in the file: not those that do nothing without the scripts of the site. */
const carried = graph.pages.filter(({ id }) => !interactivePaths.has(`/${id}/`));

/** The one file as a reader opens it from disk. */
function findFile(out: string): string {
  const folder = join(out, 'download');
  const name = readdirSync(folder).find((file) => file.endsWith('.html')) ?? '';
  return pathToFileURL(resolve(folder, name)).href;
}
const file = findFile(sites.guide.out);

/** Notes each request but that for the file itself, and all that the page says to the console. */
function listen(page: Page): string[] {
  const noted: string[] = [];
  page.on('request', (request) => {
    if (!request.isNavigationRequest() && !request.url().startsWith('data:'))
      noted.push(`request: ${request.url().slice(0, 80)}`);
  });
  page.on('console', (message) => noted.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => noted.push(`error: ${error.message}`));
  return noted;
}

const shown = (page: Page) => page.locator('main > article').filter({ visible: true });

test.use({ offline: true });

test('opens at the first page, asks for nothing and says nothing to the console', async ({ page }) => {
  const noted = listen(page);
  await page.goto(file);
  await expect(shown(page)).toHaveCount(1);
  await expect(shown(page)).toHaveAttribute('id', '/');
  await page.evaluate(() => document.fonts.ready);
  expect(await page.evaluate(() => document.fonts.check('16px Literata'))).toBe(true);
  expect(noted).toEqual([]);
});

test('shows every page by its address, and that page alone', async ({ page }) => {
  await page.goto(file);
  const wrong = await page.evaluate(async () => {
    const found: string[] = [];
    const articles = [...document.querySelectorAll<HTMLElement>('main > article')];
    for (const { id } of articles) {
      await new Promise((turned) => {
        window.addEventListener('hashchange', turned, { once: true });
        location.hash = `#${id}`;
      });
      const visible = articles.filter((article) => article.checkVisibility()).map((article) => article.id);
      if (visible.join() !== id) found.push(`${id}: ${visible.join()}`);
    }
    return found;
  });
  expect(wrong).toEqual([]);
  await expect(page.locator('main > article')).toHaveCount(carried.length);
});

test('lands on a statement that a link names, marks it, and has its page for a title', async ({ page }) => {
  await page.goto(`${file}#/lessons/strong-core/`);
  await page.goto(`${file}#/lessons/data/`);
  const link = shown(page).locator('a.permalink').last();
  const id = (await link.getAttribute('href'))?.slice(1) ?? '';
  await page.goto(`${file}#/concepts/boundary-spanner/`);
  await page.goto(`${file}#${id}`);
  const statement = page.locator(`[id="${id}"]`);
  await expect(statement).toBeInViewport();
  await expect(page.locator('.statement:target')).toHaveAttribute('id', id);
  await expect(page).toHaveTitle(/^(?!Quality improvement).+ · Clinical communities$/);
});

test('leads from a lesson to a work and back to the statement by links and the browser’s own way back', async ({
  page,
}) => {
  await page.goto(`${file}#/lessons/strong-core/`);
  await shown(page).locator('.statement guide-citation a').first().click();
  await expect(shown(page).getByText('Evidence page of a work')).toBeVisible();
  await shown(page).locator('.quoted .ways a').first().click();
  await expect(page.locator('.statement:target')).toBeInViewport();
  await page.goBack();
  await expect(shown(page).getByText('Evidence page of a work')).toBeVisible();
});

test('a # that an edition does not know leads to its page', async ({ page }) => {
  await page.goto(`${file}#/lessons/data/no-such-statement`);
  await expect(shown(page)).toHaveAttribute('id', '/lessons/data/');
});

test('finds by its own search, and a result leads to the statement', async ({ page }) => {
  const noted = listen(page);
  await page.goto(file);
  await page.getByRole('banner').getByRole('link', { name: 'Search' }).click();
  await page.getByRole('searchbox').fill('comunity leaders credible');
  const result = page.locator('.results > li a').first();
  await expect(result).toBeVisible();
  await expect(page.getByRole('status')).toHaveText(/^\d+ results/);
  await result.click();
  await expect(page.locator('.statement:target')).toBeInViewport();
  expect(noted).toEqual([]);
});

test('finds a work by its author, and says so where there is nothing', async ({ page }) => {
  await page.goto(`${file}#/search/`);
  await page.getByRole('searchbox').fill('ovretveit 2002');
  await page.locator('.results > li a').first().click();
  await expect(shown(page)).toHaveAttribute('id', '/evidence/ovretveit2002/');
  await page.goto(`${file}#/search/`);
  await page.getByRole('searchbox').fill('xqzwv');
  await expect(page.getByRole('status')).toHaveText('Nothing found.');
});

test('the skip link leads into the page that is shown', async ({ page }) => {
  await page.goto(`${file}#/lessons/data/`);
  await page.getByRole('link', { name: 'Skip to the content' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#main')).toBeFocused();
  await expect(shown(page)).toHaveAttribute('id', '/lessons/data/');
});

test('a button shows all pages below each other, and one again', async ({ page }) => {
  await page.goto(`${file}#/lessons/data/`);
  await page.getByRole('button', { name: 'Show all pages' }).click();
  await expect(shown(page)).toHaveCount(carried.length);
  await page.getByRole('button', { name: 'Show one page' }).click();
  await expect(shown(page)).toHaveAttribute('id', '/lessons/data/');
});

test('has nothing wider than a phone’s window', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  for (const id of ['/', '/lessons/strong-core/', '/search/', '/evidence/ovretveit2002/', '/about/']) {
    await page.goto(`${file}#${id}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), id).toBeLessThanOrEqual(320);
  }
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('is one document with all pages, in which links lead to their places', async ({ page }) => {
    await page.goto(file);
    await expect(shown(page)).toHaveCount(carried.length);
    await expect(page.getByRole('searchbox').filter({ visible: true })).toHaveCount(0);
    await page.getByRole('banner').getByRole('link', { name: 'Lessons' }).click();
    await expect(page.locator('[id="/lessons/"] h1')).toBeInViewport();
  });
});

test('the small guide, under a base path, opens and finds too', async ({ page }) => {
  const noted = listen(page);
  await page.goto(`${findFile(sites.small.out)}#/search/`);
  await page.getByRole('searchbox').fill('dough');
  await page.locator('.results > li a').first().click();
  await expect(shown(page)).toHaveCount(1);
  expect(noted).toEqual([]);
});

for (const id of ['/', '/lessons/strong-core/', '/search/', '/evidence/ovretveit2002/', '/map/']) {
  test(`axe finds nothing on ${id} in a narrow and a wide window, in any colours`, async ({ page }) => {
    await page.goto(`${file}#${id}`);
    await expect(shown(page)).toHaveCount(1);
    // axe would walk through all hidden pages and find nothing to say of them.
    await page.locator('main > article:not(.is-shown)').evaluateAll((hidden) => {
      for (const article of hidden) article.remove();
    });
    await showInEach(page, async (name) => {
      expect(await inspect(page), name).toEqual(nothing);
    });
  });
}
