import { expect, test } from '@playwright/test';
import { pageKinds } from './page-kinds.ts';

test.describe('on paper', () => {
  test('every statement of a lesson is shown with its kind and its citations', async ({ page }) => {
    await page.goto(pageKinds.lesson);
    const statements = page.locator('.statement');
    const [count, citations] = [await statements.count(), await statements.locator('guide-citation').count()];
    await page.emulateMedia({ media: 'print' });
    await expect(statements.locator('.words').filter({ visible: true })).toHaveCount(count);
    await expect(statements.locator('.kind > span').filter({ visible: true })).toHaveCount(count);
    await expect(statements.locator('guide-citation').filter({ visible: true })).toHaveCount(citations);
  });

  test('the works cited are shown in full', async ({ page }) => {
    await page.goto(pageKinds.lesson);
    const entries = page.locator('[aria-labelledby=works-cited] .entry');
    const count = await entries.count();
    await page.emulateMedia({ media: 'print' });
    await expect(entries.filter({ visible: true })).toHaveCount(count);
    expect(count).toBeGreaterThan(0);
  });

  test('the page says which guide and edition it is from', async ({ page }) => {
    await page.goto(pageKinds.lesson);
    await expect(page.locator('.print-only')).toBeHidden();
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.print-only')).toContainText(/edition \d+\.\d+/);
  });

  test('troubles show what helps, which is folded on the screen', async ({ page }) => {
    await page.goto(pageKinds.problems);
    const help = page.locator('main details a').first();
    await expect(help).toBeHidden();
    await page.emulateMedia({ media: 'print' });
    await expect(help).toBeVisible();
  });

  test('an opened card is not shown', async ({ page }) => {
    await page.goto(pageKinds.lesson);
    await page.locator('guide-citation > a').first().click();
    await expect(page.locator('.citation-card')).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.citation-card')).toBeHidden();
  });

  test('a dark screen prints dark text on white', async ({ page }) => {
    await page.goto(pageKinds.lesson);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const [text, ground] = await page.evaluate(() => {
      const canvas = document.createElement('canvas').getContext('2d');
      const toLightness = (colour: string) => {
        if (canvas === null) return NaN;
        canvas.fillStyle = colour;
        canvas.fillRect(0, 0, 1, 1);
        return (canvas.getImageData(0, 0, 1, 1).data[1] ?? NaN) / 255;
      };
      const { color, backgroundColor } = getComputedStyle(document.body);
      return [toLightness(color), toLightness(backgroundColor)];
    });
    expect(text).toBeLessThan(0.3);
    expect(ground).toBe(1);
  });
});

test.describe('in forced colours', () => {
  test('the four kinds of statement are told apart by their labels and shapes', async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await page.goto(pageKinds.lesson);
    const shapes = new Set<string | null>();
    for (const kind of ['claim', 'action', 'caution', 'question']) {
      const statement = page.locator(`.statement.${kind}`).first();
      await expect(statement.locator('.kind > span')).toBeVisible();
      await expect(statement.locator('.kind > span')).toHaveText(kind, { ignoreCase: true });
      await expect(statement.locator('.kind > svg')).toBeVisible();
      shapes.add(await statement.locator('.kind > svg path').getAttribute('d'));
      const [mark, ground] = await statement
        .locator('.kind > svg')
        .evaluate((svg) => [getComputedStyle(svg).stroke, getComputedStyle(document.body).backgroundColor]);
      expect(mark).not.toBe(ground);
    }
    expect(shapes.size).toBe(4);
  });

  test('the card and the dialog keep a border', async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await page.goto(pageKinds.lesson);
    await page.locator('guide-citation > a').first().click();
    await expect(page.locator('.citation-card')).toHaveCSS('border-inline-start-style', 'solid');
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    await expect(page.getByRole('dialog')).toHaveCSS('border-inline-start-style', 'solid');
  });
});
