import { expect, test, type Browser, type Page } from '@playwright/test';
import { sites } from '../sites.ts';
import { isInstalled } from '../tools.ts';
import { findViolations } from './axe.ts';
import { readPdf } from './pdf.ts';

const lesson = '/lessons/strong-core/';
const builder = '/pack/';
const shared =
  '/pack/#v1&title=Away+day&note=Read+this+first&items=lessons/data:data-in-the-process,concepts/boundary-spanner&edition=1.0';

const getLink = (page: Page) => page.getByRole('banner').getByRole('link', { name: /^Pack/ });
const getRows = (page: Page) => page.getByRole('navigation', { name: 'Contents of the pack' }).getByRole('listitem');
const getToggle = (page: Page, id: string) => page.locator(`.statement#${id} > .pack-toggle`);
const getSaid = (page: Page) => page.locator('guide-pack').getByRole('status');
const getDocument = (page: Page) => page.locator('guide-pack').getByRole('article');

/** Puts a statement, a lesson, a concept and a work into the pack, each on its own page. */
async function choose(page: Page): Promise<void> {
  await page.goto(lesson);
  await getToggle(page, 'roles-first').click();
  await page.goto('/lessons/data/');
  await page.getByRole('button', { name: 'Add to pack: this lesson' }).click();
  await page.goto('/concepts/boundary-spanner/');
  await page.getByRole('button', { name: 'Add to pack: this concept' }).click();
  await page.goto('/evidence/powell1990/');
  await page.getByRole('button', { name: 'Add to pack: this work' }).click();
}

const whats = ['Action in lesson 1: Foster a strong vertically integrating core', 'Lesson 6', 'Concept', 'Work'];

