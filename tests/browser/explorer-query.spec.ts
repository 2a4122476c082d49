import { expect, test } from '@playwright/test';
import { sites } from '../sites.ts';
import {
  explorer,
  expectCount,
  getBar,
  getBox,
  getField,
  getPick,
  getRows,
  getStatus,
  readLabels,
  total,
} from './explorer.ts';
import { wide } from './page-kinds.ts';

test.use({ viewport: wide });

test.describe('a query', () => {
  test('finds a name typed without its diacritics, and says how many works it found', async ({ page }) => {
    await page.goto(explorer);
    await getField(page).pressSequentially('ovretveit');
    await expect.poll(() => readLabels(page)).toEqual(['Øvretveit et al. 2002']);
    await expectCount(page, 1);
  });

  test('finds by title, journal, year and key', async ({ page }) => {
    await page.goto(explorer);
    for (const query of [
      'neither market nor hierarchy',
      'research in organizational behavior',
      'powell 1990',
      'powell1990',
    ]) {
      await getField(page).fill(query);
      await expect.poll(() => readLabels(page), query).toContain('Powell 1990');
    }
  });

  test('that is misspelt finds what is near, and says so', async ({ page }) => {
    await page.goto(explorer);
    await getField(page).fill('netwroks');
    await expect(getStatus(page)).toHaveText(/^Nothing has exactly “netwroks”; near it: \d+ of 77 works$/);
    await expect(getRows(page).first()).toBeVisible();
  });

  test('without any answer says so, as the text that it is', async ({ page }) => {
    await page.goto(explorer);
    await getField(page).fill('<b>qwertyuiop</b>');
    await expect(getStatus(page)).toHaveText('Nothing has “<b>qwertyuiop</b>”.');
    await expect(getRows(page)).toHaveCount(0);
  });

  test('typed before the code had come is kept, over the one in the address', async ({ page }) => {
    const { promise: typed, resolve: send } = Promise.withResolvers<undefined>();
    await page.route('**/_astro/guide-explorer.*.js', async (route) => {
      await typed;
      await route.continue();
    });
    await page.goto(`${explorer}?q=powell`, { waitUntil: 'commit' });
    await getField(page).fill('ovretveit');
    send(undefined);
    await expectCount(page, 1);
    await expect.poll(() => readLabels(page)).toEqual(['Øvretveit et al. 2002']);
    await expect(page).toHaveURL(`${explorer}?q=ovretveit`);
  });

  test('ticked before the code had come is kept, beside what is in the address, and so are works selected', async ({
    page,
  }) => {
    const { promise: ticked, resolve: send } = Promise.withResolvers<undefined>();
    await page.route('**/_astro/guide-explorer.*.js', async (route) => {
      await ticked;
      await route.continue();
    });
    await page.goto(`${explorer}?kind=theory`, { waitUntil: 'commit' });
    await getBox(page, 'Book').check();
    await getPick(page, 'Adler 2001').check();
    send(undefined);
    await expect(page).toHaveURL(`${explorer}?kind=theory&kind=book`);
    await expect(getBox(page, 'Book')).toBeChecked();
    await expect(getBox(page, 'Theory')).toBeChecked();
    await expect(getBar(page)).toContainText('1 selected');
  });

  test('prints rows as the page was built with them', async ({ page }) => {
    await page.goto(explorer);
    const row = page.locator('li.work[data-key=ovretveit2002]').filter({ visible: true });
    const read = async () => {
      await row.scrollIntoViewIfNeeded(); // rows out of sight are not rendered, and have no text as shown
      await expect(row.getByRole('heading')).toBeInViewport();
      return {
        text: await row.innerText(),
        links: await row.getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
        pick: await row.getByRole('checkbox').getAttribute('aria-label'),
      };
    };
    const before = await read();
    await getField(page).fill('ovretveit');
    await expectCount(page, 1);
    expect(await read()).toEqual(before);
  });

  test('keeps the focus and the cursor while results change', async ({ page }) => {
    await page.goto(explorer);
    await getField(page).pressSequentially('powel');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.type('x');
    await expect(getField(page)).toHaveValue('pxowel');
    await expect(getField(page)).toBeFocused();
  });

  test('leads by Enter to the first work found', async ({ page }) => {
    await page.goto(explorer);
    await getField(page).fill('powell 1990');
    await expectCount(page, 1);
    await getField(page).press('Enter');
    await expect(getRows(page).first().getByRole('link').first()).toBeFocused();
  });

  test('that is emptied gives the whole list back', async ({ page }) => {
    await page.goto(`${explorer}?q=powell`);
    await expect(getRows(page)).not.toHaveCount(total);
    await getField(page).fill('');
    await expect(getRows(page)).toHaveCount(total);
    await expect(getStatus(page)).toHaveText('77 works');
    await expect(page).toHaveURL(explorer);
  });

  test('finds works of a guide under a base path, and leads to its pages', async ({ page }) => {
    await page.goto(`${sites.small.url}evidence/`);
    await getField(page).fill('Иванов');
    await expect(getRows(page)).toHaveCount(1); // until then the list of the page is there
    await getRows(page).getByRole('link', { name: 'Иванов 2012' }).click();
    await expect(page).toHaveURL(`${sites.small.url}evidence/ivanov2012/`);
  });
});
