import { test as base, type Page } from '@playwright/test';

/**
 * Tests on one page that a worker opens once and goes from place to place with: a page of its own for each of several
 * hundred tests would cost more than the tests.
 */
export const test = base.extend<object, { sharedPage: Page }>({
  sharedPage: [
    async ({ browser }, use) => {
      const page = await browser.newPage({ reducedMotion: 'reduce' });
      // A worker would answer for the pages, and blocking it is said on the console: this browser knows of none.
      await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
      await use(page);
      await page.close();
    },
    { scope: 'worker' },
  ],
});
