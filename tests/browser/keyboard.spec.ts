import { expect, test } from '@playwright/test';
import { pageKinds } from './page-kinds.ts';

test('after the way to skip, the next Tab is in the content', async ({ page }) => {
  await page.goto(pageKinds.lesson);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('main').getByRole('link').first()).toBeFocused();
});

test('whatever has the focus can be seen to have it', async ({ page }) => {
  await page.goto(pageKinds.lesson);
  const count = await page.locator('a, summary').filter({ visible: true }).count();
  const unseen: string[] = [];
  for (let step = 0; step < count; step += 1) {
    await page.keyboard.press('Tab');
    const lost = await page.evaluate(() => {
      for (const animation of document.getAnimations()) animation.finish(); // a permalink comes up gradually
      const active = document.activeElement;
      if (active === null || active === document.body) return null;
      const { outlineStyle, outlineWidth, opacity } = getComputedStyle(active);
      const isSeen = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && opacity === '1';
      return isSeen ? null : active.outerHTML.slice(0, 120);
    });
    if (lost !== null) unseen.push(lost);
  }
  expect(unseen).toEqual([]);
  expect(count).toBeGreaterThan(0);
});

for (const key of ['Enter', 'Space']) {
  test(`the control beside a statement opens what it rests on by ${key}`, async ({ page }) => {
    await page.goto(pageKinds.lesson);
    const statement = page.locator('.statement', { has: page.locator('.notes') }).first();
    const control = statement.locator('summary');
    await control.focus();
    await expect(statement.getByText('Rests on the works cited.')).toBeHidden();
    await page.keyboard.press(key);
    await expect(statement.getByText(/Rests on the works cited\. Restates .+ of the review\./)).toBeVisible();
    await page.keyboard.press(key);
    await expect(statement.getByText('Rests on the works cited.')).toBeHidden();
  });
}

test('the address of a statement can be reached by keyboard and is then shown', async ({ page }) => {
  await page.goto(pageKinds.lesson);
  const statement = page.locator('.statement').first();
  const permalink = statement.getByRole('link', { name: 'Link to this' });
  await page.keyboard.press('Tab');
  await permalink.focus();
  await expect(permalink).toHaveCSS('opacity', '1');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${pageKinds.lesson}#${(await statement.getAttribute('id')) ?? ''}`);
});
