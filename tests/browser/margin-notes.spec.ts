import { expect, test } from '@playwright/test';
import { sites } from '../sites.ts';
import { narrow, pageKinds, wide } from './page-kinds.ts';

/** Where a statement's parts stand; all measured at once, so that nothing moves in between. */
const measure = (statements: (HTMLElement | SVGElement)[]) =>
  statements.map((statement) => {
    const toBox = (selector: string) => statement.querySelector(selector)?.getBoundingClientRect().toJSON() as DOMRect; // its own JSON has its fields
    return { id: statement.id, words: toBox('.words'), notes: toBox('.notes') };
  });

test.describe('in a wide window', () => {
  test.use({ viewport: wide });

  test('works stand beside each statement without opening anything', async ({ page }) => {
    await page.goto(pageKinds.lesson);
    const citing = page.locator('.statement:has(guide-citation)');
    await expect(citing.locator('.notes').filter({ visible: true })).toHaveCount(await citing.count());
    for (const { id, words, notes } of await citing.evaluateAll(measure)) {
      expect(notes.left, id).toBeGreaterThan(words.right);
      expect(Math.abs(notes.top - words.top), id).toBeLessThan(10);
      expect(notes.right, id).toBeLessThanOrEqual(wide.width);
    }
  });

  test('works beside one statement never reach into those of the next', async ({ page }) => {
    await page.goto(pageKinds.lesson);
    const boxes = await page.locator('.statement:has(.notes)').evaluateAll(measure);
    boxes.slice(1).forEach(({ id, notes }, index) => {
      expect(notes.top, id).toBeGreaterThan(boxes[index]?.notes.bottom ?? 0);
    });
    expect(boxes.length).toBeGreaterThan(1);
  });

  test('works of running text stand beside it too', async ({ page }) => {
    await page.goto(`${sites.small.url}lessons/trust-the-dough/`);
    const cited = page.locator('.cited').first();
    const [box] = await cited.evaluateAll(measure);
    await expect(cited.locator('.notes')).toBeVisible();
    expect(box?.notes.left).toBeGreaterThan(box?.words.right ?? Infinity);
  });
});

test.describe('in a narrow window', () => {
  test.use({ viewport: narrow });

  test('works are hidden until they are asked for', async ({ page }) => {
    await page.goto(pageKinds.lesson);
    await expect(page.locator('.statement:has(.notes)').first()).toBeVisible();
    await expect(page.locator('.notes').filter({ visible: true })).toHaveCount(0);
  });

  test('opening the control shows every work of the statement in place', async ({ page }) => {
    await page.goto(pageKinds.lesson);
    const statement = page.locator('.statement:has(guide-citation > a ~ a)').first();
    const keys = await statement
      .locator('guide-citation > a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('data-key')));
    await statement.locator('summary').click();
    const notes = statement.locator('.notes > li');
    await expect(notes.filter({ visible: true })).toHaveCount(new Set(keys).size);
    expect(await notes.evaluateAll((items) => items.map((item) => item.getAttribute('data-key')))).toEqual([
      ...new Set(keys),
    ]);
    const [box] = await statement.evaluateAll(measure);
    const control = await statement.locator('summary').boundingBox();
    expect(box?.notes.top).toBeGreaterThanOrEqual((control?.y ?? Infinity) + (control?.height ?? 0));
  });

  test('closing the control hides them again', async ({ page }) => {
    await page.goto(pageKinds.lesson);
    const statement = page.locator('.statement:has(.notes)').first();
    await statement.locator('summary').click();
    await expect(statement.locator('.notes')).toBeVisible();
    await statement.locator('summary').click();
    await expect(statement.locator('.notes')).toBeHidden();
  });

  test('works of running text open in place too', async ({ page }) => {
    await page.goto(`${sites.small.url}lessons/trust-the-dough/`);
    const cited = page.locator('.cited').first();
    await expect(cited.locator('.notes')).toBeHidden();
    await cited.locator('summary').click();
    await expect(cited.locator('.notes')).toBeVisible();
  });
});
