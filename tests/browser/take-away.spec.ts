import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { pageKinds } from './page-kinds.ts';

const getForm = (page: Page, name: string) => page.locator(`main guide-copy[data-name="${name}"]`);
/** Opens the page of a work where its forms are, and waits for what copies them, which comes when they are in sight. */
async function openForms(page: Page): Promise<void> {
  await page.goto(pageKinds.work);
  await page.locator('main guide-copy').first().scrollIntoViewIfNeeded();
  await expect(page.locator('main guide-copy:defined').first()).toBeVisible();
}
const readClipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

test.describe('with a clipboard', () => {
  test.beforeEach(async ({ context, page }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await openForms(page);
  });

  for (const name of ['APA', 'Vancouver', 'Harvard', 'BibTeX', 'RIS']) {
    test(`a button copies ${name} as it is shown`, async ({ page }) => {
      const form = getForm(page, name);
      await form.getByRole('button', { name: `Copy ${name}` }).click();
      await expect(form.getByRole('status')).toHaveText('Copied');
      expect(await readClipboard(page)).toBe(await form.locator('.form').textContent());
    });
  }

  test('a copied BibTeX entry is the file of the work', async ({ page }) => {
    await getForm(page, 'BibTeX').getByRole('button').click();
    await expect(getForm(page, 'BibTeX').getByRole('status')).toHaveText('Copied');
    expect(await readClipboard(page)).toBe(readFileSync('.cache/site/guide/evidence/ovretveit2002.bib', 'utf8'));
  });

  test('a copied entry keeps its italics for word processors', async ({ page }) => {
    await getForm(page, 'APA').getByRole('button').click();
    await expect(getForm(page, 'APA').getByRole('status')).toHaveText('Copied');
    const html = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return (await item?.getType('text/html'))?.text();
    });
    expect(html).toContain('<i>Quality and Safety in Health Care</i>');
  });

  test('the keyboard opens a form and copies it', async ({ page }) => {
    const form = getForm(page, 'Harvard');
    await form.locator('summary').focus();
    await page.keyboard.press('Enter');
    await expect(form.locator('.form')).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(form.getByRole('button')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(form.getByRole('status')).toHaveText('Copied');
  });
});

test('where the browser refuses, the text is opened and selected, and the reader is told', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.write = () => Promise.reject(new Error('refused'));
  });
  await openForms(page);
  const form = getForm(page, 'APA');
  await form.getByRole('button').click();
  await expect(form.getByRole('status')).toHaveText('Not copied: the text is selected');
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(await form.locator('.form').textContent());
});

test('where there is no clipboard, there is no button', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(Navigator.prototype, 'clipboard');
  });
  await openForms(page);
  await expect(page.locator('main guide-copy button')).toHaveCount(0);
});

test('every form fits into 320 px when it is open', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto(pageKinds.work);
  for (const summary of await page.locator('main guide-copy summary').all()) await summary.click();
  await expect(page.locator('main guide-copy .form').last()).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

test('the entry leads to the forms', async ({ page }) => {
  await page.goto(pageKinds.work);
  await page.getByRole('link', { name: 'Cite or download this work' }).click();
  await expect(page.getByRole('heading', { name: 'Take it away' })).toBeInViewport();
});

test('a link hands out the file, and not a page', async ({ page }) => {
  await page.goto(pageKinds.work);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'RIS', exact: true }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('ovretveit2002.ris');
  expect(readFileSync(await download.path(), 'utf8')).toMatch(/^TY {2}- JOUR\r\n/);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('every form opens and reads, and no button is there', async ({ page }) => {
    await page.goto(pageKinds.work);
    for (const name of ['APA', 'Vancouver', 'Harvard', 'BibTeX', 'RIS']) {
      const form = getForm(page, name);
      await form.locator('summary').click();
      await expect(form.locator('.form')).toBeVisible();
    }
    await expect(page.locator('main guide-copy button')).toHaveCount(0);
  });

  test('shared statements and further works open', async ({ page }) => {
    await page.goto('/evidence/dopson2002/');
    const section = page.locator('[aria-labelledby=cited-together]');
    await section.getByText('2 more works').click();
    await expect(section.locator('> details > ul > li')).toHaveCount(2);
    await expect(section.locator('> details > ul > li').first()).toBeVisible();
    await section.getByText('6 statements in common').click();
    await expect(section.getByRole('listitem').first().getByRole('link')).toHaveCount(7);
  });
});
