import { expect, test, type Page } from '@playwright/test';
import { sites } from '../sites.ts';
import { pageKinds } from './page-kinds.ts';

const small = sites.small.url;

const getResults = (page: Page) => page.getByRole('main').locator('.results > li');
const getHeadings = (page: Page) => page.getByRole('main').locator('.results').getByRole('heading');
const getFirstLink = (page: Page) => getHeadings(page).first().getByRole('link');
const getStatus = (page: Page) => page.getByRole('main').getByRole('status');

/** A box of the filters, by what stands beside it; the number of results is part of its name. */
const getBox = (page: Page, value: string) =>
  page.getByRole('main').getByRole('checkbox', { name: new RegExp(`^${value} \\d+$`) });
const openFilters = (page: Page) => page.getByText('Filters', { exact: true }).click();

/** The number beside a box: how many results it would leave. */
async function readCount(page: Page, value: string): Promise<number> {
  const name = await getBox(page, value).locator('xpath=..').innerText();
  return Number(/\d+$/.exec(name.trim())?.[0]);
}

/** How many results the page says there are, once it says so. */
async function readTotal(page: Page): Promise<number> {
  await expect(getStatus(page)).toHaveText(/^\d+ results?/);
  return Number(/^\d+/.exec(await getStatus(page).innerText())?.[0]);
}

