import { expect, test } from '@playwright/test';
import { sites } from '../sites.ts';
import { download, explorer, expectCount, getBar, getField, getPick, getRows, press, selectAll } from './explorer.ts';
import { wide } from './page-kinds.ts';

test.use({ viewport: wide, permissions: ['clipboard-read', 'clipboard-write'] });

test.describe('a selection', () => {
  test('is counted, and is the same in the whole list and in a filtered one', async ({ page }) => {
    await page.goto(explorer);
    await expect(getBar(page)).toContainText('All 77 shown');
    await getPick(page, 'Powell 1990').check();
    await expect(getBar(page)).toContainText('1 selected');
    await getField(page).fill('powell 1990');
    await expectCount(page, 1);
    await expect(getPick(page, 'Powell 1990')).toBeChecked();
    await getPick(page, 'Powell 1990').uncheck();
    await expect(getBar(page).getByText('1 shown', { exact: true })).toBeVisible();
  });

  test('survives a visit to an evidence page, and a reload', async ({ page }) => {
    await page.goto(explorer);
    await getPick(page, 'Powell 1990').check();
    await page.getByRole('link', { name: 'Powell 1990' }).click();
    await page.goBack();
    await expect(getPick(page, 'Powell 1990')).toBeChecked();
    await page.reload();
    await expect(getPick(page, 'Powell 1990')).toBeChecked();
    await expect(getBar(page)).toContainText('1 selected');
  });

  test('of all shown takes works that are not printed yet', async ({ page }) => {
    await page.goto(`${explorer}?sort=newest`);
    await expect(getRows(page)).toHaveCount(50);
    await selectAll(page);
    await expect(getBar(page)).toContainText('77 selected');
    await expect(getBar(page).getByRole('button', { name: 'Clear selection' })).toBeFocused();
  });

  test('can be cleared, and the focus stays in the bar', async ({ page }) => {
    await page.goto(explorer);
    await getPick(page, 'Powell 1990').check();
    await getBar(page).getByRole('button', { name: 'Clear selection' }).click();
    await expect(getPick(page, 'Powell 1990')).not.toBeChecked();
    await expect(getBar(page).getByRole('button', { name: 'Select all shown' })).toBeFocused();
  });

  test('of one guide is not that of another on the same host', async ({ page }) => {
    await page.goto(explorer);
    await page.evaluate(() => {
      localStorage.setItem('guide-selection:/other/', '["powell1990"]');
    });
    await page.reload();
    await expect(getBar(page)).toContainText('All 77 shown');
  });

  for (const nonsense of ['{', '{"a":1}', '[1,2]', 'null']) {
    test(`in a storage that holds ${nonsense} is empty`, async ({ page }) => {
      await page.addInitScript((text) => {
        localStorage.setItem('guide-selection:/', text);
      }, nonsense);
      await page.goto(explorer);
      await expect(getBar(page)).toContainText('All 77 shown');
    });
  }

  test('works without any storage', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('refused', 'SecurityError');
        },
      });
    });
    await page.goto(explorer);
    await getPick(page, 'Powell 1990').check();
    await expect(getBar(page)).toContainText('1 selected');
  });

  test('forgets works that the guide no longer has', async ({ page }) => {
    await page.addInitScript(() => {
      localStorage.setItem('guide-selection:/', '["gone1900","powell1990"]');
    });
    await page.goto(explorer);
    const { text } = await download(page, getBar(page).getByRole('button', { name: 'Download' }));
    expect(text.match(/^@/gm)).toHaveLength(1);
    await expect(getBar(page)).toContainText('1 selected');
  });
});

test.describe('all works, downloaded', () => {
  for (const [format, file] of [
    ['BibTeX', 'references.bib'],
    ['RIS', 'references.ris'],
    ['CSL-JSON', 'references.json'],
    ['CSV', 'references.csv'],
  ] as const) {
    for (const [name, { url }] of Object.entries(sites)) {
      test(`as ${format} are the file ${file} of the guide "${name}"`, async ({ page, request }) => {
        await page.goto(`${url}evidence/`);
        await selectAll(page);
        await getBar(page).getByLabel('Format').selectOption(format);
        const { name: fileName, text } = await download(page, getBar(page).getByRole('button', { name: 'Download' }));
        expect(fileName).toBe(`references-selection.${file.split('.')[1] ?? ''}`);
        expect(text).toBe((await (await request.get(`${url}${file}`)).body()).toString('utf8'));
      });
    }
  }
});

