import { expect, test, type Page } from '@playwright/test';
import { sites } from '../sites.ts';
import { showInEach } from './appearances.ts';
import { findViolations } from './axe.ts';
import { measureOverflow } from './overflow.ts';
import { pageKinds } from './page-kinds.ts';

const forms = ['handout', 'slides', 'facilitate'] as const;
const slides = `${pageKinds.lesson}slides/`;

/** The ids of a deck's slides, and the one whose top stands at the top of the window. */
async function readDeck(page: Page): Promise<{ ids: string[]; shown: string | undefined }> {
  return page.locator('guide-slides > section').evaluateAll((all) => ({
    ids: all.map(({ id }) => id),
    shown: all.find((slide) => Math.abs(slide.getBoundingClientRect().top) < 2)?.id,
  }));
}

const readShown = async (page: Page) => (await readDeck(page)).shown;

for (const form of forms) {
  test(`axe finds nothing on ${form}, and nothing is wider than a narrow or a wide window, light and dark`, async ({
    page,
  }) => {
    await page.goto(`${pageKinds.lesson}${form}/`);
    await showInEach(page, async (name) => {
      expect(await findViolations(page), name).toEqual([]);
      expect(await measureOverflow(page), name).toBe(0);
    });
  });
}

test.describe('a deck of slides', () => {
  test.use({ viewport: { width: 1440, height: 900 } });

  for (const key of ['ArrowRight', 'ArrowDown', 'PageDown', 'Space']) {
    test(`goes on by ${key}`, async ({ page }) => {
      await page.goto(`${slides}#slide-title`);
      const { ids } = await readDeck(page);
      await page.keyboard.press(key);
      await expect.poll(() => readShown(page)).toBe(ids[1]);
      await page.keyboard.press(key);
      await expect.poll(() => readShown(page)).toBe(ids[2]);
      await expect(page).toHaveURL(`${slides}#${ids[2] ?? ''}`);
    });
  }

  for (const key of ['ArrowLeft', 'ArrowUp', 'PageUp', 'Shift+Space']) {
    test(`goes back by ${key}`, async ({ page }) => {
      await page.goto(`${slides}#slide-answer`);
      await page.keyboard.press(key);
      await expect.poll(() => readShown(page)).toBe('slide-title');
    });
  }

  test('goes to its ends by End and Home, and not beyond them', async ({ page }) => {
    await page.goto(`${slides}#slide-title`);
    await page.keyboard.press('End');
    await expect.poll(() => readShown(page)).toBe('slide-address');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => readShown(page)).toBe('slide-address');
    await page.keyboard.press('Home');
    await expect.poll(() => readShown(page)).toBe('slide-title');
  });

  test('says which slide it is at', async ({ page }) => {
    await page.goto(`${slides}#slide-title`);
    const { ids } = await readDeck(page);
    const status = page.getByRole('status');
    await expect(status).toHaveText('');
    await page.keyboard.press('ArrowRight');
    await expect(status).toHaveText(`Slide 2 of ${ids.length.toString()}`);
    await expect(page.locator('#slide-answer')).toBeFocused();
  });

  test('is turned by buttons', async ({ page }) => {
    await page.goto(`${slides}#slide-title`);
    await page.getByRole('button', { name: 'Next slide' }).click();
    await expect.poll(() => readShown(page)).toBe('slide-answer');
    await page.getByRole('button', { name: 'Previous slide' }).click();
    await expect.poll(() => readShown(page)).toBe('slide-title');
  });

  test('fills the screen by a button, and leaves it by the same', async ({ page }) => {
    await page.goto(slides);
    await page.getByRole('button', { name: 'Full screen', exact: true }).click();
    await expect(page.getByRole('button', { name: 'Leave full screen' })).toBeVisible();
    expect(await page.evaluate(() => document.fullscreenElement?.tagName)).toBe('HTML');
    await page.getByRole('button', { name: 'Leave full screen' }).click();
    await expect(page.getByRole('button', { name: 'Full screen', exact: true })).toBeVisible();
  });

  test('opens at the statement that its address names', async ({ page }) => {
    await page.goto(`${slides}#roles-first`);
    await expect.poll(() => readShown(page)).toBe('roles-first');
  });

  test('leaves keys with a modifier, and Space on a button, to the browser', async ({ page }) => {
    await page.goto(`${slides}#slide-title`);
    await page.keyboard.press('Control+ArrowRight');
    expect(await readShown(page)).toBe('slide-title');
    await page.getByRole('button', { name: 'Next slide' }).focus();
    await page.keyboard.press('Space');
    await expect.poll(() => readShown(page)).toBe('slide-answer');
  });

  test('lets a key scroll within a slide that is taller than the window', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 300 });
    await page.goto(`${slides}#work-of-the-core`);
    await page.keyboard.press('ArrowDown');
    await expect(page).toHaveURL(`${slides}#work-of-the-core`);
    await page.keyboard.press('ArrowRight');
    await expect(page).not.toHaveURL(`${slides}#work-of-the-core`);
  });

  test('shows no slide cut off in a window of a projector', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.goto(slides);
    const tall = await page
      .locator('guide-slides > section')
      .evaluateAll((all) =>
        all.filter((slide) => slide.getBoundingClientRect().height > innerHeight + 1).map(({ id }) => id),
      );
    expect(tall).toEqual([]);
  });

  test('prints one slide a page, and no control', async ({ page }) => {
    await page.goto(slides);
    const { ids } = await readDeck(page);
    for (const format of ['A4', 'Letter']) {
      const pdf = await page.pdf({ format, landscape: true });
      expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(ids.length);
    }
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('button').filter({ visible: true })).toHaveCount(0);
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 1440, height: 900 } });

  test('a deck is a column of slides that snap, with no button', async ({ page }) => {
    await page.goto(`${slides}#roles-first`);
    const slide = page.locator('#roles-first');
    await expect(slide).toBeInViewport({ ratio: 0.9 });
    await expect(page.locator('html')).toHaveCSS('scroll-snap-type', 'y');
    await expect(slide).toHaveCSS('scroll-snap-align', 'start');
    await expect(page.getByRole('button')).toHaveCount(0);
    await page.locator('#slide-address').scrollIntoViewIfNeeded();
    await expect(page.getByRole('img', { name: 'QR code of the lesson’s address' })).toBeInViewport();
  });

  test('a lesson leads to its forms, and each of them back', async ({ page }) => {
    for (const form of forms) {
      await page.goto(pageKinds.lesson);
      await page.getByRole('region', { name: 'Teach with this lesson' }).locator(`a[href$="/${form}/"]`).click();
      await expect(page).toHaveURL(`${pageKinds.lesson}${form}/`);
      await page.getByRole('navigation', { name: 'Forms of this lesson' }).getByRole('link').first().click();
      await expect(page).toHaveURL(pageKinds.lesson);
    }
  });
});

test('the forms of a lesson say nothing to the console and ask no other host, under a base path too', async ({
  page,
}) => {
  const noted: string[] = [];
  page.on('console', (message) => noted.push(message.text()));
  page.on('pageerror', ({ message }) => noted.push(message));
  page.on('request', (request) => {
    if (new URL(request.url()).hostname !== 'localhost') noted.push(request.url());
  });
  page.on('response', (response) => {
    if (response.status() >= 400) noted.push(response.url());
  });
  for (const form of forms) {
    await page.goto(`${pageKinds.lesson}${form}/`, { waitUntil: 'networkidle' });
    await page.goto(`${sites.small.url}lessons/trust-the-dough/${form}/`, { waitUntil: 'networkidle' });
  }
  expect(noted).toEqual([]);
});

test('on paper the sheets have their text and their code, and no way back', async ({ page }) => {
  for (const form of ['handout', 'facilitate']) {
    await page.goto(`${pageKinds.lesson}${form}/`);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await expect(page.locator('body > header')).toBeHidden();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('.qr-code')).toBeVisible();
    await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
    await page.emulateMedia({ media: null });
  }
});
