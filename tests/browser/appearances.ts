import type { Page } from '@playwright/test';

/** Shows a page that is loaded in a phone's window and in a desk's, one after the other, and has it looked at. */
export async function showInEach(page: Page, look: (name: string) => Promise<void>): Promise<void> {
  for (const width of [320, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    await look(`${width.toString()} px`);
  }
}
