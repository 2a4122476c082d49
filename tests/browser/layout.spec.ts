import { expect } from '@playwright/test';
import { sites } from '../sites.ts';
import { test } from './kept-page.ts';
import { measureOverflow } from './overflow.ts';
import { pageKinds } from './page-kinds.ts';

// Which widths, and each kind of page at each of them: every-kind.spec.ts.
const widths = [320, 640, 1440];

test.describe('nothing has to be scrolled sideways', () => {
  for (const path of ['methods/', 'about/', 'evidence/', 'evidence/papadopoulou2014/', 'lessons/share-the-starter/']) {
    test(`on ${path} of a guide with tables, long words and other scripts`, async ({ open }) => {
      const { page } = await open(sites.small.url + path);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        expect(await measureOverflow(page), `${width.toString()} px`).toBe(0);
      }
    });
  }
});

test.describe('on a lesson', () => {
  test.describe.configure({ mode: 'default' });

  for (const width of [320, 390, 768, 960, 1440]) {
    test(`the parts of the header do not overlap at ${width.toString()} px`, async ({ open }) => {
      const { page } = await open(pageKinds.lesson);
      await page.setViewportSize({ width, height: 800 });
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

  for (const width of widths) {
    test(`nothing has to be scrolled sideways with everything opened at ${width.toString()} px`, async ({ open }) => {
      const { page } = await open(pageKinds.lesson);
      await page.setViewportSize({ width, height: 800 });
      await page.locator('main details').evaluateAll((all) => {
        for (const details of all) details.setAttribute('open', '');
      });
      expect(await measureOverflow(page)).toBe(0);
    });
  }

  test('the search dialog stays within the window at every width, and nothing in it is cut off', async ({ open }) => {
    const { page } = await open(pageKinds.lesson);
    await page.keyboard.press('/');
    await page.keyboard.type('community');
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('listitem').first()).toBeVisible();
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      expect(await dialog.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
      const box = await dialog.boundingBox();
      expect((box?.x ?? -1) >= 0 && (box?.x ?? width) + (box?.width ?? width) <= width, width.toString()).toBe(true);
    }
  });
});
