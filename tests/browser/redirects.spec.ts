import { expect, test } from '@playwright/test';
import { sites } from '../sites.ts';
import { showInEach } from './appearances.ts';
import { inspect, nothing } from './axe.ts';

const { url } = sites.small;

test('the address of a page that moved leads on with its query and #', async ({ page }) => {
  await page.goto(`${url}concepts/starter/?edition=0.2#wild-yeast`);
  await expect(page).toHaveURL(`${url}concepts/levain/?edition=0.2#wild-yeast`);
  await expect(page.locator('#wild-yeast:target')).toBeVisible();
});

test('a statement that left a page before it moved is found where it went', async ({ page }) => {
  await page.goto(`${url}concepts/starter/?edition=0.2#feeding`);
  await expect(page).toHaveURL(`${url}lessons/share-the-starter/?edition=0.2#feed-by-smell`);
});

test('and also where a host led on to the new page by itself', async ({ page }) => {
  await page.goto(`${url}concepts/levain/#feeding`);
  await expect(page).toHaveURL(`${url}lessons/share-the-starter/#feed-by-smell`);
});

test('a statement that was joined to an older one says what it said itself, and how that differs', async ({ page }) => {
  await page.goto(`${url}concepts/starter/?edition=0.2#feeding`);
  const notice = page.getByRole('region', { name: 'Since the edition of your link' });
  await expect(notice).toContainText(
    'The action that stood at /concepts/starter/#feeding was joined to it in edition 0.3',
  );
  await expect(notice.locator('blockquote', { hasText: 'Feed a starter when it smells of apples.' })).toBeVisible();
  await expect(notice.locator('ins')).toContainText(['not by the day']);
});

test('the history of a page says what was joined to its statements', async ({ page }) => {
  await page.goto(`${url}changes/lessons/share-the-starter/`);
  const own = page.locator('#feed-by-smell');
  await expect(own.getByRole('heading', { name: /^Joined to it in edition 0.3/ })).toHaveCount(2);
  await expect(own).toContainText('Action, until then at /concepts/starter/#feeding');
  await expect(own).toContainText('Smell a starter before you feed it.');
});

for (const form of ['handout', 'slides', 'facilitate']) {
  test(`the page ${form}/ of a lesson that moved leads on with its query and #`, async ({ page }) => {
    await page.goto(`${url}lessons/watch-the-dough/${form}/?edition=0.2#main`);
    await expect(page).toHaveURL(`${url}lessons/trust-the-dough/${form}/?edition=0.2#main`);
  });
}

test('a slide leads to where its statement stands now, on a lesson that moved or one that stands', async ({ page }) => {
  await page.goto(`${url}lessons/watch-the-dough/slides/?edition=0.2#sour-smell`);
  await expect(page).toHaveURL(`${url}lessons/share-the-starter/slides/?edition=0.2#feed-by-smell`);
  await page.goto(`${url}lessons/water-and-heat/slides/#draughts`);
  await expect(page).toHaveURL(`${url}lessons/water-and-heat/slides/#dry-crust`);
});

test('a slide whose statement was withdrawn says so', async ({ page }) => {
  await page.goto(`${url}lessons/water-and-heat/slides/#salt-slows`);
  await expect(page.locator('#salt-slows:target')).toBeInViewport();
  await expect(page.locator('#salt-slows:target')).toContainText('and withdrawn: The review does not say it');
});

test('an id that was renamed on its page leads to the new one', async ({ page }) => {
  await page.goto(`${url}lessons/water-and-heat/?edition=0.2#draughts`);
  await expect(page).toHaveURL(`${url}lessons/water-and-heat/?edition=0.2#dry-crust`);
});

test('a query can lead to no other site', async ({ page }) => {
  await page.goto(`${url}concepts/starter/?//evil.example/#//evil.example/`);
  await expect(page).toHaveURL(`${url}concepts/levain/?//evil.example/#//evil.example/`);
});

test('a withdrawn statement says what it said, until when and why', async ({ page }) => {
  await page.goto(`${url}lessons/water-and-heat/#salt-slows`);
  const notice = page.locator('#salt-slows:target');
  await expect(notice).toBeInViewport();
  await expect(notice).toContainText('Salt slows the yeast');
  await expect(notice).toContainText('until edition 0.3 (2 November 2026)');
});

test('a withdrawn page says what stood there, and keeps the ids of its statements', async ({ page }) => {
  await page.goto(`${url}concepts/proofing-box/#even-heat`);
  await expect(page.getByRole('heading', { level: 1, name: 'Proofing box' })).toBeVisible();
  await expect(page.locator('#even-heat:target')).toContainText('A box keeps the heat even');
  await expect(page.locator('head > meta[name=robots]')).toHaveAttribute('content', 'noindex');
});

test('the history of a page is reached from its foot', async ({ page }) => {
  await page.goto(`${url}lessons/trust-the-dough/`);
  await page.getByRole('link', { name: 'History of this page' }).click();
  await expect(page.locator('#gas-expands del').first()).toContainText('all');
  await expect(page.locator('#gas-expands ins').first()).toContainText('the same');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a page that moved leads on', async ({ page }) => {
    await page.goto(`${url}concepts/starter/`);
    await expect(page).toHaveURL(`${url}concepts/levain/`);
  });

  test('a handout that moved leads on, and has a way to the statement that was renamed', async ({ page }) => {
    await page.goto(`${url}lessons/watch-the-dough/handout/`);
    await expect(page).toHaveURL(`${url}lessons/trust-the-dough/handout/`);
    await page.goto(`${url}lessons/trust-the-dough/handout/#look-first`);
    await page.locator('#look-first:target a').click();
    await expect(page).toHaveURL(`${url}lessons/trust-the-dough/handout/#judge-by-eye`);
  });

  test('an id that was renamed has a way to the new one', async ({ page }) => {
    await page.goto(`${url}lessons/water-and-heat/#draughts`);
    await page.locator('#draughts:target a').click();
    await expect(page).toHaveURL(`${url}lessons/water-and-heat/#dry-crust`);
  });
});

for (const path of [
  'changes/',
  'changes/lessons/trust-the-dough/',
  'changes/lessons/share-the-starter/',
  'lessons/share-the-starter/?edition=0.2#feed-by-smell',
  'lessons/water-and-heat/slides/#salt-slows',
  'concepts/proofing-box/',
  'lessons/water-and-heat/#salt-slows',
]) {
  test(`axe finds nothing on ${path} in a narrow and a wide window, in any colours`, async ({ page }) => {
    await page.goto(url + path);
    await showInEach(page, async (name) => {
      expect(await inspect(page), name).toEqual(nothing);
    });
  });
}
