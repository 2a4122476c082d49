import { expect, test, type Browser, type Page } from '@playwright/test';
import { sites } from '../sites.ts';
import {
  lesson,
  builder,
  shared,
  whats,
  choose,
  getLink,
  getRows,
  getToggle,
  getDocument,
  addStatement,
} from './packs.ts';

/** The # of a pack whose address no QR code holds. */
const tooLong = `v1&note=${'word+'.repeat(190)}%E2%82%AC${'%E2%82%AC'.repeat(40)}&items=lessons/data`;

test.describe('the link of a pack', () => {
  /** The link that a page shows, opened where nobody has been. */
  async function openElsewhere(page: Page, browser: Browser): Promise<Page> {
    const address = await page.locator('.link a').getAttribute('href');
    const context = await browser.newContext();
    const fresh = await context.newPage();
    await fresh.goto(address ?? '');
    return fresh;
  }

  test('opens it in another browser, with title, note and order', async ({ page, browser }) => {
    await choose(page);
    await page.goto(builder);
    await page.getByLabel('Title').fill('Away day: “spring” & more');
    await page.getByLabel('Note').fill('First line.\nSecond – 50 %.');
    const fresh = await openElsewhere(page, browser);
    await expect(getDocument(fresh).getByRole('heading', { level: 2 })).toHaveText('Away day: “spring” & more');
    await expect(getDocument(fresh).getByText('First line. Second – 50 %.')).toBeVisible();
    await expect(getRows(fresh).locator('.what')).toHaveText(whats);
    await fresh.context().close();
  });

  test('leaves the reader’s own pack alone until it is asked to be kept', async ({ page }) => {
    await page.goto(lesson);
    await addStatement(page, 'roles-first');
    await page.goto(shared);
    await expect(getRows(page)).toHaveCount(2);
    await expect(getRows(page).getByRole('button')).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Empty the pack' })).toBeHidden();
    await expect(getLink(page)).toHaveText('Pack (1)');
    await page.getByRole('button', { name: 'Make it my pack' }).click();
    await page.getByRole('button', { name: 'Leave mine as it is' }).click();
    await expect(getLink(page)).toHaveText('Pack (1)');
    await page.getByRole('button', { name: 'Make it my pack' }).click();
    await page.getByRole('button', { name: 'Add these to mine' }).click();
    await expect(getLink(page)).toHaveText('Pack (3)');
    await expect(page).toHaveURL(builder);
    await page.goBack();
    await expect(getDocument(page).getByRole('heading', { level: 2 })).toHaveText('Away day');
    await page.getByRole('button', { name: 'Make it my pack' }).click();
    await page.getByRole('button', { name: 'Put this in its place' }).click();
    await expect(getLink(page)).toHaveText('Pack (2)');
  });

  test('says what was not found, and shows the rest', async ({ page }) => {
    await page.goto(
      '/pack/#v1&items=lessons/no-such,lessons/data:no-such,javascript:x,concepts/boundary-spanner,%3Cb%3E&edition=0.9',
    );
    await expect(getRows(page).locator('.what')).toHaveText([
      'Not found in this guide',
      'Not found in this guide',
      'Not found in this guide',
      'Concept',
    ]);
    await expect(page.locator('.shared')).toContainText(
      'It was made with edition 0.9; what stands here is of edition 1.0.',
    );
    await expect(page.locator('.shared')).toContainText(
      '1 item of the link is no address of a guide, and is left out.',
    );
  });

  test('says what could not be loaded, and tries again', async ({ page }) => {
    let isDown = true;
    await page.route('**/api/pages/concepts/**', (route) => (isDown ? route.abort() : route.continue()));
    await page.goto(shared);
    await expect(getRows(page).locator('.what').last()).toHaveText('Could not be loaded');
    isDown = false;
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(getRows(page).locator('.what').last()).toHaveText('Concept');
  });

  test('is shown when it is put into the address of the page that is open', async ({ page }) => {
    await page.goto(builder);
    await page.goto(shared);
    await expect(getRows(page)).toHaveCount(2);
  });

  test('stays in the address when the reader jumps within the document', async ({ page }) => {
    await page.goto(shared);
    await getRows(page).last().getByRole('link').click();
    await expect(page.getByRole('heading', { name: 'Boundary spanner' })).toBeFocused();
    await expect(page).toHaveURL(shared);
  });

  test('too long for a QR code says so, and has none', async ({ page }) => {
    await page.goto(shared);
    await expect(page.getByRole('img', { name: 'QR code of the link' })).toBeVisible();
    await page.goto(`/pack/#${tooLong}`);
    await expect(page.getByText('a QR code that phones can read from paper holds 1273')).toBeVisible();
    await expect(page.getByRole('img', { name: 'QR code of the link' })).toBeHidden();
  });
});