for (const width of [320, 1280]) {
  test(`no button of the bar moves from under a press once works are selected, at ${width.toString()} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(explorer);
    const readPlace = () =>
      getBar(page).evaluate((bar) => {
        const { x, y } = bar.getBoundingClientRect();
        return [...bar.querySelectorAll('button')].map((button) => {
          const box = button.getBoundingClientRect();
          return [box.x - x, box.y - y];
        });
      });
    await expect(getBar(page)).toContainText('All 77 shown');
    const before = await readPlace();
    await selectAll(page);
    await expect(getBar(page).getByRole('button', { name: 'Clear selection' })).toBeFocused();
    expect(await readPlace()).toEqual(before);
  });
}

test('selected works are copied in the order of the bibliography, and that is said', async ({ page }) => {
  await page.goto(explorer);
  await getPick(page, 'Powell 1990').check();
  await getPick(page, 'Adler 2001').check();
  await getBar(page).getByLabel('Format').selectOption('Vancouver');
  await press(getBar(page).getByRole('button', { name: 'Copy' }));
  await expect(getBar(page).getByRole('status')).toHaveText('2 works copied as Vancouver.');
  const lines = (await page.evaluate(() => navigator.clipboard.readText())).trimEnd().split('\n');
  expect(lines).toEqual([expect.stringMatching(/^1\. Adler PS/), expect.stringMatching(/^2\. Powell WW/)]);
});

test('with nothing selected all that is shown is taken', async ({ page }) => {
  await page.goto(`${explorer}?q=network&kind=theory`);
  await expectCount(page, 2);
  await getBar(page).getByLabel('Format').selectOption('RIS');
  const { text } = await download(page, getBar(page).getByRole('button', { name: 'Download' }));
  expect(text.match(/^TY {2}- /gm)).toHaveLength(2);
  await expect(getBar(page).getByRole('status')).toHaveText('2 works downloaded as RIS.');
});

test('only the files that hold selected works are fetched', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(explorer);
  await getPick(page, 'Powell 1990').check();
  await download(page, getBar(page).getByRole('button', { name: 'Download' }));
  expect(asked.filter((path) => path.startsWith('/api/exports/'))).toEqual(['/api/exports/0.json']);
});

test('works that cannot be fetched are said not to be', async ({ page }) => {
  await page.route('**/api/exports/*.json', (route) => route.fulfill({ status: 500 }));
  await page.goto(explorer);
  for (const name of ['Copy', 'Download']) {
    await press(getBar(page).getByRole('button', { name }));
    await expect(getBar(page).getByRole('status')).toHaveText(/^That did not work/);
  }
});

test('works that cannot be fetched are said not to be, where the browser waits for them too', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.write = () => new Promise(() => undefined);
  });
  await page.route('**/api/exports/*.json', (route) => route.fulfill({ status: 500 }));
  await page.goto(explorer);
  await press(getBar(page).getByRole('button', { name: 'Copy' }));
  await expect(getBar(page).getByRole('status')).toHaveText(/^That did not work/);
});

test('what takes works away cannot be pressed before its code is there, so that no press is lost', async ({ page }) => {
  const copy = getBar(page).getByRole('button', { name: 'Copy' });
  await page.route('**/guide-explorer*.js', async (route) => {
    await expect(copy).toBeDisabled();
    await route.continue();
  });
  await page.goto(explorer, { waitUntil: 'commit' });
  await press(copy);
  await expect(getBar(page).getByRole('status')).toHaveText('77 works copied as BibTeX.');
});

test('the focus is not taken from who goes on while the works to select are loaded', async ({ page }) => {
  const { promise: gone, resolve: send } = Promise.withResolvers<undefined>();
  await page.route('**/works.json', async (route) => {
    await gone;
    await route.continue();
  });
  await page.goto(explorer);
  await press(getBar(page).getByRole('button', { name: 'Select all shown' }));
  await getBar(page).getByLabel('Format').focus();
  send(undefined);
  await expect(getBar(page)).toContainText('77 selected');
  await expect(getBar(page).getByLabel('Format')).toBeFocused();
});

test('what has the focus is never behind the bar', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 700 });
  await page.goto(`${explorer}?sort=newest`);
  await expect(getRows(page)).toHaveCount(50);
  await getField(page).focus();
  const hidden: string[] = [];
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press('Tab');
    const behind = await page.evaluate(() => {
      const [focus, bar] = [document.activeElement, document.querySelector('.selection-bar')];
      if (focus === null || bar === null || bar.contains(focus)) return null;
      const { bottom, top } = focus.getBoundingClientRect();
      const edge = bar.getBoundingClientRect();
      return bottom > edge.top && top < edge.bottom ? focus.outerHTML.slice(0, 100) : null;
    });
    if (behind !== null) hidden.push(behind);
  }
  expect(hidden).toEqual([]);
});
