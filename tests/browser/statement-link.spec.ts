import { expect, test, type Locator, type Page } from '@playwright/test';
import { narrow, pageKinds, wide } from './page-kinds.ts';

/** Goes to the last statement of the lesson by its address, as somebody does who was sent it. */
async function followLink(page: Page): Promise<Locator> {
  await page.goto(pageKinds.lesson);
  const id = (await page.locator('.statement').last().getAttribute('id')) ?? '';
  await page.goto('about:blank');
  await page.goto(`${pageKinds.lesson}#${id}`);
  return page.locator(`[id="${id}"]`);
}

/** What stands behind a statement: the box of its mark, as far as one is painted. */
const readMark = (statement: Locator) =>
  statement.evaluate((element) => {
    const style = getComputedStyle(element, '::before');
    const words = element.querySelector('.words')?.getBoundingClientRect().height ?? Infinity;
    const painted = style.content !== 'none' && style.backgroundColor !== 'rgba(0, 0, 0, 0)';
    const outlined = parseFloat(style.outlineWidth) > 0 && style.outlineStyle !== 'none';
    const bordered = parseFloat(style.borderTopWidth) > 0 || parseFloat(style.borderInlineStartWidth) > 0;
    return { height: parseFloat(style.height), words, painted, framed: outlined || bordered };
  });

for (const [name, viewport] of Object.entries({ wide, narrow })) {
  test.describe(`a link to a statement, in a ${name} window`, () => {
    test.use({ viewport });

    test('scrolls to it', async ({ page }) => {
      const statement = await followLink(page);
      await expect(statement.locator('.words')).toBeInViewport({ ratio: 1 });
      expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
    });

    test('marks the whole of it, and nothing else', async ({ page }) => {
      const statement = await followLink(page);
      const mark = await readMark(statement);
      expect(mark.painted).toBe(true);
      expect(mark.height).toBeGreaterThanOrEqual(mark.words);
      expect((await readMark(page.locator('.statement').first())).painted).toBe(false);
    });

    test('moves nothing on the page by its mark', async ({ page }) => {
      const statement = await followLink(page);
      const marked = await statement.evaluate((element) => element.getBoundingClientRect().height);
      await page.goto(pageKinds.lesson);
      expect(await statement.evaluate((element) => element.getBoundingClientRect().height)).toBeCloseTo(marked, 0);
    });

    test('marks it in forced colours too, where no background is painted', async ({ page }) => {
      await page.emulateMedia({ forcedColors: 'active' });
      expect((await readMark(await followLink(page))).framed).toBe(true);
    });
  });
}
