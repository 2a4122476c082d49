import { test as base, type Page } from '@playwright/test';
import { sites } from '../sites.ts';
import { listen } from './listen.ts';

/** A page that is loaded once for all that is asked of it in a row. */
export interface Opened {
  readonly page: Page;
  /** What it said to the console, and each request that failed or went to another host, since it was loaded. */
  readonly noted: readonly string[];
}

interface Kept {
  readonly page: Page;
  heard: ReturnType<typeof listen>;
  /** The group of tests that it was loaded for, and its address. */
  loadedFor: string;
}

/**
 * Tests that only look, and so share a page: `open` loads an address once for a group, and shows it on a screen of
 * 1280 × 720. The group is of `mode: 'default'`, so that one worker runs it in order; a test that opens or moves something
 * comes last in it.
 */
export const test = base.extend<{ open: (address: string) => Promise<Opened> }, { kept: Kept }>({
  kept: [
    async ({ browser }, use) => {
      const context = await browser.newContext({ baseURL: sites.guide.url, serviceWorkers: 'block' });
      const page = await context.newPage();
      await use({ page, heard: listen(page), loadedFor: '' });
      await context.close();
    },
    { scope: 'worker' },
  ],
  open: async ({ kept }, use, { titlePath }) => {
    const { page } = kept;
    await use(async (address) => {
      await page.emulateMedia({ media: null, colorScheme: null, reducedMotion: 'reduce' });
      await page.setViewportSize({ width: 1280, height: 720 });
      const loadedFor = [...titlePath.slice(0, -1), address].join(' › ');
      if (kept.loadedFor !== loadedFor) {
        kept.heard.stop();
        kept.heard = listen(page);
        await page.goto(address, { waitUntil: 'networkidle' });
        kept.loadedFor = loadedFor;
      }
      return { page, noted: kept.heard.noted };
    });
  },
});