test.describe('a pack of an older edition, of which much moved or was withdrawn since,', () => {
  const items = [
    'concepts/starter',
    'concepts/starter:wild-yeast:feeding',
    'concepts/levain',
    'lessons/water-and-heat:draughts:salt-slows',
    'concepts/proofing-box',
    'concepts/no-such',
  ].join(',');
  const old = `${sites.small.url}pack/#v1&items=${items}&edition=0.2`;

  test('is found where it stands now, and says what was withdrawn and why', async ({ page }) => {
    await page.goto(old);
    const moved = 'It moved since the pack was made.';
    await expect(getRows(page).locator('.what')).toHaveText([
      `Concept. ${moved}`,
      `Claim in concept: Levain. ${moved}`,
      `Action in lesson 3: Keep the starter alive between you. ${moved}`,
      `Caution in lesson 2: Give more water and mind the heat. ${moved}`,
      /^Withdrawn from the guide in edition 0\.3: The review does not say it/,
      'Withdrawn from the guide in edition 0.3: The review never speaks of such a box.',
      'Not found in this guide',
    ]);
    await expect(getRows(page).getByRole('link', { name: /^Salt slows the yeast/ })).toHaveAttribute(
      'href',
      '/small/lessons/water-and-heat/#salt-slows',
    );
    await expect(getDocument(page).locator('.address').nth(2)).toHaveText(
      /\/small\/lessons\/share-the-starter\/\?edition=0\.3#feed-by-smell$/,
    );
  });

  test('is kept with the new addresses, each once', async ({ page }) => {
    await page.goto(old);
    await page.getByRole('button', { name: 'Make it my pack' }).click();
    await expect(page.getByText('4 items moved in the guide: the pack has the new addresses.')).toBeVisible();
    await expect(getRows(page)).toHaveCount(7);
    await page.goto(`${sites.small.url}concepts/levain/`);
    await expect(getToggle(page, 'wild-yeast')).toHaveText('In pack');
  });

  test('asks what became of an item only where it does not stand', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${sites.small.url}pack/#v1&items=concepts/levain,concepts/starter:feeding&edition=0.2`);
    await expect(getRows(page)).toHaveCount(2);
    expect(asked.filter((path) => path.includes('/api/permalinks'))).toEqual([
      '/small/api/permalinks/concepts/starter.json',
    ]);
  });
});

test.describe('a hostile link', () => {
  const script = encodeURIComponent('<img src=x onerror="window.hurt=1"><script>window.hurt=1</script>');
  for (const [name, hash] of [
    ['with markup in title and note', `v1&title=${script}&note=${script}&items=lessons/data`],
    ['with scripts for items', 'v1&items=javascript:window.hurt=1,data:text/html,lessons/data'],
    ['with paths that lead away', 'v1&items=../../evil,//evil.example/x,https://evil.example/,lessons/data'],
    ['with prototypes', 'v1&__proto__=1&constructor=1&items=__proto__,constructor,lessons/data'],
    ['with turned letters', `v1&title=${encodeURIComponent('\u202Eevil\u2066')}&items=lessons/data`],
  ] as const) {
    test(`${name} runs nothing, sends nothing and stores nothing`, async ({ page }) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.goto(`/pack/#${hash}`);
      await expect(getDocument(page).getByRole('heading', { name: 'Collect and use data wisely' })).toBeVisible();
      expect(await page.evaluate(() => 'hurt' in window)).toBe(false);
      expect(
        await getDocument(page).locator('img, script, iframe, object, [onerror], [href^=javascript]').count(),
      ).toBe(0);
      expect(asked.filter((url) => !url.startsWith(sites.guide.url) || url.includes('evil'))).toEqual([]);
      expect(asked.filter((url) => url.includes('#') && !url.includes('/pack/#'))).toEqual([]);
      expect(await page.evaluate(() => localStorage.length)).toBe(0);
    });
  }

  for (const [name, hash, why] of [
    ['of a megabyte', `v1&items=${'a,'.repeat(500_000)}`, 'it is longer than any pack'],
    ['of another version', 'v9&items=lessons/data', 'it is of version 9, and this guide reads version 1'],
  ] as const) {
    test(`${name} is refused in a line, and the reader's own pack is shown`, async ({ page }) => {
      await page.goto(lesson);
      await addStatement(page, 'roles-first');
      await page.goto(`/pack/#${hash}`);
      await expect(page.getByRole('alert')).toHaveText(`The link has no pack that can be shown: ${why}.`);
      await expect(getRows(page)).toHaveCount(1);
    });
  }
});