test.describe('a result', () => {
  test('leads to the statement that matches, and says its kind and its page', async ({ page }) => {
    await page.goto(`${small}search/?q=draughts%20crack`);
    await expect(getFirstLink(page)).toHaveAttribute('href', '/small/lessons/water-and-heat/#dry-crust');
    await expect(getHeadings(page).first()).toContainText('Caution · Lesson: Give more water and mind the heat');
    await getFirstLink(page).click();
    await expect(page.locator('#dry-crust')).toBeInViewport();
  });

  test('leads to the page where the query is its name, and to statements of it besides', async ({ page }) => {
    await page.goto('/search/?q=theory%20of%20change');
    await expect(getFirstLink(page)).toHaveAttribute('href', '/concepts/theory-of-change/');
    await expect(getResults(page).first().getByRole('listitem').getByRole('link').first()).toHaveAttribute(
      'href',
      /^\/concepts\/theory-of-change\/#/,
    );
  });

  test('is found by a word that the guide does not print', async ({ page }) => {
    await page.goto(`${small}search/?q=thermometer`);
    await expect(getFirstLink(page)).toHaveAttribute('href', '/small/lessons/water-and-heat/#dial');
  });

  test('is found by either spelling of a word', async ({ page }) => {
    const addresses: (string | null)[] = [];
    for (const word of ['behaviour', 'behavior']) {
      await page.goto(`/search/?q=${word}`);
      await expect(getFirstLink(page)).toBeVisible();
      addresses.push(await getFirstLink(page).getAttribute('href'), await getStatus(page).innerText());
    }
    expect(addresses.slice(0, 1)).toEqual(addresses.slice(2, 3));
  });

  test('is found by words of its running text alone', async ({ page }) => {
    await page.goto(`${small}search/?q=early%20account`);
    await expect(getFirstLink(page)).toHaveAttribute('href', '/small/lessons/trust-the-dough/');
    await expect(getResults(page).first().locator('mark').first()).toBeVisible();
  });

  test('of a trouble in a reader’s own words is a statement of the lesson that helps', async ({ page }) => {
    await page.goto(`${small}search/?q=oven%20dial%20is%20wrong%20and%20the%20bread%20burns`);
    await expect(getFirstLink(page)).toHaveAttribute('href', /^\/small\/lessons\/water-and-heat\/#/);
  });

  test('stands once a page', async ({ page }) => {
    await page.goto('/search/?q=context');
    await expect(getFirstLink(page)).toBeVisible();
    const links = await getHeadings(page).getByRole('link').all();
    const pages = await Promise.all(links.map(async (link) => (await link.getAttribute('href'))?.replace(/#.*/, '')));
    expect(new Set(pages).size).toBe(pages.length);
  });
});

test.describe('where nothing is found', () => {
  test('the nearest terms are offered, and lead to their pages', async ({ page }) => {
    await page.goto(`${small}search/?q=lvn`);
    await expect(getStatus(page)).toHaveText('Nothing found for “lvn”.');
    await page.getByRole('main').locator('.nearest').getByRole('link', { name: 'Levain' }).click();
    await expect(page).toHaveURL(`${small}concepts/levain/`);
  });
});

test.describe('filters', () => {
  test('say how many results each would leave, and keep the promise', async ({ page }) => {
    await page.goto('/search/?q=networks');
    await openFilters(page);
    const all = await readTotal(page);
    const promised = await readCount(page, 'Work');
    expect(promised).toBeGreaterThan(0);
    expect(promised).toBeLessThan(all);
    await getBox(page, 'Work').check();
    await expect(getStatus(page)).toHaveText(new RegExp(`^${promised.toString()} results?[,.]`));
    await expect(getResults(page).first()).toContainText('Work · ');
  });

  test('of one facet widen the answer: counts of its other values stay true', async ({ page }) => {
    await page.goto('/search/?q=networks&kind=Work');
    const concepts = await readCount(page, 'Concept');
    const works = await readTotal(page);
    expect(concepts).toBeGreaterThan(0);
    await getBox(page, 'Concept').check();
    await expect(getStatus(page)).toHaveText(new RegExp(`^${(works + concepts).toString()} results[,.]`));
  });

  test('of several facets narrow it', async ({ page }) => {
    await page.goto('/search/?q=networks&kind=Work');
    const promised = await readCount(page, '2000s');
    await getBox(page, '2000s').check();
    await expect(getStatus(page)).toHaveText(new RegExp(`^${promised.toString()} results?[,.]`));
    await expect(page).toHaveURL('/search/?q=networks&kind=Work&decade=2000s');
    const labels = getResults(page).locator('.label');
    await expect(labels.first()).toBeVisible();
    await expect(labels.filter({ hasNotText: /Work · .* 200\d/ })).toHaveCount(0);
  });

  test('have their counts fetched when they are unfolded, and nothing before', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto('/search/', { waitUntil: 'networkidle' });
    expect(asked.filter((path) => path.startsWith('/pagefind/'))).toEqual([]);
    await openFilters(page);
    await expect(getBox(page, 'Lesson').locator('xpath=..')).toContainText(/8$/);
  });

  test('list all pages of a kind without a query', async ({ page }) => {
    await page.goto('/search/?kind=Lesson');
    await expect(getResults(page)).toHaveCount(8);
  });

  test('with a comma in their name are one value', async ({ page }) => {
    await page.goto('/search/?field=Medical%2C+economic+and+institutional+sociology');
    await expect(getResults(page).first()).toContainText('Work · ');
  });

  test('are taken back by Back', async ({ page }) => {
    await page.goto('/search/?q=networks');
    await openFilters(page);
    const all = await readTotal(page);
    await getBox(page, 'Lesson').check();
    await expect(page).toHaveURL('/search/?q=networks&kind=Lesson');
    await expect(getStatus(page)).not.toHaveText(new RegExp(`^${all.toString()} `));
    await page.goBack();
    await expect(page).toHaveURL('/search/?q=networks');
    await expect(getBox(page, 'Lesson')).not.toBeChecked();
    await expect(getStatus(page)).toHaveText(new RegExp(`^${all.toString()} `));
  });

  test('that the address makes up are left alone', async ({ page }) => {
    await page.goto('/search/?q=networks&kind=Spaceship&colour=red');
    await expect(getResults(page).first()).toBeVisible();
  });

  test('can be ticked with the keyboard', async ({ page }) => {
    await page.goto('/search/?q=networks');
    await expect(getFirstLink(page)).toBeVisible();
    await page.getByText('Filters', { exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await expect(getBox(page, 'Lesson')).toBeChecked();
    await expect(getBox(page, 'Lesson')).toBeFocused();
  });
});

test('more results are shown where there are more', async ({ page }) => {
  await page.goto('/search/?q=networks');
  await expect(getResults(page)).toHaveCount(8);
  await page.getByRole('button', { name: 'Show more' }).click();
  await expect(getResults(page)).toHaveCount(16);
});

test('the dialog leads to all results, with filters', async ({ page }) => {
  await page.goto(pageKinds.lesson);
  await page.keyboard.press('/');
  await page.getByRole('searchbox').pressSequentially('networks');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('checkbox')).toHaveCount(0);
  await dialog.getByRole('link', { name: 'All results, with filters' }).click();
  await expect(page).toHaveURL('/search/?q=networks');
  await expect(getResults(page).first()).toBeVisible();
});

test('pages that nobody searches on load nothing of the search', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(pageKinds.lesson, { waitUntil: 'networkidle' });
  expect(asked.filter((path) => /pagefind|terms\.json|search-engines/.test(path))).toEqual([]);
});

test('what was typed before the code had come is answered', async ({ page }) => {
  await page.route('**/follow-address*.js', async (route) => {
    await expect(page.getByRole('main').getByRole('searchbox')).toHaveValue('consensus');
    await route.continue();
  });
  await page.goto(pageKinds.search, { waitUntil: 'commit' });
  await page.getByRole('main').getByRole('searchbox').fill('consensus');
  await expect(page).toHaveURL('/search/?q=consensus');
  await expect(getFirstLink(page)).toHaveAttribute('href', '/concepts/consensus/');
});
