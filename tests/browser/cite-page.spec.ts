import { expect, test, type Page } from '@playwright/test';
import { pageKinds } from './page-kinds.ts';

const getSummary = (page: Page) => page.locator('.cite-page > summary');

test('it opens and closes by keyboard', async ({ page }) => {
  await page.goto(pageKinds.lesson);
  const summary = getSummary(page);
  await summary.focus();
  await page.keyboard.press('Enter');
  const form = page.locator('.cite-page details').filter({ hasText: 'BibTeX' });
  await form.locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('@online')).toBeVisible();
  await summary.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('@online')).toBeHidden();
});

test('an evidence page tells citing the page from citing the work', async ({ page }) => {
  const words = 'This does not cite the work that the page is about';
  await page.goto(pageKinds.work);
  await getSummary(page).click();
  await expect(page.getByText(words)).toBeVisible();
  await page.goto(pageKinds.lesson);
  await expect(page.getByText(words)).toHaveCount(0);
});

test('the review is named as what to cite for what it found, and linked', async ({ page }) => {
  await page.goto(pageKinds.lesson);
  await getSummary(page).click();
  await expect(page.getByRole('contentinfo').getByRole('link', { name: /^doi:/ })).toHaveAttribute(
    'href',
    /^https:\/\/doi\.org\/10\./,
  );
});

test('nothing is cut off on the narrowest screen', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(pageKinds.work);
  await getSummary(page).click();
  for (const form of await page.locator('.cite-page details > summary').all()) await form.click();
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});

test('on paper one line says how to cite the page, and the rest stays away', async ({ page }) => {
  await page.goto(pageKinds.lesson);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('To cite this page:')).toBeVisible();
  await expect(getSummary(page)).toBeHidden();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('it reads as well', async ({ page }) => {
    await page.goto(pageKinds.lesson);
    await getSummary(page).click();
    await page.locator('.cite-page details > summary').getByText('BibTeX').click();
    await expect(page.getByText('@online')).toBeVisible();
  });
});
