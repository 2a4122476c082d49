import { expect, test, type Page } from '@playwright/test';
import { sites } from '../sites.ts';
import { pageKinds } from './page-kinds.ts';

const small = sites.small.url;

/** The one search field that can be seen: that of the dialog where it is open, else that of the page. */
const getField = (page: Page) => page.getByRole('searchbox', { name: 'Search lessons, concepts and works' });
const getResults = (page: Page) => page.getByRole('search').locator('xpath=..').locator('.results > li');
/** The link of the first result that leads to what it is about; others lead to further statements of the page. */
const getFirstLink = (page: Page) => getResults(page).first().getByRole('heading').getByRole('link');

test('a name typed without its diacritics finds the work, with its kind, author and year', async ({ page }) => {
  await page.goto(pageKinds.search);
  await getField(page).pressSequentially('ovretveit');
  const first = getResults(page).first();
  await expect(first).toContainText('Work · Øvretveit et al. 2002');
  await getFirstLink(page).click();
  await expect(page).toHaveURL(pageKinds.work);
});

test('a name typed with its diacritics finds the work too', async ({ page }) => {
  await page.goto(pageKinds.search);
  await getField(page).pressSequentially('Øvretveit');
  await expect(getResults(page).filter({ hasText: 'Work · Øvretveit et al. 2002' })).toHaveCount(1);
});

test('a query in the address is answered, the concept of that name first', async ({ page }) => {
  await page.goto('/search/?q=boundary%20spanner');
  await expect(getField(page)).toHaveValue('boundary spanner');
  const first = getResults(page).first();
  await expect(first).toContainText('Concept');
  await expect(first.getByRole('link', { name: 'Boundary spanner', exact: true })).toHaveAttribute(
    'href',
    pageKinds.concept,
  );
});

test('a concept is found by another name that it goes by', async ({ page }) => {
  await page.goto(`${small}search/?q=mother%20dough`);
  await expect(getFirstLink(page)).toHaveText('Levain');
});

test('the query stands in the address, so that an answer can be sent to somebody', async ({ page }) => {
  await page.goto(pageKinds.search);
  await getField(page).fill('peer influence');
  await expect(page).toHaveURL('/search/?q=peer+influence');
  const shown = await getFirstLink(page).textContent();
  await page.reload();
  await expect(getFirstLink(page)).toHaveText(shown ?? '');
});

test('what was found is said in numbers', async ({ page }) => {
  await page.goto('/search/?q=consensus');
  await expect(page.getByRole('search').locator('xpath=..').getByRole('status')).toHaveText(
    /^\d+ results?(, the first \d+ shown)?\.$/,
  );
});

test('a query without a result says so', async ({ page }) => {
  await page.goto(pageKinds.search);
  await getField(page).fill('qwerty');
  await expect(page.getByText('Nothing found for “qwerty”.')).toBeVisible();
  await expect(getResults(page)).toHaveCount(0);
});

test('a word that stands nowhere finds nothing, though its first letter stands somewhere', async ({ page }) => {
  // Pagefind cuts an unknown word down until something matches: here the initials of authors.
  await page.goto('/search/?q=jabberwocky');
  await expect(page.getByText('Nothing found for “jabberwocky”.')).toBeVisible();
  await expect(getResults(page)).toHaveCount(0);
});

test('a guide of few pages is searched without a worker, which is not kept for reading offline', async ({ page }) => {
  const workers: string[] = [];
  page.on('worker', (worker) => workers.push(worker.url()));
  await page.goto('/search/?q=consensus');
  await expect(getResults(page).first()).toBeVisible();
  await expect(page.getByRole('search').locator('xpath=..').getByRole('status')).toHaveText(/^\d+ results?/);
  expect(workers).toEqual([]);
});

test('an emptied field shows neither results nor a message', async ({ page }) => {
  await page.goto('/search/?q=consensus');
  await expect(getResults(page).first()).toBeVisible();
  await getField(page).fill('');
  await expect(getResults(page)).toHaveCount(0);
  await expect(page).toHaveURL(pageKinds.search);
});

