import { expect, test as base, type Page } from '@playwright/test';
import { sites } from '../sites.ts';
import { Host } from './host.ts';
import { buildNextEdition, cutNetwork, expectPage, keepWhole, visit } from './offline.ts';

const test = base.extend<{ host: Host }, { next: string }>({
  next: [
    async ({}, use, { workerIndex }) => {
      await use(buildNextEdition(workerIndex));
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  host: async ({ page: _ }, use) => {
    const host = new Host(sites.small.out, sites.small.base);
    await host.start();
    await use(host);
    await host.stop();
  },
});
test.use({ serviceWorkers: 'allow' });
test.describe.configure({ mode: 'default' }); // one after the other: two builds at once would share what Astro notes

const title = 'Trust the dough and not the clock';
const nextTitle = `${title}, once more`;
const lesson = 'lessons/trust-the-dough/';
const unopened = 'evidence/wang2017/';

const getNotice = (page: Page) => page.locator('guide-offline').getByRole('status');
const getFooter = (page: Page) => page.getByRole('contentinfo');

/** Lets the browser see what the host has now, and waits until the page offers it. */
async function expectOffer(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration())?.update();
  });
  await expect(getNotice(page)).toContainText('A new edition is here: 9.9.');
}

/** A lesson, a concept and the search, each of one edition in its text and in what it reads. */
async function expectEdition(page: Page, host: Host, number: string, heading: string): Promise<void> {
  for (const [path, name] of [
    [lesson, heading],
    ['concepts/levain/', 'Levain'],
  ] as const) {
    await expectPage(page, host.url + path, name);
    await expect(getFooter(page)).toContainText(`Edition ${number},`);
  }
  await page.goto(`${host.url}search/?q=trust+the+dough`);
  await expect(getFooter(page)).toContainText(`Edition ${number},`);
  const first = page.getByRole('main').locator('.results > li').first();
  await expect(first.getByRole('heading').getByRole('link')).toHaveText(heading);
}

test('an old edition stays whole beside a new one until that is accepted; then all is new', async ({
  page,
  host,
  next,
}) => {
  await visit(page, host);
  host.publish(next);
  await expectEdition(page, host, '0.3', title);
  await expectOffer(page);
  await expectEdition(page, host, '0.3', title);
  await page.getByRole('button', { name: 'Reload' }).click();
  await expect(getFooter(page)).toContainText('Edition 9.9,');
  await expectEdition(page, host, '9.9', nextTitle);
  await cutNetwork(page, host);
  await expectEdition(page, host, '9.9', nextTitle);
});

test('what is kept of the old edition is gone once the new one is accepted', async ({ page, host, next }) => {
  await visit(page, host);
  await page.goto(host.url + unopened);
  host.publish(next);
  await page.goto(host.url);
  await expectOffer(page);
  await page.getByRole('button', { name: 'Reload' }).click();
  await expect(getFooter(page)).toContainText('Edition 9.9,');
  const kept = await page.evaluate(async () => {
    const caches_ = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
    const keys = (await Promise.all(caches_.map((cache) => cache.keys()))).flat().map(({ url }) => new URL(url));
    return keys.map(({ pathname }) => pathname);
  });
  expect(new Set(kept).size).toBe(kept.length); // one state of each file
  expect(kept).not.toContain(`/small/${unopened}`);
  expect(kept).toContain(`/small/${lesson}`);
});

test('all windows change together', async ({ page, context, host, next }) => {
  await visit(page, host);
  await page.goto(host.url + lesson);
  const other = await context.newPage();
  await other.goto(`${host.url}concepts/levain/`);
  host.publish(next);
  await expectOffer(page);
  await page.getByRole('button', { name: 'Reload' }).click();
  await expect(getFooter(other)).toContainText('Edition 9.9,');
  await expect(getFooter(page)).toContainText('Edition 9.9,');
});

