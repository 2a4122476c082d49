import { expect, test } from '@playwright/test';
import { sites } from '../sites.ts';
import {
  addPage,
  lesson,
  builder,
  whats,
  choose,
  getLink,
  getRows,
  getToggle,
  getSaid,
  getDocument,
  addStatement,
} from './packs.ts';

test.describe('a pack', () => {
  test('has no link while nothing is in it, and then one with the count', async ({ page }) => {
    await page.goto(lesson);
    await expect(getLink(page)).toHaveCount(0);
    await getToggle(page, 'roles-first').click();
    await expect(getLink(page)).toHaveText('Pack (1)');
    await getToggle(page, 'roles-first').click();
    await expect(getLink(page)).toHaveCount(0);
  });

  test('is put together over pages and read as one document, in order', async ({ page }) => {
    await choose(page);
    await getLink(page).click();
    await expect(getRows(page).locator('.what')).toHaveText(whats);
    const printed = getDocument(page);
    await expect(printed.getByText('Settle roles and share out the work before')).toHaveCount(2);
    await expect(printed.getByRole('heading', { name: 'Boundary spanner' })).toBeVisible();
    await expect(printed.locator('.works')).toContainText('Neither market nor hierarchy');
    await expect(printed.locator('.works')).toContainText('No magic targets!');
    await expect(printed.locator('.address').first()).toHaveText(/\/lessons\/strong-core\/\?edition=1\.0#roles-first$/);
  });

  test('fetches nothing of the guide before it is opened', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await choose(page);
    expect(asked.filter((url) => url.includes('/api/'))).toEqual([]);
    await page.goto(builder);
    await expect(getRows(page)).toHaveCount(4);
    expect(asked.filter((url) => url.includes('/api/pages/'))).toHaveLength(4);
  });

  test('has its code drawn once there is something in it', async ({ page }) => {
    await page.goto(builder);
    const code = page.locator('.code path');
    await expect(page.locator('guide-pack .empty')).toBeVisible();
    await expect(code).toHaveCount(0);
    await choose(page);
    await page.goto(builder);
    await expect(code).toHaveCount(1);
    await expect(code).toBeVisible();
  });

  test('is put in order by keyboard, with the focus kept and the place said', async ({ page }) => {
    await choose(page);
    await page.goto(builder);
    const up = getRows(page).nth(2).getByRole('button', { name: /^Up/ });
    await up.focus();
    await page.keyboard.press('Enter');
    await expect(getSaid(page)).toHaveText('Now 2 of 4.');
    await expect(getRows(page).nth(1).getByRole('button', { name: 'Up: Boundary spanner' })).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await expect(getSaid(page)).toHaveText('It is the first already.');
    await expect(getRows(page).first().getByRole('button', { name: 'Up: Boundary spanner' })).toBeFocused();
    await page.reload();
    await expect(getRows(page).locator('.what').first()).toHaveText('Concept');
  });

  test('gives an item back, and the focus to the next', async ({ page }) => {
    await choose(page);
    await page.goto(builder);
    await getRows(page)
      .nth(1)
      .getByRole('button', { name: /^Remove/ })
      .press('Enter');
    await expect(getRows(page)).toHaveCount(3);
    await expect(getRows(page).nth(1).getByRole('button', { name: 'Remove: Boundary spanner' })).toBeFocused();
    await expect(getSaid(page)).toHaveText('Taken out of the pack, which has 3 items now.');
  });

  test('is emptied only when that is confirmed', async ({ page }) => {
    await choose(page);
    await page.goto(builder);
    await page.getByRole('button', { name: 'Empty the pack' }).click();
    await page.keyboard.press('Escape');
    await expect(getRows(page)).toHaveCount(4);
    await page.getByRole('button', { name: 'Empty the pack' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Empty the pack' }).click();
    await expect(page.getByText('Nothing is in your pack yet')).toBeVisible();
    await expect(getLink(page)).toHaveCount(0);
  });

  test('is the same in another tab at once', async ({ page, context }) => {
    const other = await context.newPage();
    await other.goto(lesson);
    await page.goto(lesson);
    await addStatement(page, 'roles-first');
    await expect(getLink(other)).toHaveText('Pack (1)');
    await expect(getToggle(other, 'roles-first')).toHaveText('In pack');
  });

  test('takes the works that are selected in the list of works', async ({ page }) => {
    await page.goto('/evidence/');
    const add = page.getByRole('region', { name: 'Selected works' }).getByRole('button', { name: 'Add to pack' });
    await expect(add).toBeDisabled();
    await page.getByRole('checkbox', { name: 'Select Powell 1990' }).check();
    await page.getByRole('checkbox', { name: 'Select Adler 2001' }).check();
    await add.click();
    await expect(getLink(page)).toHaveText('Pack (2)');
    await expect(page.getByText('2 works added to the pack, which has 2 now.')).toBeVisible();
  });

  test('of one guide is not that of another, which has packs too', async ({ page }) => {
    await page.goto(`${sites.small.url}lessons/trust-the-dough/`);
    await addPage(page, 'this lesson');
    await page.goto(`${sites.small.url}pack/`);
    await expect(getRows(page).locator('.what')).toHaveText(['Lesson 1']);
    await page.evaluate(() => {
      localStorage.setItem('guide-pack:/elsewhere/', localStorage.getItem('guide-pack:/small/') ?? '');
      localStorage.removeItem('guide-pack:/small/');
    });
    await page.reload();
    await expect(page.getByText('Nothing is in your pack yet')).toBeVisible();
  });

  for (const nonsense of ['{', 'null', '{"version":2,"value":{}}', '{"version":1,"value":{"items":["../x"]}}']) {
    test(`in a storage that holds ${nonsense} is empty`, async ({ page }) => {
      await page.addInitScript((text) => {
        localStorage.setItem('guide-pack:/', text);
      }, nonsense);
      await page.goto(builder);
      await expect(page.getByText('Nothing is in your pack yet')).toBeVisible();
    });
  }

  for (const [name, deed] of [
    ['no storage', 'getItem'],
    ['a full storage', 'setItem'],
  ] as const) {
    test(`with ${name} lasts as long as the page, and says so`, async ({ page }) => {
      await page.addInitScript((method) => {
        Storage.prototype[method] = () => {
          throw new DOMException('refused', 'QuotaExceededError');
        };
        Storage.prototype.setItem = () => {
          throw new DOMException('refused', 'QuotaExceededError');
        };
      }, deed);
      await page.goto(lesson);
      await getToggle(page, 'roles-first').click();
      await expect(page.getByRole('dialog')).toContainText('gone when you leave this page');
      await page.getByRole('button', { name: 'Close' }).click();
      await expect(getLink(page)).toHaveText('Pack (1)');
    });
  }
});
