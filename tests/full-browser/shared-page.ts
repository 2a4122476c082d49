import { test as base, type Page } from '@playwright/test';

/**
 * Tests on one page that a worker opens once and goes from place to place with: a page of its own for each of several
 * hundred tests would cost more than the tests.
 */
export const test = base.extend<object, { sharedPage: Page }>({
  sharedPage: [
    async ({ browser }, use) => {
      const page = await browser.newPage({ reducedMotion: 'reduce', serviceWorkers: 'block' });
      await use(page);
      await page.close();
    },
    { scope: 'worker' },
  ],
});
