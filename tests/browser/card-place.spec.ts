import { expect, test } from '@playwright/test';
import { getBox, getCard, getCluster, getLinks, measureGap, overlap } from './cards.ts';
import { narrow, pageKinds, wide } from './page-kinds.ts';

test.use({ viewport: wide });

for (const [name, viewport] of Object.entries({ wide, narrow })) {
  test.describe(`in a ${name} window`, () => {
    test.use({ viewport });

    test('each card of a lesson stays in the window and leaves its citation in sight', async ({ page }) => {
      await page.goto(pageKinds.lesson);
      await page.keyboard.press('Tab');
      const found: string[] = [];
      for (const link of await page.locator('.statement guide-citation > a').all()) {
        await link.focus();
        await expect(getCard(page)).toBeVisible();
        const [card, own] = [await getBox(getCard(page)), await getBox(link)];
        const name = (await link.textContent()) ?? '';
        if (card.x < 0 || card.x + card.width > viewport.width)
          found.push(`${name}: the card leaves the window sideways`);
        if (card.y < 0 || card.y + card.height > viewport.height) found.push(`${name}: the card leaves the window`);
        if (overlap(card, own)) found.push(`${name}: the card covers the link`);
      }
      expect(found).toEqual([]);
    });
  });
}

test('the card stands by its citation after the page has scrolled to it', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' }); // then the page scrolls smoothly
  await page.goto(pageKinds.lesson);
  await page.keyboard.press('Tab');
  const cluster = page.locator('.statement guide-citation').last();
  await getLinks(cluster).first().focus();
  await expect(cluster).toBeInViewport();
  await expect.poll(() => measureGap(getCard(page), cluster)).toBeLessThan(20);
});

test('a pinned card goes along with its citation when the page is scrolled', async ({ page }) => {
  await page.goto(pageKinds.lesson);
  const cluster = getCluster(page);
  await getLinks(cluster).first().click();
  const before = await getBox(cluster);
  await page.mouse.wheel(0, 150);
  await expect.poll(async () => (await getBox(cluster)).y).toBeLessThan(before.y - 100);
  await expect.poll(() => measureGap(getCard(page), cluster)).toBeLessThan(20);
});
