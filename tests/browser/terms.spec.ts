import { expect, test } from '@playwright/test';
import { narrow, pageKinds, wide } from './page-kinds.ts';

test.describe('the first mention of a concept, without script', () => {
  test.use({ javaScriptEnabled: false, viewport: wide });

  test('leads to the concept', async ({ page }) => {
    await page.goto(pageKinds.lesson);
    const link = page.locator('guide-term > a').first();
    const address = await link.getAttribute('href');
    await link.click();
    await expect(page).toHaveURL(address ?? '');
  });

  test('shows its definition while the pointer rests on it', async ({ page }) => {
    await page.goto(pageKinds.lesson);
    const term = page.locator('guide-term').first();
    await expect(term.locator('.definition')).toBeHidden();
    await term.locator('> a').hover();
    await expect(term.locator('.definition')).toBeVisible();
  });

  test('shows its definition while it has the focus', async ({ page }) => {
    await page.goto(pageKinds.lesson);
    const term = page.locator('guide-term').first();
    await term.locator('> a').focus();
    await expect(term.locator('.definition')).toBeVisible();
  });
});

test.describe('the first mention of a concept, by touch and without script', () => {
  test.use({ javaScriptEnabled: false, viewport: narrow, hasTouch: true, isMobile: true });

  test('has a button that shows its definition', async ({ page }) => {
    await page.goto(pageKinds.lesson);
    const term = page.locator('guide-term').first();
    await term.locator('> button').tap();
    await expect(term.locator('.definition')).toBeVisible();
  });
});

test('Escape puts a definition away', async ({ page }) => {
  await page.setViewportSize(wide);
  await page.goto(pageKinds.lesson);
  const term = page.locator('guide-term').first();
  await term.locator('> a').focus();
  await expect(term.locator('.definition')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(term.locator('.definition')).toBeHidden();
});

test('a concept is defined once a page', async ({ page }) => {
  await page.goto(pageKinds.lesson);
  const ids = await page.locator('guide-term > .definition').evaluateAll((found) => found.map(({ id }) => id));
  expect(ids.length).toBeGreaterThan(0);
  expect(new Set(ids).size).toBe(ids.length);
});