test('put off, the new edition is taken once all windows of the old one are closed', async ({
  page,
  context,
  host,
  next,
}) => {
  await visit(page, host);
  await page.goto(host.url + lesson);
  host.publish(next);
  await expectOffer(page);
  await page.getByRole('button', { name: 'Later' }).click();
  await expect(getNotice(page)).toBeEmpty();
  const elsewhere = await context.newPage();
  const getNewest = await watchWorkers(elsewhere);
  await page.close();
  // A visit would hold up what it looks for: the browser changes workers once nobody needs the old one.
  await expect.poll(getNewest).toBe('activated');
  await elsewhere.goto(host.url + lesson);
  await expect(getFooter(elsewhere)).toContainText('Edition 9.9,');
});

/** Gives what says the status of the newest service worker, as the browser tells of it. */
async function watchWorkers(page: Page): Promise<() => string | undefined> {
  const statuses = new Map<number, string>();
  const session = await page.context().newCDPSession(page);
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { versionId, status } of versions) statuses.set(Number(versionId), status);
  });
  await session.send('ServiceWorker.enable');
  return () => statuses.get(Math.max(...statuses.keys()));
}

test('a page that is not kept is not shown from a new edition among pages of the old', async ({ page, host, next }) => {
  await visit(page, host);
  await page.goto(host.url + lesson);
  host.publish(next);
  host.broken = /^sw\.js$/; // the new edition is not fetched: only the pages tell
  const response = await page.goto(host.url + unopened);
  expect(response?.status()).toBe(409);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The guide has been renewed');
  await expect(getFooter(page)).toContainText('Edition 0.3,');
});

test('the page in its place has the new edition fetched, and offers it', async ({ page, host, next }) => {
  await visit(page, host);
  await page.goto(host.url + lesson);
  host.publish(next);
  await page.goto(host.url + unopened);
  await expect(getNotice(page)).toContainText('A new edition is here: 9.9.');
  await page.getByRole('button', { name: 'Reload' }).click();
  await expect(getFooter(page)).toContainText('Edition 9.9,');
  await expect(page).toHaveURL(host.url + unopened);
});

test('a file of a new edition is not given to a page of the old', async ({ page, host, next }) => {
  await visit(page, host);
  await page.goto(host.url + lesson);
  host.publish(next);
  host.broken = /^sw\.js$/;
  const answered = await page.evaluate(
    (address) =>
      fetch(address).then(
        ({ status }) => status,
        () => 'refused',
      ),
    `${host.url}api/graph.json`,
  );
  expect(answered).toBe('refused');
});

test('a new edition that cannot be fetched whole leaves the old one whole', async ({ page, host, next }) => {
  await visit(page, host);
  host.publish(next);
  host.broken = /^concepts\/levain\/$/;
  await page.goto(host.url + lesson);
  const asked = host.asked.length;
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    const installing = new Promise<ServiceWorker | null>((resolve) => {
      registration?.addEventListener('updatefound', () => {
        resolve(registration.installing);
      });
    });
    await registration?.update().catch(() => undefined);
    const worker = registration?.installing ?? (await installing);
    if (worker === null || worker.state === 'redundant') return;
    await new Promise<void>((resolve) => {
      worker.addEventListener('statechange', () => {
        if (worker.state === 'redundant') resolve();
      });
    });
  });
  expect(host.asked.slice(asked)).toContain('concepts/levain/');
  await expect(getNotice(page)).toBeEmpty();
  await cutNetwork(page, host);
  await expectEdition(page, host, '0.3', title);
});

test('a reader of the whole guide gets the whole of a new edition', async ({ page, host, next }) => {
  await visit(page, host);
  await keepWhole(page, host);
  host.publish(next);
  await expectOffer(page);
  await page.getByRole('button', { name: 'Reload' }).click();
  await expect(getFooter(page)).toContainText('Edition 9.9,');
  await cutNetwork(page, host);
  expect((await page.goto(host.url + unopened))?.status()).toBe(200);
  await expect(getFooter(page)).toContainText('Edition 9.9,');
});

test('where a new edition cannot be kept, the reader can go back to the network', async ({ page, host, next }) => {
  await visit(page, host);
  await page.goto(host.url + lesson);
  host.publish(next);
  host.broken = /^concepts\/levain\/$/;
  await page.goto(host.url + unopened);
  await page.getByRole('button', { name: 'Remove what is kept and read online' }).click();
  await expect(getFooter(page)).toContainText('Edition 9.9,');
  await expect(page).toHaveURL(host.url + unopened);
});
