import { expect } from '@playwright/test';
import { test } from './kept-page.ts';
import { measureOverflow } from './overflow.ts';
import { allKinds, everyKind, zoomed } from './page-kinds.ts';

const ofTheFrame = new Set(allKinds.map(([name]) => name));
const notCited = new Set(['missing', 'offline', 'not kept', 'new edition']);

for (const [name, address] of everyKind) {
  test.describe(`a page of the kind ${name}`, () => {
    test.describe.configure({ mode: 'default' });

    test('says nothing to the console and asks no other host', async ({ open }) => {
      const { noted } = await open(address);
      expect(noted).toEqual([]);
    });

    // 640 px is what a window of 1280 px leaves at 200 %.
    for (const { width, height } of [zoomed, { width: 640, height: 512 }, { width: 1440, height: 800 }]) {
      test(`has nothing that has to be scrolled sideways at ${width.toString()} px`, async ({ open }) => {
        const { page } = await open(address);
        await page.setViewportSize({ width, height });
        expect(await measureOverflow(page)).toBe(0);
      });
    }

    if (!ofTheFrame.has(name)) return;

    test('shows on paper its text, and neither header nor controls', async ({ open }) => {
      const { page } = await open(address);
      await page.emulateMedia({ media: 'print' });
      await expect(page.locator('body > header')).toBeHidden();
      await expect(
        page.locator('.skip, .permalink, .turns, .basis, nav.contents, button').filter({ visible: true }),
      ).toHaveCount(0);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.locator('body > footer')).toBeVisible();
    });

    test('has at its first Tab the way to skip, and Enter moves to the content', async ({ open }) => {
      const { page } = await open(address);
      await page.keyboard.press('Tab');
      const skip = page.getByRole('link', { name: 'Skip to the content' });
      await expect(skip).toBeFocused();
      await expect(skip).toBeInViewport();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('main')).toBeFocused();
    });

    if (notCited.has(name)) return;
    test('says how it is cited, with edition, day and its whole address', async ({ open }) => {
      const { page } = await open(address);
      const citing = page.locator('.cite-page');
      await expect(citing.getByText('APA').first()).toBeHidden();
      await citing.locator('> summary').click();
      for (const style of ['APA', 'Vancouver', 'Harvard', 'BibTeX', 'RIS']) {
        await expect(citing.locator('summary').getByText(style, { exact: true })).toBeVisible();
      }
      await expect(citing).toContainText(/edition \d+\.\d+ of the guide/);
      await expect(citing.locator('.form').first()).toContainText(
        new RegExp(`https://[a-z.-]+${new URL(address, 'http://guide/').pathname}$`),
      );
    });
  });
}
