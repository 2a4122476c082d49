import { expect, test } from '@playwright/test';
import { narrow, pageKinds, wide } from './page-kinds.ts';

for (const forcedColors of ['none', 'active'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`a diagram’s words differ from their boxes, ${colorScheme}, forced colours ${forcedColors}`, async ({
      page,
    }) => {
      await page.emulateMedia({ forcedColors, colorScheme });
      await page.setViewportSize(wide);
      await page.goto(pageKinds.network);
      const pairs = await page.locator('.drawing .node').evaluateAll((nodes) =>
        nodes.map((node) => {
          const [box, words] = [node.querySelector('rect, polygon'), node.querySelector('text')];
          return box === null || words === null ? [] : [getComputedStyle(box).fill, getComputedStyle(words).fill];
        }),
      );
      expect(pairs.length).toBeGreaterThan(0);
      for (const [box, words] of pairs) expect(words).not.toBe(box);
    });
  }
}

test('on a phone the table of a figure stands in place of its picture', async ({ page }) => {
  await page.setViewportSize(narrow);
  await page.goto(pageKinds.map);
  await expect(page.locator('#evidence-map .drawing')).toBeHidden();
  await expect(page.locator('#evidence-map table')).toBeVisible();
});

test('a cell of the evidence map leads to its works', async ({ page }) => {
  await page.setViewportSize(wide);
  await page.goto(pageKinds.map);
  const cell = page.locator('#evidence-map .drawing a').first();
  const target = await cell.getAttribute('href');
  await cell.click();
  await expect(page.locator(target ?? '')).toBeInViewport();
});
