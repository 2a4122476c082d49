import { expect, test, type Locator, type Page } from '@playwright/test';
import { narrow, pageKinds, wide } from './page-kinds.ts';
import { formerEnding, listenForRecords, reason, serveEditions } from './recorded-editions.ts';

const getNotice = (page: Page) => page.getByRole('region', { name: 'Since the edition of your link' });
const getStatus = (page: Page) => page.locator('guide-edition > [role=status]');
const goTo = (page: Page, edition: string, id = '') =>
  page.goto(`${pageKinds.lesson}?edition=${edition}${id === '' ? '' : `#${id}`}`);

/** Whether one element stands right behind another. */
const follows = (second: Locator, id: string) =>
  second.evaluate((element, before) => element.previousElementSibling?.id === before, id);

/** The words of a run that are shown: those beside them are for screen readers. */
const readShown = (run: Locator) =>
  run.evaluate((element) =>
    [...element.childNodes]
      .filter((node) => node instanceof Text)
      .map(({ data }) => data)
      .join(''),
  );

test.describe('a link with an edition', () => {
  test('to a statement that was reworded shows there what it said then and each word that changed', async ({
    page,
  }) => {
    const { reworded } = await serveEditions(page);
    await goTo(page, '0.8', reworded);
    const notice = getNotice(page);
    await expect(notice).toContainText('was reworded in edition 1.0 of 23 November 2026.');
    expect(await follows(notice, reworded)).toBe(true);
    await expect(notice).toContainText('In edition 0.8 of 10 January 2026 it said:');
    await expect(notice.locator('blockquote')).toContainText(formerEnding);
    const [first] = (await page.locator(`[id="${reworded}"] .words`).innerText()).split(' ');
    expect((await readShown(notice.locator('ins').first())).trim()).toBe(first);
    expect(await readShown(notice.locator('del').last())).toContain('differently');
    await expect(notice.getByRole('link', { name: 'All wordings' })).toHaveAttribute(
      'href',
      `/changes${pageKinds.lesson}`,
    );
  });

  test('says what became of the statement in a live region that was there before', async ({ page }) => {
    const { reworded } = await serveEditions(page);
    await page.goto(pageKinds.lesson);
    await expect(getStatus(page)).toHaveCount(1);
    await goTo(page, '0.8', reworded);
    await expect(getStatus(page)).toHaveText(/was reworded in edition 1\.0 .+ A notice below it says more\./);
  });

  test('says of removed and added words to a screen reader which they are', async ({ page }) => {
    const { reworded } = await serveEditions(page);
    await goTo(page, '0.8', reworded);
    await expect(getNotice(page).locator('ins').first()).toHaveText(/^\[added: .+\]$/);
    await expect(getNotice(page).locator('del').last()).toHaveText(/^\[taken out: .+\]$/);
  });

  test('to a statement that says the same says no more than that', async ({ page }) => {
    const { same } = await serveEditions(page);
    await goTo(page, '0.8', same);
    await expect(getNotice(page)).toContainText('says what it said in edition 0.8 of 10 January 2026.');
    await expect(getNotice(page).locator('blockquote, ins, del')).toHaveCount(0);
  });

  test('to a statement that came later says when it came', async ({ page }) => {
    const { added } = await serveEditions(page);
    await goTo(page, '0.9', added);
    await expect(getNotice(page)).toContainText(
      'was first added in edition 1.0 of 23 November 2026. Edition 0.9 did not have it.',
    );
  });

  test('to a statement that moved since takes the words at its old address for what it said', async ({ page }) => {
    const { moved } = await serveEditions(page);
    await goTo(page, '0.8', moved);
    await expect(getNotice(page)).toContainText('says what it said in edition 0.8');
  });

  test('to an address that a statement moved away from leads to where it stands now', async ({ page }) => {
    const { moved } = await serveEditions(page);
    await goTo(page, '0.8', 'old-name');
    await expect(getNotice(page)).toContainText('moved to another address in edition 1.0');
    await getNotice(page).getByRole('link', { name: 'Where it stands now' }).click();
    await expect(page).toHaveURL(`${pageKinds.lesson}?edition=0.8#${moved}`);
    await expect(page.locator('.statement:target')).toBeInViewport();
    await expect(getNotice(page)).toHaveCount(1);
    expect(await follows(getNotice(page), moved)).toBe(true);
  });

  test('to a statement that was withdrawn says when, why and what it said', async ({ page }) => {
    await serveEditions(page);
    await goTo(page, '0.9', 'withdrawn-one');
    await expect(getNotice(page)).toContainText(`was withdrawn in edition 1.0 of 23 November 2026: ${reason}`);
    await expect(getNotice(page).locator('blockquote')).not.toBeEmpty();
  });

  test('to the page lists what changed on it in its order, what is gone last, and each leads to its own notice', async ({
    page,
  }) => {
    const { reworded } = await serveEditions(page);
    await goTo(page, '0.8');
    const notice = getNotice(page);
    await expect(notice).toContainText('Since edition 0.8 of 10 January 2026, 4 parts of this page changed:');
    await expect(notice.getByRole('listitem')).toHaveText([
      /^Added, \w+: /,
      /^Reworded, \w+: /,
      /^Withdrawn, \w+: /,
      /^Moved, \w+: /,
    ]);
    await notice.getByRole('listitem').filter({ hasText: 'Reworded' }).getByRole('link').click();
    await expect(page).toHaveURL(`${pageKinds.lesson}?edition=0.8#${reworded}`);
    await expect(getNotice(page)).toHaveCount(1);
    await expect(getNotice(page).locator('blockquote')).toContainText(formerEnding);
  });

  test('to a heading says there what changed on the page', async ({ page }) => {
    await serveEditions(page);
    await goTo(page, '0.8', 'what-to-do');
    await expect(getNotice(page)).toContainText('of this page changed:');
    expect(await follows(getNotice(page), 'what-to-do')).toBe(true);
  });

  test('that the guide does not have says which one is shown', async ({ page }) => {
    await serveEditions(page);
    await goTo(page, '7.3');
    await expect(getNotice(page)).toContainText(
      'There is no edition 7.3 of this guide. What stands here is edition 1.0, the newest.',
    );
  });

  for (const query of ['edition=first', 'edition=', 'edition=1', 'edition=0.8&edition=0.9', 'edition=%3Cb%3E1.0']) {
    test(`that cannot be read is passed over in words: ${query}`, async ({ page }) => {
      const asked = listenForRecords(page);
      await page.goto(`${pageKinds.lesson}?${query}`);
      await expect(getNotice(page)).toContainText('The edition that the address names cannot be read.');
      await expect(getStatus(page)).toContainText('cannot be read');
      expect(asked).toEqual([]);
    });
  }

  test('whose record cannot be had says so, and the page stays as it is', async ({ page }) => {
    await page.route('**/api/permalinks/**', (route) => route.abort());
    await goTo(page, '0.8');
    await expect(getNotice(page)).toContainText('What this page said in edition 0.8 could not be loaded.');
  });

  test('whose record does not keep its contract says so too', async ({ page }) => {
    await page.route('**/api/permalinks/**', (route) => route.fulfill({ json: { version: 1, editions: 'none' } }));
    await goTo(page, '0.8');
    await expect(getNotice(page)).toContainText('could not be loaded.');
  });

  test('asks for the record of its own page alone, and once', async ({ page }) => {
    const { reworded, same } = await serveEditions(page);
    const asked = listenForRecords(page);
    await goTo(page, '0.8', reworded);
    await expect(getNotice(page)).toContainText('was reworded');
    await goTo(page, '0.8', same);
    await expect(getNotice(page)).toContainText('says what it said');
    expect(asked).toEqual([`/api/permalinks${pageKinds.lesson.slice(0, -1)}.json`]);
  });

  test('that is the newest shows nothing and asks for nothing', async ({ page }) => {
    const asked = listenForRecords(page);
    await page.goto(`${pageKinds.lesson}?edition=1.0`, { waitUntil: 'networkidle' });
    await expect(getNotice(page)).toHaveCount(0);
    expect(asked).toEqual([]);
  });

  test('works under the address of the first page, whose id is empty', async ({ page }) => {
    const asked = listenForRecords(page);
    await page.goto('/?edition=0.1');
    await expect(getNotice(page)).toContainText('There is no edition 0.1 of this guide.');
    expect(asked).toEqual(['/api/permalinks/home.json']);
  });
});

test('a page without an edition in its address asks for no record', async ({ page }) => {
  const asked = listenForRecords(page);
  await page.goto(pageKinds.lesson, { waitUntil: 'networkidle' });
  expect(asked).toEqual([]);
});

test('the keyboard puts a notice away and stays at its statement', async ({ page }) => {
  const { reworded } = await serveEditions(page);
  await goTo(page, '0.8', reworded);
  await getNotice(page).getByRole('button', { name: 'Dismiss' }).focus();
  await page.keyboard.press('Enter');
  await expect(getNotice(page)).toHaveCount(0);
  await expect(page.locator(`[id="${reworded}"] .permalink`)).toBeFocused();
  await expect(getStatus(page)).toBeEmpty();
});

test('a notice of the page that was put away does not come back at the next heading', async ({ page }) => {
  const { reworded } = await serveEditions(page);
  await goTo(page, '0.8');
  await getNotice(page).getByRole('button', { name: 'Dismiss' }).click();
  await expect(page.getByRole('main')).toBeFocused();
  await page.getByRole('navigation', { name: 'On this page' }).getByRole('link').first().click();
  await goTo(page, '0.8', reworded);
  await expect(getNotice(page)).toHaveCount(1);
  await expect(getNotice(page)).toContainText('was reworded');
});

test('on paper a notice is there, without its button', async ({ page }) => {
  const { reworded } = await serveEditions(page);
  await goTo(page, '0.8', reworded);
  await expect(getNotice(page)).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(getNotice(page)).toBeVisible();
  await expect(getNotice(page).locator('del').first()).toBeVisible();
  await expect(getNotice(page).getByRole('button')).toBeHidden();
});

for (const [name, viewport] of Object.entries({ wide, narrow })) {
  test(`nothing is cut off by a notice in a ${name} window`, async ({ page }) => {
    await page.setViewportSize(viewport);
    const { reworded } = await serveEditions(page);
    await goTo(page, '0.8', reworded);
    await expect(getNotice(page)).toBeInViewport();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('an address with an edition reads as any other', async ({ page }) => {
    await page.goto(`${pageKinds.lesson}?edition=0.8#what-to-do`);
    await expect(page.getByRole('heading', { name: 'What to do' })).toBeInViewport();
    await expect(getNotice(page)).toHaveCount(0);
    await expect(getStatus(page)).toBeEmpty();
  });
});