test.describe('a pack', () => {
  test('has no link while nothing is in it, and then one with the count', async ({ page }) => {
    await page.goto(lesson);
    await expect(getLink(page)).toHaveCount(0);
    await getToggle(page, 'roles-first').click();
    await expect(getLink(page)).toHaveText('Pack (1)');
    await getToggle(page, 'roles-first').click();
    await expect(getLink(page)).toHaveCount(0);
  });

  test('is put together over pages and read as one document, in order', async ({ page }) => {
    await choose(page);
    await getLink(page).click();
    await expect(getRows(page).locator('.what')).toHaveText(whats);
    const printed = getDocument(page);
    await expect(printed.getByText('Settle roles and share out the work before')).toHaveCount(2);
    await expect(printed.getByRole('heading', { name: 'Boundary spanner' })).toBeVisible();
    await expect(printed.locator('.works')).toContainText('Neither market nor hierarchy');
    await expect(printed.locator('.works')).toContainText('No magic targets!');
    await expect(printed.locator('.address').first()).toHaveText(/\/lessons\/strong-core\/\?edition=1\.0#roles-first$/);
  });

  test('fetches nothing of the guide before it is opened', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await choose(page);
    expect(asked.filter((url) => url.includes('/api/'))).toEqual([]);
    await page.goto(builder);
    await expect(getRows(page)).toHaveCount(4);
    expect(asked.filter((url) => url.includes('/api/pages/'))).toHaveLength(4);
  });

  test('is put in order by keyboard, with the focus kept and the place said', async ({ page }) => {
    await choose(page);
    await page.goto(builder);
    const up = getRows(page).nth(2).getByRole('button', { name: /^Up/ });
    await up.focus();
    await page.keyboard.press('Enter');
    await expect(getSaid(page)).toHaveText('Now 2 of 4.');
    await expect(getRows(page).nth(1).getByRole('button', { name: 'Up: Boundary spanner' })).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await expect(getSaid(page)).toHaveText('It is the first already.');
    await expect(getRows(page).first().getByRole('button', { name: 'Up: Boundary spanner' })).toBeFocused();
    await page.reload();
    await expect(getRows(page).locator('.what').first()).toHaveText('Concept');
  });

  test('gives an item back, and the focus to the next', async ({ page }) => {
    await choose(page);
    await page.goto(builder);
    await getRows(page)
      .nth(1)
      .getByRole('button', { name: /^Remove/ })
      .press('Enter');
    await expect(getRows(page)).toHaveCount(3);
    await expect(getRows(page).nth(1).getByRole('button', { name: 'Remove: Boundary spanner' })).toBeFocused();
    await expect(getSaid(page)).toHaveText('Taken out of the pack, which has 3 items now.');
  });

  test('is emptied only when that is confirmed', async ({ page }) => {
    await choose(page);
    await page.goto(builder);
    await page.getByRole('button', { name: 'Empty the pack' }).click();
    await page.keyboard.press('Escape');
    await expect(getRows(page)).toHaveCount(4);
    await page.getByRole('button', { name: 'Empty the pack' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Empty the pack' }).click();
    await expect(page.getByText('Nothing is in your pack yet')).toBeVisible();
    await expect(getLink(page)).toHaveCount(0);
  });

  test('is the same in another tab at once', async ({ page, context }) => {
    const other = await context.newPage();
    await other.goto(lesson);
    await page.goto(lesson);
    await getToggle(page, 'roles-first').click();
    await expect(getLink(other)).toHaveText('Pack (1)');
    await expect(getToggle(other, 'roles-first')).toHaveText('In pack');
  });

  test('takes the works that are selected in the list of works', async ({ page }) => {
    await page.goto('/evidence/');
    const add = page.getByRole('region', { name: 'Selected works' }).getByRole('button', { name: 'Add to pack' });
    await expect(add).toBeDisabled();
    await page.getByRole('checkbox', { name: 'Select Powell 1990' }).check();
    await page.getByRole('checkbox', { name: 'Select Adler 2001' }).check();
    await add.click();
    await expect(getLink(page)).toHaveText('Pack (2)');
    await expect(page.getByText('2 works added to the pack, which has 2 now.')).toBeVisible();
  });

  test('of one guide is not that of another, which has packs too', async ({ page }) => {
    await page.goto(`${sites.small.url}lessons/trust-the-dough/`);
    await page.getByRole('button', { name: 'Add to pack: this lesson' }).click();
    await page.goto(`${sites.small.url}pack/`);
    await expect(getRows(page).locator('.what')).toHaveText(['Lesson 1']);
    await page.evaluate(() => {
      localStorage.setItem('guide-pack:/elsewhere/', localStorage.getItem('guide-pack:/small/') ?? '');
      localStorage.removeItem('guide-pack:/small/');
    });
    await page.reload();
    await expect(page.getByText('Nothing is in your pack yet')).toBeVisible();
  });

  for (const nonsense of ['{', 'null', '{"version":2,"value":{}}', '{"version":1,"value":{"items":["../x"]}}']) {
    test(`in a storage that holds ${nonsense} is empty`, async ({ page }) => {
      await page.addInitScript((text) => {
        localStorage.setItem('guide-pack:/', text);
      }, nonsense);
      await page.goto(builder);
      await expect(page.getByText('Nothing is in your pack yet')).toBeVisible();
    });
  }

  for (const [name, deed] of [
    ['no storage', 'getItem'],
    ['a full storage', 'setItem'],
  ] as const) {
    test(`with ${name} lasts as long as the page, and says so`, async ({ page }) => {
      await page.addInitScript((method) => {
        Storage.prototype[method] = () => {
          throw new DOMException('refused', 'QuotaExceededError');
        };
        Storage.prototype.setItem = () => {
          throw new DOMException('refused', 'QuotaExceededError');
        };
      }, deed);
      await page.goto(lesson);
      await getToggle(page, 'roles-first').click();
      await expect(page.getByRole('dialog')).toContainText('gone when you leave this page');
      await page.getByRole('button', { name: 'Close' }).click();
      await expect(getLink(page)).toHaveText('Pack (1)');
    });
  }
});

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
    await getToggle(page, 'roles-first').click();
    await page.goto(shared);
    await expect(getRows(page)).toHaveCount(2);
    await expect(getRows(page).getByRole('button')).toHaveCount(0);
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
    await page.goto(`/pack/#v1&note=${'word+'.repeat(190)}%E2%82%AC${'%E2%82%AC'.repeat(40)}&items=lessons/data`);
    await expect(page.getByText('a QR code that phones can read from paper holds 1273')).toBeVisible();
    await expect(page.getByRole('img', { name: 'QR code of the link' })).toBeHidden();
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
      await getToggle(page, 'roles-first').click();
      await page.goto(`/pack/#${hash}`);
      await expect(page.getByRole('alert')).toHaveText(`The link has no pack that can be shown: ${why}.`);
      await expect(getRows(page)).toHaveCount(1);
    });
  }
});

