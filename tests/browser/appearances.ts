import type { Page } from '@playwright/test';

/** A phone's window and a desk's, each light and dark. */
const appearances = [320, 1440].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
);

/** Shows a page that is loaded in each window and colour scheme, one after the other, and has it looked at. */
export async function showInEach(page: Page, look: (name: string) => Promise<void>): Promise<void> {
  for (const { width, colorScheme } of appearances) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await look(`${width.toString()} px, ${colorScheme}`);
  }
}
