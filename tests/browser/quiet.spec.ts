import { expect, test } from '@playwright/test';
import { sites } from '../sites.ts';
import { listen } from './listen.ts';
import { pageKinds } from './page-kinds.ts';

test.use({ serviceWorkers: 'allow' }); // the service worker has to be quiet too

test('the service worker says nothing to the console and asks no other host', async ({ page }) => {
  const { noted } = listen(page);
  await page.goto(pageKinds.home);
  await page.evaluate(() => navigator.serviceWorker.ready);
  for (const address of [pageKinds.lesson, pageKinds.work]) {
    await page.goto(address, { waitUntil: 'networkidle' });
  }
  expect(noted).toEqual([]);
});

test('a page under a base path is as quiet', async ({ page }) => {
  const { noted } = listen(page);
  for (const path of ['', 'lessons/trust-the-dough/', 'evidence/wang2017/', 'search/']) {
    await page.goto(sites.small.url + path, { waitUntil: 'networkidle' });
  }
  expect(noted).toEqual([]);
});

test('searching is as quiet', async ({ page }) => {
  const { noted } = listen(page);
  await page.goto(pageKinds.search);
  await page.getByRole('searchbox', { name: 'Search lessons' }).fill('community');
  await expect(page.locator('main .results > li').first()).toBeVisible();
  expect(noted).toEqual([]);
});

test('opening and closing cards is as quiet', async ({ page }) => {
  const { noted } = listen(page);
  await page.goto(pageKinds.lesson);
  await page.keyboard.press('Tab');
  const link = page.locator('.statement guide-citation > a').first();
  await link.focus();
  for (const key of ['Enter', 'Escape', 'Enter', 'Escape']) await page.keyboard.press(key);
  await link.hover();
  await page.mouse.move(5, 5);
  expect(noted).toEqual([]);
});

test('an address that leads nowhere says so in the guide’s own words', async ({ page }) => {
  const response = await page.goto('/lessons/no-such-lesson/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing at this address');
  await expect(page.getByRole('main').getByRole('searchbox')).toBeVisible();
});
