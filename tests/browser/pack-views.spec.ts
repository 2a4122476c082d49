import { readdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { isInstalled, runTool } from '../tools.ts';
import { inspect, nothing } from './axe.ts';
import { lesson, builder, shared, choose, getLink, getRows, addStatement } from './packs.ts';
import { readPdf } from './pdf.ts';

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

  test('zbar reads the link off a picture of the printed pack', async ({ page }, testInfo) => {
    test.skip(!isInstalled('zbar') || !isInstalled('poppler'), 'zbarimg or pdftoppm is not here');
    await page.goto(shared);
    await expect(page.getByRole('img', { name: 'QR code of the link' })).toBeVisible();
    const address = await page.locator('.link a').getAttribute('href');
    const pdf = testInfo.outputPath('pack.pdf');
    writeFileSync(pdf, await page.pdf({ format: 'A4' }));
    const folder = dirname(pdf);
    runTool('pdftoppm', ['-r', '150', '-png', 'pack.pdf', 'pack'], folder);
    const pictures = readdirSync(folder).filter((name) => name.endsWith('.png'));
    const read = pictures.flatMap((name) => runTool('zbarimg', ['--quiet', '--raw', name], folder).output.split('\n'));
    expect(read).toContain(address);
  });

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
    test.use({ viewport: { width, height: 900 } });

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
          await addStatement(page, 'roles-first');
        },
      ],
    ] as const) {
      test(`axe finds nothing on ${name}, and nothing is wider than the window`, async ({ page }) => {
        await prepare(page);
        expect(await inspect(page)).toEqual(nothing);
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
