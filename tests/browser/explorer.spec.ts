import { expect, test } from '@playwright/test';
import { worksJsonSchema } from '../../src/schemas/works.ts';
import { sites } from '../sites.ts';
import {
  explorer,
  expectCount,
  getBox,
  getChips,
  getField,
  getRows,
  getStatus,
  readLabels,
  total,
} from './explorer.ts';
import { narrow, wide } from './page-kinds.ts';

test.use({ viewport: wide });

test.describe('the first screen', () => {
  test('has every work and loads neither the engine nor the works', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(explorer, { waitUntil: 'networkidle' });
    await expect(getRows(page)).toHaveCount(total);
    expect(asked.filter((url) => /works\.json|engine/.test(url))).toEqual([]);
    await getField(page).focus();
    await page.waitForResponse(/works\.json/);
  });
});

test.describe('facets', () => {
  test('join values by or and facets by and, with counts that follow', async ({ page }) => {
    await page.goto(explorer);
    const [theory, book] = [getBox(page, 'Theory'), getBox(page, 'Book')];
    const countOf = async (label: string) =>
      Number(
        await page
          .locator('label', { has: getBox(page, label) })
          .locator('.count')
          .textContent(),
      );
    const [theories, books] = [await countOf('Theory'), await countOf('Book')];
    await theory.check();
    await expectCount(page, theories);
    await book.check();
    await expectCount(page, theories + books);
    await page.getByText('Decade', { exact: true }).click();
    const nineties = await countOf('1990s');
    expect(nineties).toBeLessThan(theories + books);
    await getBox(page, '1990s').check();
    await expectCount(page, nineties);
  });

  test('keep the focus on the box that was ticked', async ({ page }) => {
    await page.goto(explorer);
    await getBox(page, 'Theory').focus();
    await page.keyboard.press('Space');
    await expect(getRows(page)).not.toHaveCount(total);
    await expect(getBox(page, 'Theory')).toBeFocused();
  });

  test('show a value that would give nothing, and let it be chosen', async ({ page }) => {
    await page.goto(`${explorer}?q=ovretveit`);
    await expectCount(page, 1);
    await expect(getBox(page, 'Theory')).toBeVisible();
    await getBox(page, 'Theory').check();
    await expectCount(page, 0);
  });

  test('are not shown where a guide has no values for them', async ({ page }) => {
    await page.goto(`${sites.small.url}evidence/`);
    await expect(page.getByText('Kind of work', { exact: true })).toBeVisible();
    await expect(page.getByText('Cited for network form')).toHaveCount(0);
  });

  test('can be taken away one by one, and the focus stays among them', async ({ page }) => {
    await page.goto(`${explorer}?kind=theory&kind=book`);
    await expect(getChips(page)).toHaveText(['Kind of work: Theory', 'Kind of work: Book', 'Clear all']);
    await page.getByRole('button', { name: 'Kind of work: Theory, remove' }).focus();
    await page.keyboard.press('Enter');
    await expect(getChips(page)).toHaveText(['Kind of work: Book', 'Clear all']);
    await expect(page.getByRole('button', { name: 'Kind of work: Book, remove' })).toBeFocused();
    await expect(page).toHaveURL(`${explorer}?kind=book`);
  });

  test('can be cleared with the query, and the focus goes to the field', async ({ page }) => {
    await page.goto(`${explorer}?q=network&kind=theory`);
    await page.getByRole('button', { name: 'Clear all' }).click();
    await expect(getRows(page)).toHaveCount(total);
    await expect(getField(page)).toBeFocused();
    await expect(page).toHaveURL(explorer);
  });
});