test('a query is shown as the text that it is', async ({ page }) => {
  await page.goto(`/search/?q=${encodeURIComponent('<b>qwerty</b>')}`);
  await expect(page.getByText('Nothing found for “<b>qwerty</b>”.')).toBeVisible();
});

test('Enter leads from the field to the first result', async ({ page }) => {
  await page.goto('/search/?q=consensus');
  await expect(getResults(page).first()).toBeVisible();
  await getField(page).press('Enter');
  await expect(getFirstLink(page)).toBeFocused();
});

test.describe('under a base path', () => {
  test('results lead to pages of that guide', async ({ page }) => {
    await page.goto(`${small}search/?q=levain`);
    await getResults(page).first().getByRole('link', { name: 'Levain', exact: true }).click();
    await expect(page).toHaveURL(`${small}concepts/levain/`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Levain');
  });

  test('a name in another script finds its work', async ({ page }) => {
    await page.goto(`${small}search/`);
    await getField(page).pressSequentially('Иванов');
    const first = getResults(page).first();
    await expect(first).toContainText('Work · Иванов 2012');
    await expect(getFirstLink(page)).toHaveAttribute('href', '/small/evidence/ivanov2012/');
  });

  test('the dialog finds pages of that guide from any of its pages', async ({ page }) => {
    await page.goto(`${small}about/`);
    await page.keyboard.press('/');
    await getField(page).pressSequentially('levain');
    await expect(getFirstLink(page)).toHaveAttribute('href', '/small/concepts/levain/');
  });
});

test.describe('the search dialog', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto(pageKinds.lesson);
  });

  test('opens by / from a lesson, and Escape closes it and gives the focus back', async ({ page }) => {
    const link = page.getByRole('link', { name: 'What goes wrong' });
    await link.focus();
    await page.keyboard.press('/');
    await expect(page.getByRole('dialog', { name: 'Search the guide' })).toBeVisible();
    await expect(getField(page)).toBeFocused();
    await expect(getField(page)).toHaveValue('');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(link).toBeFocused();
  });

  for (const key of ['Control+k', 'Meta+k']) {
    test(`opens by ${key}`, async ({ page }) => {
      await page.keyboard.press(key);
      await expect(getField(page)).toBeFocused();
    });
  }

  test('opens by its link in the header', async ({ page }) => {
    await page.getByRole('banner').getByRole('link', { name: 'Search' }).click();
    await expect(getField(page)).toBeFocused();
    await expect(page).toHaveURL(pageKinds.lesson);
  });

  test('leaves / alone in a field', async ({ page }) => {
    await page.keyboard.press('/');
    await getField(page).pressSequentially('and/or');
    await expect(getField(page)).toHaveValue('and/or');
  });

  test('answers in place', async ({ page }) => {
    await page.keyboard.press('/');
    await getField(page).pressSequentially('ovretveit');
    await expect(getResults(page).first()).toContainText('Work · Øvretveit et al. 2002');
    await expect(page).toHaveURL(pageKinds.lesson);
  });

  test('closes by a click beside it', async ({ page }) => {
    await page.keyboard.press('/');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.mouse.click(5, 400);
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });
});

test('in a guide of many pages a worker searches the text, and finds the same', async ({ page }) => {
  const query = 'shared norms peer pressure';
  const find = async (isLarge: boolean) => {
    await page.goto('/lessons/');
    await page.evaluate((attribute) => {
      for (const search of document.querySelectorAll('guide-search')) search.toggleAttribute('data-worker', attribute);
    }, isLarge);
    await page.keyboard.press('/');
    await getField(page).pressSequentially(query);
    await page.locator(`dialog guide-search[data-answers="${query}"]`).waitFor();
    return { workers: page.workers().length, titles: await getResults(page).allTextContents() };
  };
  const small = await find(false);
  const large = await find(true);
  expect([small.workers, large.workers]).toEqual([0, 1]);
  expect(large.titles).toEqual(small.titles);
  expect(small.titles.length).toBeGreaterThan(3);
});
