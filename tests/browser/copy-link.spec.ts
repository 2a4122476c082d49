import { expect, test, type Page } from '@playwright/test';
import { narrow, pageKinds, wide } from './page-kinds.ts';

const getMenu = (page: Page) => page.getByRole('dialog', { name: 'Copy a link to' });
const getFirstButton = (page: Page) => page.locator('.statement .copy-link').first();
const readClipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

/** The canonical address of the page, and the id of its first statement. */
async function readAddress(page: Page): Promise<{ address: string; id: string }> {
  const address = (await page.locator('link[rel=canonical]').getAttribute('href')) ?? '';
  const id = (await page.locator('.statement').first().getAttribute('id')) ?? '';
  return { address, id };
}

test('every statement, heading with an id and figure of a lesson, and the page, has one button', async ({ page }) => {
  await page.goto(pageKinds.lesson);
  const places = page.locator(
    'main .statement[id], main :is(h2, h3)[id]:not(.visually-hidden), main figure[id], main h1',
  );
  await expect(page.locator('main .copy-link')).toHaveCount(await places.count());
});

test('a page of figures has a button for each', async ({ page }) => {
  await page.goto(pageKinds.map);
  const figures = page.locator('main figure[id]');
  expect(await figures.count()).toBeGreaterThan(0);
  await expect(page.getByRole('button', { name: 'Copy a link to the figure' })).toHaveCount(await figures.count());
});

test('a long list has no button a row, and all buttons share one menu', async ({ page }) => {
  await page.goto(pageKinds.evidence);
  await expect(page.locator('h1 > .copy-link')).toHaveCount(1);
  await expect(page.locator('li .copy-link')).toHaveCount(0);
  await page.locator('h1 > .copy-link').click();
  await expect(page.locator('.copy-menu')).toHaveCount(1);
});

test('a heading is called what it was before it had a button', async ({ page }) => {
  await page.goto(pageKinds.lesson);
  await expect(page.getByRole('button', { name: 'Copy a link to “What to do”' })).toHaveCount(1);
  await expect(page.getByRole('heading', { name: 'What to do', exact: true })).toHaveCount(1);
});

test('the menu brings its own style, which the page comes without', async ({ page }) => {
  await page.goto(pageKinds.lesson);
  expect(await page.locator('style').textContent()).not.toContain('.copy-menu');
  await getFirstButton(page).click();
  await expect(getMenu(page)).toHaveCSS('border-top-width', '3px');
  await expect(getMenu(page).getByRole('list')).toHaveCSS('list-style-type', 'none');
});

test('a click on another button moves the menu there, and a second one closes it', async ({ page }) => {
  await page.setViewportSize(wide);
  await page.goto(pageKinds.lesson);
  await getFirstButton(page).click();
  await expect(getMenu(page)).toBeVisible();
  const other = page.getByRole('button', { name: 'Copy a link to “Troubles it helps with”' });
  await other.evaluate((button) => {
    button.scrollIntoView({ block: 'center', behavior: 'instant' });
  });
  await other.click();
  await expect(page.getByRole('dialog', { name: 'Copy a link to “Troubles it helps with”' })).toBeInViewport();
  await expect(getMenu(page).getByRole('button').first()).toBeFocused();
  await other.click();
  await expect(getMenu(page)).toBeHidden();
  await expect(other).toBeFocused();
});

test('the first page is linked to by its whole title', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.write = () => Promise.reject(new Error('refused'));
  });
  await page.goto(pageKinds.home);
  const title = await page.locator('meta[property="og:title"]').getAttribute('content');
  await page.getByRole('button', { name: 'Copy a link to this page' }).click();
  await getMenu(page).getByRole('button', { name: 'Markdown link' }).click();
  await expect(getMenu(page).getByRole('textbox')).toHaveValue(new RegExp(`^\\[${title ?? ''}\\]\\(https:`));
});

test.describe('with a clipboard', () => {
  test.beforeEach(async ({ context, page }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(pageKinds.lesson);
  });

  test('each form of the address of a statement is copied, and said to be', async ({ page }) => {
    const { address, id } = await readAddress(page);
    await getFirstButton(page).click();
    for (const [name, text] of [
      ['Address with edition 1.0', `${address}?edition=1.0#${id}`],
      ['Address', `${address}#${id}`],
      ['HTML link', `<a href="${address}?edition=1.0#${id}">`],
      ['Markdown link', `](${address}?edition=1.0#${id})`],
    ] as const) {
      await getMenu(page)
        .getByRole('button', { name: new RegExp(`^${name}(?! with)`) })
        .click();
      await expect(getMenu(page).getByRole('status')).toHaveText(`Copied: ${name}`);
      expect(await readClipboard(page)).toContain(text);
    }
  });

  test('the citation is that of the page, with the address of the statement', async ({ page }) => {
    const { address, id } = await readAddress(page);
    const cited = (await page.locator('.cite-page .form').first().textContent()) ?? '';
    await getFirstButton(page).click();
    await getMenu(page).getByRole('button', { name: 'Citation' }).click();
    await expect(getMenu(page).getByRole('status')).toHaveText('Copied: Citation');
    expect(await readClipboard(page)).toBe(cited.replace(address, `${address}?edition=1.0#${id}`));
  });

  test('the keyboard opens the menu, copies, and finds the focus where it was', async ({ page }) => {
    const button = getFirstButton(page);
    await button.focus();
    await expect(button).toHaveCSS('opacity', '1');
    await page.keyboard.press('Enter');
    await expect(getMenu(page).getByRole('button').first()).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(getMenu(page).getByRole('status')).toHaveText(/^Copied/);
    await page.keyboard.press('Escape');
    await expect(getMenu(page)).toBeHidden();
    await expect(button).toBeFocused();
  });
});

test('where the browser refuses, the text stands selected, and the reader is told', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.write = () => Promise.reject(new Error('refused'));
  });
  await page.goto(pageKinds.lesson);
  const { address, id } = await readAddress(page);
  await getFirstButton(page).click();
  await getMenu(page).getByRole('button').first().click();
  await expect(getMenu(page).getByRole('status')).toHaveText('Not copied: the text is selected');
  const field = getMenu(page).getByRole('textbox');
  await expect(field).toBeFocused();
  expect(
    await field.evaluate((element) =>
      element instanceof HTMLTextAreaElement ? element.value.slice(element.selectionStart, element.selectionEnd) : '',
    ),
  ).toBe(`${address}?edition=1.0#${id}`);
});

test.describe('by touch', () => {
  test.use({ viewport: narrow, hasTouch: true, isMobile: true });

  test('the buttons are there to be seen, and large enough', async ({ page }) => {
    await page.goto(pageKinds.lesson);
    await expect(getFirstButton(page)).toHaveCSS('opacity', '1');
    const box = await getFirstButton(page).boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
    await getFirstButton(page).tap();
    await expect(getMenu(page)).toBeInViewport({ ratio: 1 });
  });
});

test('the menu fits into 320 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto(pageKinds.lesson);
  await getFirstButton(page).click();
  await expect(getMenu(page)).toBeInViewport({ ratio: 1 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

test('on paper there is no button', async ({ page }) => {
  await page.goto(pageKinds.lesson);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('main .copy-link').filter({ visible: true })).toHaveCount(0);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('no button is there, and the plain link is', async ({ page }) => {
    await page.goto(pageKinds.lesson);
    const { id } = await readAddress(page);
    await expect(page.locator('.copy-link, .copy-menu')).toHaveCount(0);
    await page.getByRole('link', { name: 'Link to this' }).first().click();
    await expect(page).toHaveURL(`${pageKinds.lesson}#${id}`);
  });
});
