import { expect, test } from '@playwright/test';
import { sites } from '../sites.ts';
import { measureOverflow } from './overflow.ts';
import { everyKind, pageKinds, zoomed } from './page-kinds.ts';

// 640 px is what a window of 1280 px leaves at 200 %.
for (const { width, height } of [zoomed, { width: 640, height: 512 }, { width: 1440, height: 800 }]) {
  test.describe(`at ${width.toString()} px nothing has to be scrolled sideways`, () => {
    test.use({ viewport: { width, height } });

    for (const [name, address] of everyKind) {
      test(`on a page of the kind ${name}`, async ({ page }) => {
        await page.goto(address);
        expect(await measureOverflow(page)).toBe(0);
      });
    }

    test('on a lesson with everything opened', async ({ page }) => {
      await page.goto(pageKinds.lesson);
      await page.locator('main details').evaluateAll((all) => {
        for (const details of all) details.setAttribute('open', '');
      });
      expect(await measureOverflow(page)).toBe(0);
    });

    test('on pages with tables, long words and other scripts', async ({ page }) => {
      for (const path of [
        'methods/',
        'about/',
        'evidence/',
        'evidence/papadopoulou2014/',
        'lessons/share-the-starter/',
      ]) {
        await page.goto(sites.small.url + path);
        expect(await measureOverflow(page), path).toBe(0);
      }
    });

    test('in the search dialog', async ({ page }) => {
      await page.goto(pageKinds.lesson);
      await page.keyboard.press('/');
      await page.keyboard.type('community');
      const dialog = page.getByRole('dialog');
      await expect(dialog.getByRole('listitem').first()).toBeVisible();
      expect(await dialog.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
      const box = await dialog.boundingBox();
      expect((box?.x ?? -1) >= 0 && (box?.x ?? width) + (box?.width ?? width) <= width).toBe(true);
    });
  });
}

test.describe('the parts of a header', () => {
  for (const width of [320, 390, 768, 960, 1440]) {
    test(`do not overlap at ${width.toString()} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(pageKinds.lesson);
      const boxes = await page
        .locator('body > header a')
        .evaluateAll((links) => links.map((link) => link.getBoundingClientRect().toJSON() as DOMRect)); // its own JSON has its fields
      const overlapping = boxes.flatMap((one, index) =>
        boxes
          .slice(index + 1)
          .filter(
            (two) => one.left < two.right && two.left < one.right && one.top < two.bottom && two.top < one.bottom,
          ),
      );
      expect(overlapping).toEqual([]);
    });
  }
});
