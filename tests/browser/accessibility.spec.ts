import { expect, test } from '@playwright/test';
import { sites } from '../sites.ts';
import { inspect, inspectStructure, nothing } from './axe.ts';
import { everyKind, narrow, pageKinds, wide } from './page-kinds.ts';
import { serveEditions } from './recorded-editions.ts';

test.describe.configure({ timeout: 120_000 }); // axe judges each page several times

test.describe('axe finds nothing in any colours', () => {
  test.use({ viewport: wide });

  // `npm run test:full` does so for every page.
  for (const [name, address] of everyKind) {
    test(`on a page of the kind ${name}`, async ({ page }) => {
      await page.goto(address);
      expect(await inspect(page)).toEqual(nothing);
      await page.setViewportSize(narrow);
      expect(await inspectStructure(page)).toEqual([]);
    });
  }

  test('on a page with titles in several scripts', async ({ page }) => {
    await page.goto(`${sites.small.url}evidence/`);
    expect(await inspect(page)).toEqual(nothing);
  });
});

for (const [size, viewport] of Object.entries({ wide, 'of 320 px': { width: 320, height: 640 } })) {
  test.describe(`axe finds nothing in any colours in a window that is ${size}`, () => {
    test.use({ viewport });

    test('with the search dialog open and results in it', async ({ page }) => {
      await page.goto(pageKinds.lesson);
      await page.keyboard.press('/');
      await page.keyboard.type('community');
      await expect(page.getByRole('dialog').getByRole('listitem').first()).toBeVisible();
      expect(await inspect(page)).toEqual(nothing);
    });

    test('with results on the search page', async ({ page }) => {
      await page.goto('/search/?q=community');
      await expect(page.locator('main .results > li').first()).toBeVisible();
      expect(await inspect(page)).toEqual(nothing);
    });

    test('with a pinned card and an opened control', async ({ page }) => {
      await page.goto(pageKinds.lesson);
      await page.locator('.statement:has(.notes) summary').first().click();
      await page.locator('guide-citation:has(> a ~ a) > a').first().click();
      await expect(page.getByRole('dialog', { name: 'Works cited here' })).toBeVisible();
      expect(await inspect(page)).toEqual(nothing);
    });

    test('with the menu of a copy-link button open', async ({ page }) => {
      await page.goto(pageKinds.lesson);
      await page.locator('.statement .copy-link').first().click();
      await expect(page.getByRole('dialog', { name: 'Copy a link to this' })).toBeVisible();
      expect(await inspect(page)).toEqual(nothing);
    });

    test('with a notice of what a linked edition said', async ({ page }) => {
      const { reworded } = await serveEditions(page);
      await page.goto(`${pageKinds.lesson}?edition=0.8#${reworded}`);
      await expect(page.locator('.edition-notice del').first()).toBeVisible();
      expect(await inspect(page)).toEqual(nothing);
    });

    test('with the definition of a term shown', async ({ page }) => {
      await page.goto(pageKinds.lesson);
      await page.locator('guide-term > a').first().focus();
      await expect(page.locator('guide-term > .definition').first()).toBeVisible();
      expect(await inspect(page)).toEqual(nothing);
    });

    test('with a notice of what changed on a page', async ({ page }) => {
      await serveEditions(page);
      await page.goto(`${pageKinds.lesson}?edition=0.8`);
      await expect(page.locator('.edition-notice li').first()).toBeVisible();
      expect(await inspect(page)).toEqual(nothing);
    });

    test('with a statement marked', async ({ page }) => {
      await page.goto(pageKinds.lesson);
      await page.locator('.permalink').first().focus();
      await page.keyboard.press('Enter');
      await expect(page.locator('.statement:target')).toBeVisible();
      expect(await inspect(page)).toEqual(nothing);
    });

    test('with works filtered and one selected', async ({ page }) => {
      await page.goto(`${pageKinds.evidence}?q=network&kind=theory`);
      await expect(page.locator('guide-explorer .found li.work').first()).toBeVisible();
      await page.locator('.filters details').evaluateAll((all) => {
        for (const details of [...all, all[0]?.parentElement]) details?.setAttribute('open', '');
      });
      await page.getByRole('checkbox', { name: 'Select Powell 1990' }).filter({ visible: true }).check();
      expect(await inspect(page)).toEqual(nothing);
    });

    test('with troubles opened', async ({ page }) => {
      await page.goto(pageKinds.problems);
      await page.locator('main details').evaluateAll((all) => {
        for (const details of all) details.setAttribute('open', '');
      });
      expect(await inspect(page)).toEqual(nothing);
    });
  });
}