test.describe('on paper', () => {
  for (const format of ['A4', 'Letter'] as const) {
    test(`a pack has contents, items, works cited and its link, on ${format}`, async ({ page }) => {
      test.skip(!isInstalled('poppler'), 'pdftotext is not here');
      await page.goto(shared);
      await expect(getRows(page)).toHaveCount(2);
      await expect(page.getByRole('img', { name: 'QR code of the link' })).toBeVisible();
      const text = await readPdf(page, format);
      const parts = [
        'Away day',
        'Read this first',
        'Contents',
        'Boundary spanner',
        'Works cited',
        'The link to this pack',
      ];
      const places = parts.map((part) => text.indexOf(part));
      expect(places).toEqual([...places].sort((a, b) => a - b));
      expect(places).not.toContain(-1);
      for (const control of ['Copy the link', 'Make it my pack', 'Add to pack', 'Make a pack A pack is']) {
        expect(text).not.toContain(control);
      }
    });
  }

  test('no page cuts through a statement', async ({ page }) => {
    await page.goto('/pack/#v1&items=lessons/strong-core,lessons/data');
    await expect(getRows(page)).toHaveCount(2);
    await page.emulateMedia({ media: 'print' });
    const breaks = await page
      .locator('.piece')
      .evaluateAll((all) => all.map((piece) => getComputedStyle(piece).breakInside));
    expect(breaks.length).toBeGreaterThan(30);
    expect(new Set(breaks)).toEqual(new Set(['avoid']));
  });
});

for (const width of [320, 1440]) {
  test.describe(`in a window of ${width.toString()} px`, () => {
    test.use({ viewport: { width, height: 900 }, reducedMotion: 'reduce' });

    for (const [name, prepare] of [
      ['an empty pack', (page: Page) => page.goto(builder)],
      [
        'a pack in the making',
        async (page: Page) => {
          await choose(page);
          await page.goto(builder);
          await expect(getRows(page)).toHaveCount(4);
        },
      ],
      [
        'a pack that came by a link',
        async (page: Page) => {
          await page.goto(shared);
          await expect(getRows(page)).toHaveCount(2);
        },
      ],
      [
        'a question',
        async (page: Page) => {
          await choose(page);
          await page.goto(builder);
          await page.getByRole('button', { name: 'Empty the pack' }).click();
        },
      ],
      [
        'a lesson with something in the pack',
        async (page: Page) => {
          await page.goto(lesson);
          await getToggle(page, 'roles-first').click();
        },
      ],
    ] as const) {
      test(`axe finds nothing on ${name}, and nothing is wider than the window`, async ({ page }) => {
        await prepare(page);
        expect(await findViolations(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      });
    }
  });
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the page of packs says what it is, and what can be done instead', async ({ page }) => {
    await page.goto(shared);
    const main = page.getByRole('main');
    const says = main.locator('noscript p').first(); // getByText leaves out what stands in a noscript
    await expect(says).toBeVisible();
    await expect(says).toHaveText(/needs JavaScript/);
    await expect(main.getByRole('link', { name: 'lessons' })).toBeVisible();
    await expect(main.getByRole('button')).toHaveCount(0);
    await expect(main.getByRole('textbox')).toHaveCount(0);
  });

  test('no page has a button or a link for packs in the making', async ({ page }) => {
    await page.goto(lesson);
    await expect(page.locator('.pack-toggle')).toHaveCount(0);
    await expect(getLink(page)).toHaveCount(0);
  });
});
