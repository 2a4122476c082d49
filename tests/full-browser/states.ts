import type { Page } from '@playwright/test';

/** Opens all that folds, and of a card for frames shows the first statement in place of the page's first words. */
export async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    const statement = document.querySelector('article.card > .said');
    if (statement !== null) location.hash = statement.id;
  });
}

/** Has rows laid out that are out of sight, which the browser puts off: their links would be judged where they are not. */
export async function layOut(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const row of document.querySelectorAll<HTMLElement>('li.work')) row.style.contentVisibility = 'visible';
  });
}
