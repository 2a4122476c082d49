import { expect, test, type Page } from '@playwright/test';
import { everyKind, pageKinds } from './page-kinds.ts';

/** What moves, or would: animations, transitions of anything but colour and opacity, and scrolling that takes its time. */
function findMotion(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const still = new Set(['all', 'opacity', 'color', 'background-color', 'border-color', 'none']);
    return [...document.querySelectorAll('*')].flatMap((element) => {
      const { animationName, transitionProperty, transitionDuration, scrollBehavior } = getComputedStyle(element);
      const moves = transitionProperty.split(', ').some((name) => !still.has(name) || name === 'all');
      const isTimed = transitionDuration.split(', ').some((time) => parseFloat(time) > 0);
      const isMoving = animationName !== 'none' || scrollBehavior === 'smooth' || (moves && isTimed);
      return isMoving ? [element.outerHTML.slice(0, 120)] : [];
    });
  });
}

test.describe('for readers who want less motion', () => {
  test.use({ reducedMotion: 'reduce' });

  for (const [name, address] of everyKind) {
    test(`nothing moves on a page of the kind ${name}`, async ({ page }) => {
      await page.goto(address);
      expect(await findMotion(page)).toEqual([]);
    });
  }
});

test('for others a page travels to what an address names', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await page.goto(pageKinds.lesson);
  expect(await findMotion(page)).not.toEqual([]);
});
