import { expect, test as base, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { graphJsonSchema } from '../../src/schemas/graph.ts';
import { sites } from '../sites.ts';
import { Host } from './host.ts';
import { cutNetwork, expectPage, keepWhole, visit } from './offline.ts';

/** Each test has a host of its own, so that what one keeps no other has. */
const test = base.extend<{ guide: Host; small: Host }>({
  guide: async ({ page: _ }, use) => {
    const host = new Host(sites.guide.out, sites.guide.base);
    await host.start();
    await use(host);
    await host.stop();
  },
  small: async ({ page: _ }, use) => {
    const host = new Host(sites.small.out, sites.small.base);
    await host.start();
    await use(host);
    await host.stop();
  },
});
test.use({ serviceWorkers: 'allow' });

const graph = graphJsonSchema.parse(JSON.parse(readFileSync(`${sites.guide.out}/api/graph.json`, 'utf8')));
const toAddress = (host: Host, id: string) => `${host.url}${id}/`;

for (const kind of ['lesson', 'concept'] as const) {
  test(`after a visit to the first page every ${kind} opens without a network`, async ({ page, guide }) => {
    const pages = graph.pages.filter((one) => one.kind === kind);
    await visit(page, guide);
    await cutNetwork(page, guide);
    for (const { id, title } of pages) await expectPage(page, toAddress(guide, id), title);
    expect(pages.length).toBeGreaterThan(5);
  });
}

test('a page without a network has its style, its letters and its script', async ({ page, guide }) => {
  const failed: string[] = [];
  page.on('requestfailed', (request) => failed.push(request.url()));
  await visit(page, guide);
  await cutNetwork(page, guide);
  await page.goto(`${guide.url}lessons/strong-core/`, { waitUntil: 'networkidle' });
  expect(failed).toEqual([]);
  expect(await page.evaluate(() => document.fonts.check('1rem Literata'))).toBe(true);
  expect(await page.evaluate(() => customElements.get('guide-citation') !== undefined)).toBe(true);
  await expect(page.getByRole('main')).toHaveCSS('padding-inline-start', /^[1-9]/);
});

test('the search answers without a network, by name and by text', async ({ page, guide }) => {
  await visit(page, guide);
  await cutNetwork(page, guide);
  await page.goto(`${guide.url}search/?q=boundary%20spanner`);
  const field = page.getByRole('main').getByRole('searchbox');
  const results = page.getByRole('main').locator('.results > li');
  await expect(field).toHaveValue('boundary spanner');
  await expect(results.first().getByRole('heading').getByRole('link')).toHaveText('Boundary spanner');
  await field.fill('consensus meetings');
  await expect(page.getByRole('main').getByRole('status')).toHaveText(/^\d+ results?/);
  await results.first().getByRole('link').first().click();
  await expect(page.getByRole('main')).toContainText(/consensus/i);
});

test('a page that is not kept says so without a network, and leads to those that are', async ({ page, small }) => {
  await visit(page, small);
  await cutNetwork(page, small);
  const response = await page.goto(`${small.url}evidence/wang2017/`);
  expect(response?.status()).toBe(503);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page needs a connection');
  await page.getByRole('main').getByRole('link', { name: 'Concepts' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Concepts');
});

test('a work that was opened is kept', async ({ page, small }) => {
  await visit(page, small);
  await page.goto(`${small.url}evidence/wang2017/`);
  const title = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  await cutNetwork(page, small);
  await expectPage(page, `${small.url}evidence/wang2017/`, title.trim());
});

test('the reader can keep the whole guide, told its size before, and remove it again', async ({ page, small }) => {
  const work = `${small.url}evidence/wang2017/`;
  await visit(page, small);
  await page.goto(`${small.url}offline/`);
  const keep = page.getByRole('button', { name: 'Keep the whole guide on this device' });
  await expect(keep).toHaveText(/\(\d+\.\d MB more\)$/);
  await keep.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('guide-keep').getByRole('status')).toHaveText(/^The whole guide is on this device: /);
  await cutNetwork(page, small);
  expect((await page.goto(work))?.status()).toBe(200);
  const exported = await page.evaluate(async () => (await fetch('../wang2017.bib')).text());
  expect(exported).toBe(readFileSync(`${sites.small.out}/evidence/wang2017.bib`, 'utf8'));

  await page.goto(`${small.url}offline/`);
  await page.getByRole('button', { name: 'Remove the works from this device' }).click();
  await expect(keep).toBeFocused();
  expect((await page.goto(work))?.status()).toBe(503);
  await expectPage(page, `${small.url}offline/`, 'Read offline');
});

test('keeping the whole guide stops with a word where the network breaks off', async ({ page, small }) => {
  await visit(page, small);
  await page.goto(`${small.url}offline/`);
  small.broken = /^evidence\/wang2017/;
  await page.getByRole('button', { name: 'Keep the whole guide on this device' }).click();
  await expect(page.locator('guide-keep').getByRole('status')).toHaveText(/^The connection broke off/);
  small.broken = undefined;
  await page.getByRole('button', { name: 'Keep the whole guide on this device' }).click();
  await expect(page.locator('guide-keep').getByRole('status')).toHaveText(/^The whole guide is on this device/);
});

test('addresses with a query, without a slash and with the name of the file lead to the page', async ({
  page,
  small,
}) => {
  await visit(page, small);
  await cutNetwork(page, small);
  const lesson = `${small.url}lessons/trust-the-dough/`;
  const title = 'Trust the dough and not the clock';
  await expectPage(page, `${lesson}?edition=0.1#top`, title);
  await expect(page).toHaveURL(`${lesson}?edition=0.1#top`);
  await expectPage(page, `${lesson}index.html?edition=0.1`, title);
  await expect(page).toHaveURL(`${lesson}?edition=0.1`);
  await expectPage(page, lesson.slice(0, -1), title);
  await expect(page).toHaveURL(lesson);
});

for (const whole of [false, true]) {
  const kept = whole ? 'the whole guide' : 'what is kept at once';
  test(`an address that the guide does not have asks for a connection where the device has ${kept} and no network`, async ({
    page,
    small,
  }) => {
    await visit(page, small);
    if (whole) await keepWhole(page, small);
    await cutNetwork(page, small);
    const response = await page.goto(`${small.url}lessons/no-such-lesson/`);
    expect(response?.status()).toBe(503);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page needs a connection');
  });
}

test('an address that the guide does not have says so, with a network in the guide’s own words', async ({
  page,
  small,
}) => {
  await visit(page, small);
  const response = await page.goto(`${small.url}lessons/no-such-lesson/`);
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing at this address');
});

test('a first page is shown before anything is kept', async ({ page, small }) => {
  await visit(page, small);
  const worker = small.asked.indexOf('sw.js');
  const shown = small.asked.findIndex((path) => path.endsWith('.woff2'));
  expect(shown).toBeGreaterThanOrEqual(0);
  expect(worker).toBeGreaterThan(shown);
});

test('where the guide cannot be kept whole, nothing is kept and the pages go on from the network', async ({
  page,
  small,
}) => {
  small.broken = /^lessons\/water-and-heat\/$/;
  const refused = page.context().waitForEvent('serviceworker');
  await page.goto(small.url);
  await refused;
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration()) === undefined))
    .toBe(true);
  await expectPage(page, `${small.url}lessons/trust-the-dough/`, 'Trust the dough and not the clock');
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
});

test('where the device has no room, one line says so and the pages go on from the network', async ({ page, small }) => {
  await limitStorage(page, small, 200_000);
  await page.goto(small.url);
  await expect(page.locator('guide-offline').getByRole('status')).toHaveText(
    'There is no room on this device to keep the guide for reading offline.',
  );
  await expectPage(page, `${small.url}lessons/trust-the-dough/`, 'Trust the dough and not the clock');
});

test('where the device has no room for the whole guide, what it has stays', async ({ page, small }) => {
  await visit(page, small);
  await page.goto(`${small.url}offline/`);
  const keep = page.getByRole('button', { name: 'Keep the whole guide on this device' });
  await expect(keep).toBeVisible();
  await limitStorage(page, small, 1);
  await keep.click();
  await expect(page.locator('guide-keep').getByRole('status')).toHaveText(/^There is no room on this device/);
  await cutNetwork(page, small);
  await expectPage(page, `${small.url}lessons/trust-the-dough/`, 'Trust the dough and not the clock');
});

/** Makes a device of so many bytes, by Chromium’s own switch. */
async function limitStorage(page: Page, host: Host, quotaSize: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(host.url).origin, quotaSize });
}
