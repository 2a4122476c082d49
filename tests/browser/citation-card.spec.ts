import { expect, test } from '@playwright/test';
import { focusByKeyboard, getBox, getCard, getCluster, getLinks, overlap, readAddresses } from './cards.ts';
import { pageKinds, wide } from './page-kinds.ts';

test.use({ viewport: wide });

test.describe('a citation with several works, by keyboard', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto(pageKinds.lesson);
    await focusByKeyboard(page, getLinks(getCluster(page)).first());
    await expect(getCard(page)).toBeVisible();
  });

  test('shows the entries of all of them where the focus is on it', async ({ page }) => {
    const addresses = await readAddresses(getLinks(getCluster(page)));
    expect(addresses.length).toBeGreaterThan(1);
    const entries = getCard(page).getByRole('listitem');
    await expect(entries).toHaveCount(addresses.length);
    expect(await readAddresses(entries.getByRole('link', { name: 'Evidence page' }))).toEqual(addresses);
    await expect(getLinks(getCluster(page)).first()).toBeFocused();
  });

  test('lets the focus go on through its card and out again, which closes it', async ({ page }) => {
    const inCard = await getCard(page).getByRole('link').count();
    const inCluster = await getLinks(getCluster(page)).count();
    for (let step = 0; step < inCluster + inCard - 1; step += 1) {
      await page.keyboard.press('Tab');
      await expect(getCard(page)).toBeVisible();
    }
    await expect(getCard(page).getByRole('link').last()).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(getCard(page)).toHaveCount(0);
  });

  test('is closed by Escape without losing the focus', async ({ page }) => {
    await expect(getCard(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(getCard(page)).toHaveCount(0);
    await expect(getLinks(getCluster(page)).first()).toBeFocused();
  });

  test('is pinned by Enter, which moves the focus into the card', async ({ page }) => {
    await page.keyboard.press('Enter');
    await expect(getCard(page).getByRole('link').first()).toBeFocused();
    await expect(getCard(page).getByRole('button', { name: 'Close' })).toBeVisible();
    await expect(page).toHaveURL(pageKinds.lesson);
  });

  test('gets the focus back when Escape closes the pinned card', async ({ page }) => {
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await expect(getCard(page)).toHaveCount(0);
    await expect(getLinks(getCluster(page)).first()).toBeFocused();
  });

  test('gets the focus back on the very link that was entered', async ({ page }) => {
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await expect(getLinks(getCluster(page)).nth(1)).toBeFocused();
  });

  test('gets the focus back when the card is closed by its button', async ({ page }) => {
    await page.keyboard.press('Enter');
    await getCard(page).getByRole('button', { name: 'Close' }).focus();
    await page.keyboard.press('Enter');
    await expect(getCard(page)).toHaveCount(0);
    await expect(getLinks(getCluster(page)).first()).toBeFocused();
  });

  test('opens its card again after it was closed', async ({ page }) => {
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await expect(getCard(page).getByRole('link').first()).toBeFocused();
  });

  test('leads to the evidence page from its card', async ({ page }) => {
    const [address] = await readAddresses(getLinks(getCluster(page)));
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(address ?? '');
  });
});

test.describe('a citation, by pointer', () => {
  test.beforeEach(async ({ page }) => {
    await page.clock.install(); // the card waits before it opens and closes; the tests move the time on
    await page.goto(pageKinds.lesson);
  });

  test('shows its card where the pointer rests on it, and hides it when the pointer has left', async ({ page }) => {
    await getLinks(getCluster(page)).first().hover();
    await page.clock.runFor(1000);
    await expect(getCard(page)).toBeVisible();
    await page.mouse.move(5, 5);
    await page.clock.runFor(1000);
    await expect(getCard(page)).toHaveCount(0);
  });

  test('keeps its card while the pointer moves onto it and stays there', async ({ page }) => {
    const link = getLinks(getCluster(page)).first();
    await link.hover();
    await page.clock.runFor(1000);
    const [from, to] = [await getBox(link), await getBox(getCard(page))];
    await page.mouse.move(from.x + 10, from.y + from.height / 2);
    await page.mouse.move(to.x + 30, to.y + to.height / 2, { steps: 20 });
    await page.clock.runFor(1000);
    await expect(getCard(page)).toBeVisible();
    await page.mouse.move(5, 5);
    await page.clock.runFor(1000);
    await expect(getCard(page)).toHaveCount(0);
  });

  test('pins its card by a click, so that it stays when the pointer leaves', async ({ page }) => {
    await getLinks(getCluster(page)).first().click();
    await page.mouse.move(5, 5);
    await page.clock.runFor(1000);
    await expect(getCard(page)).toBeVisible();
    await expect(page).toHaveURL(pageKinds.lesson);
  });

  test('keeps a pinned card while the pointer rests on another citation', async ({ page }) => {
    const height = 3000;
    await page.setViewportSize({ width: wide.width, height }); // with other citations in sight beyond the card
    const addresses = await readAddresses(getLinks(getCluster(page)));
    await getLinks(getCluster(page)).first().click();
    const card = await getBox(getCard(page));
    const others = page.locator('.statement guide-citation:not(:has(.citation-card)) > a');
    const boxes = await Promise.all((await others.all()).map(getBox));
    const free = boxes.find((box) => box.y > 0 && box.y + box.height < height && !overlap(box, card));
    if (free === undefined) throw new Error('No other citation is in sight');
    await page.mouse.move(free.x + free.width / 2, free.y + free.height / 2);
    await page.clock.runFor(1000);
    expect(await readAddresses(getCard(page).getByRole('link', { name: 'Evidence page' }))).toEqual(addresses);
  });

  test('leads to the evidence page of each work from its card', async ({ page }) => {
    const [, address] = await readAddresses(getLinks(getCluster(page)));
    await getLinks(getCluster(page)).first().click();
    await getCard(page).getByRole('link', { name: 'Evidence page' }).nth(1).click();
    await expect(page).toHaveURL(address ?? '');
  });

  test('closes its pinned card by a click elsewhere', async ({ page }) => {
    await getLinks(getCluster(page)).first().click();
    await expect(getCard(page)).toBeVisible();
    await page.getByRole('heading', { level: 2 }).first().click();
    await expect(getCard(page)).toHaveCount(0);
  });

  test('opens its evidence page in a new tab by Ctrl and a click', async ({ page, context }) => {
    const [address] = await readAddresses(getLinks(getCluster(page)));
    // Chromium's shell for tests may crash in a tab opened so, once it has asked for the page.
    const asked = context.waitForEvent('request', (request) => request.isNavigationRequest());
    await getLinks(getCluster(page))
      .first()
      .click({ modifiers: ['ControlOrMeta'] });
    expect((await asked).url()).toBe(new URL(address ?? '', page.url()).href);
    await expect(getCard(page).getByRole('button', { name: 'Close' })).toHaveCount(0);
  });
});
