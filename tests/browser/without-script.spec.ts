import { expect, test, type APIRequestContext } from '@playwright/test';
import { graphJsonSchema, type GraphJson } from '../../src/schemas/graph.ts';
import { everyKind, narrow, pageKinds } from './page-kinds.ts';

test.use({ javaScriptEnabled: false });

async function fetchGraph(request: APIRequestContext): Promise<GraphJson> {
  const response = await request.get('/api/graph.json');
  return graphJsonSchema.parse(await response.json());
}

test('a lesson reads whole', async ({ page, request }) => {
  const { statements } = await fetchGraph(request);
  const expected = statements.filter(({ url }) => url.startsWith(`${pageKinds.lesson}#`));
  await page.goto(pageKinds.lesson);
  const words = page.locator('.statement .words').filter({ visible: true });
  await expect(words).toHaveCount(expected.length);
  await expect(page.getByRole('heading', { level: 2 }).filter({ visible: true }).first()).toBeVisible();
  expect(expected).not.toEqual([]);
});

for (const [name, address] of everyKind) {
  test(`a page of the kind ${name} reads, and offers nothing that it cannot do`, async ({ page }) => {
    await page.goto(address);
    const main = page.getByRole('main');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect((await main.innerText()).length).toBeGreaterThan(100);
    await expect(page.locator('.scripted').filter({ visible: true })).toHaveCount(0);
    await expect(page.locator('button:not(form[action] *)').filter({ visible: true })).toHaveCount(0);
  });
}

test('a citation leads to its evidence page', async ({ page }) => {
  await page.goto(pageKinds.lesson);
  const link = page.locator('.statement guide-citation a').first();
  const address = await link.getAttribute('href');
  await link.click();
  await expect(page).toHaveURL(address ?? '');
  await expect(page.getByText('Evidence page of a work')).toBeVisible();
});

test('an evidence page leads back to the statement', async ({ page }) => {
  await page.goto(pageKinds.work);
  const link = page.locator('.quoted').first().locator('.ways a');
  const address = await link.getAttribute('href');
  await link.click();
  await expect(page).toHaveURL(address ?? '');
  await expect(page.locator('.statement:target')).toBeInViewport();
});

test('the way to the search leads to lists of all lessons, concepts and works', async ({ page, request }) => {
  const { pages } = await fetchGraph(request);
  await page.goto(pageKinds.lesson);
  await page.getByRole('banner').getByRole('link', { name: 'Search' }).click();
  await expect(page).toHaveURL(pageKinds.search);
  const main = page.getByRole('main');
  for (const { kind, heading } of [
    { kind: 'lesson', heading: 'Lessons' },
    { kind: 'concept', heading: 'Concepts' },
    { kind: 'reference', heading: 'Works' },
  ]) {
    await expect(main.getByRole('heading', { name: heading, exact: true })).toBeVisible();
    const addresses = pages.filter((known) => known.kind === kind).map(({ url }) => url);
    const offered = await main.getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(offered).toEqual(expect.arrayContaining(addresses));
  }
});

test('all works stand in one list, with no control that needs script', async ({ page, request }) => {
  const { pages } = await fetchGraph(request);
  const works = pages.filter(({ kind }) => kind === 'reference').map(({ url }) => url);
  await page.goto(pageKinds.evidence);
  const main = page.getByRole('main');
  const links = await main
    .locator('h3')
    .getByRole('link')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(links.sort()).toEqual(works.sort());
  await expect(main.locator('input, button, select, summary').filter({ visible: true })).toHaveCount(0);
});

for (const order of ['author', 'year', 'field', 'lesson']) {
  test(`the list of works by ${order} leads to a work`, async ({ page }) => {
    await page.goto(pageKinds.evidence);
    await page.getByRole('link', { name: `Works by ${order}` }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Works by ${order}`);
    const link = page.getByRole('main').getByRole('link', { name: 'Powell 1990' }).first();
    const address = await link.getAttribute('href');
    await link.click();
    await expect(page).toHaveURL(address ?? '');
  });
}

test('a trouble opens and leads to what helps', async ({ page }) => {
  await page.goto(pageKinds.problems);
  const trouble = page.locator('main details').first();
  await expect(trouble.getByRole('link').first()).toBeHidden();
  await trouble.locator('summary').click();
  const help = trouble.getByRole('link').first();
  const address = await help.getAttribute('href');
  await help.click();
  await expect(page).toHaveURL(address ?? '');
  await expect(page.locator('.statement:target')).toBeInViewport();
});

test.describe('in a narrow window', () => {
  test.use({ viewport: narrow });

  test('the works of a statement open in place', async ({ page }) => {
    await page.goto(pageKinds.lesson);
    const statement = page.locator('.statement:has(.notes)').first();
    await expect(statement.locator('.notes')).toBeHidden();
    await statement.locator('summary').click();
    await expect(statement.locator('.notes')).toBeVisible();
    await expect(statement.getByText(/Restates .+ of the review\./)).toBeVisible();
  });
});

test('nothing is offered that only script can do', async ({ page }) => {
  await page.goto(pageKinds.lesson);
  await expect(page.getByRole('banner').getByRole('link', { name: 'Search' })).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.locator('kbd')).toBeHidden();
});
