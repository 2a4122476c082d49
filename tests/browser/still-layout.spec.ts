import { expect, test, type Page } from '@playwright/test';
import { pageKinds } from './page-kinds.ts';

// What scripts add has its room from the start: a page that moves under a reader's eyes or thumb is a fault (Cumulative
// Layout Shift). Faces are left out, for whether one comes in time depends on the network.

interface Box {
  readonly name: string;
  readonly top: number;
}

/** What the page came with, from its head to its foot, with where each part stands; none of what scripts make. */
function readBoxes(page: Page): Promise<Box[]> {
  return page.evaluate(() => {
    const made = '.copy-link, .pack-toggle, .pack-row, guide-pack-toggles, .selection-bar, guide-offline';
    const parts = document.querySelectorAll(
      'header :is(a, span), main :is(h1, h2, h3, p, ul, ol, details, figure), footer',
    );
    return [...parts]
      .filter((part) => part.closest(made) === null && part.getClientRects().length > 0)
      .map((part) => ({
        name: `${part.tagName} ${part.id} ${part.className}`,
        top: Math.round(part.getBoundingClientRect().top),
      }));
  });
}

const still = [
  'home',
  'lesson',
  'network',
  'concept',
  'case',
  'work',
  'evidence',
  'map',
  'search',
  'problems',
] as const;

for (const [width, name] of [
  [320, 'a phone'],
  [1280, 'a desk'],
] as const) {
  test.describe(`in a window of ${name}`, () => {
    test.use({ viewport: { width, height: 800 }, serviceWorkers: 'block' });
    for (const kind of still) {
      test(`nothing on a page of the kind ${kind} moves when its script comes`, async ({ page }) => {
        await page.route('**/*.woff2', (route) => route.abort());
        await page.route('**/*.js', (route) => route.abort());
        await page.goto(pageKinds[kind]);
        const before = await readBoxes(page);
        await page.unroute('**/*.js');
        await page.goto(pageKinds[kind]);
        await page.evaluate(async () => {
          const late = ['guide-search-dialog', 'guide-copy-link', 'guide-pack-toggles', 'guide-explorer'];
          const there = late.filter((element) => document.querySelector(element) !== null);
          await Promise.all(there.map((element) => customElements.whenDefined(element)));
        });
        expect(before.length).toBeGreaterThan(3);
        expect(await readBoxes(page)).toEqual(before);
      });
    }
  });
}