test.describe('the address', () => {
  test('of a filtered view shows it again', async ({ page }) => {
    await page.goto(`${explorer}?q=network&kind=theory&sort=newest`);
    await expect(getField(page)).toHaveValue('network');
    await expect(getBox(page, 'Theory')).toBeChecked();
    await expect(page.getByLabel('Sort by')).toHaveValue('newest');
    await expect.poll(() => readLabels(page)).toEqual(['Castilla et al. 2000', 'Powell 1990']);
  });

  test('takes what is typed without making history, and what is chosen with it', async ({ page }) => {
    await page.goto('/about/');
    await page.goto(explorer);
    await getField(page).pressSequentially('network');
    await expect(page).toHaveURL(`${explorer}?q=network`);
    await getBox(page, 'Theory').check();
    await expect(page).toHaveURL(`${explorer}?q=network&kind=theory`);
    await page.goBack();
    await expect(page).toHaveURL(`${explorer}?q=network`);
    await expect(getBox(page, 'Theory')).not.toBeChecked();
    await expectCount(page, 10);
    await page.goForward();
    await expectCount(page, 2);
    await page.goBack();
    await page.goBack();
    await expect(page).toHaveURL('/about/');
  });

  test('with values that nobody could choose shows the whole list', async ({ page }) => {
    await page.goto(`${explorer}?kind=poem&sort=random&colour=red`);
    await expect(getRows(page)).toHaveCount(total);
    await expect(getChips(page)).toHaveCount(0);
  });

  test('is as it was after a visit to a work and back', async ({ page }) => {
    await page.goto(`${explorer}?q=network`);
    await expectCount(page, 10); // until then the list of the page is there
    await getRows(page).first().getByRole('link').first().click();
    await page.goBack();
    await expect(getField(page)).toHaveValue('network');
    await expectCount(page, 10);
  });
});

test('works can be sorted by year and by what rests on them', async ({ page, request }) => {
  const { works } = worksJsonSchema.parse(await (await request.get('/api/works.json')).json());
  const dates = works.map(({ date }) => date).toSorted((a, b) => a - b);
  await page.goto(explorer);
  // Rows come one after the other, so that the list is in order only once it is whole.
  const readYears = async () => (await readLabels(page)).map((label) => Number(/\d{4}/.exec(label)?.[0]));
  await page.getByLabel('Sort by').selectOption('Newest first');
  await expect.poll(readYears).toEqual(dates.toReversed().slice(0, 50));
  await page.getByLabel('Sort by').selectOption('Oldest first');
  await expect.poll(readYears).toEqual(dates.slice(0, 50));
  const counts = works.map(({ statements }) => statements).toSorted((a, b) => b - a);
  const readCounts = async () =>
    (await getRows(page).locator('.statements').allTextContents()).map((text) => Number.parseInt(text, 10) || 0);
  await page.getByLabel('Sort by').selectOption('Most relied on');
  await expect.poll(readCounts).toEqual(counts.slice(0, 50));
});

test('fifty works are shown at a time, and the focus goes to the first of the next', async ({ page }) => {
  await page.goto(`${explorer}?sort=newest`);
  await expect(getRows(page)).toHaveCount(50);
  await page.getByRole('button', { name: 'Show more' }).click();
  await expect(getRows(page)).toHaveCount(total);
  await expect(getRows(page).nth(50).getByRole('link').first()).toBeFocused();
  await expect(page.getByRole('button', { name: 'Show more' })).toBeHidden();
});

test('a search that cannot be loaded says so and leaves the list', async ({ page }) => {
  await page.route('**/api/works.json', (route) => route.fulfill({ status: 500 }));
  await page.goto(explorer);
  await getField(page).fill('powell');
  await expect(getStatus(page)).toHaveText(/^The search could not be loaded/);
  await expect(getRows(page)).toHaveCount(total);
});

test.describe('in a narrow window', () => {
  test.use({ viewport: narrow });

  test('the facets are folded away until they are asked for', async ({ page }) => {
    await page.goto(explorer);
    await expect(getBox(page, 'Theory')).toBeHidden();
    await page.getByText('Filters', { exact: true }).click();
    await getBox(page, 'Theory').check();
    await expectCount(page, 20);
  });
});

test('on paper stands the list alone', async ({ page }) => {
  await page.goto(`${explorer}?q=network`);
  await expectCount(page, 10);
  await page.emulateMedia({ media: 'print' });
  await expect(getRows(page)).toHaveCount(10);
  const controls = page.locator('guide-explorer :is(input, button, select, summary)');
  await expect(controls.filter({ visible: true })).toHaveCount(0);
});
