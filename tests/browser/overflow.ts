import type { Page } from '@playwright/test';

/** How far a page reaches beyond the window to the side, in CSS pixels. */
export function measureOverflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
