import { expect, test } from '@playwright/test';
import { findFaint } from './figure-contrast.ts';
import { pageKinds, wide } from './page-kinds.ts';

/** The pages that have pictures, apart from marks that stand beside their words. */
const { map, networks, network, lessons, lesson, home } = pageKinds;

test.use({ viewport: wide });

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    for (const [name, address] of Object.entries({ map, networks, network, lessons, lesson, home })) {
      test(`words in figures have a contrast of 4.5 and their lines one of 3 on a page of the kind ${name}`, async ({
        page,
      }) => {
        await page.goto(address);
        const { measured, faint } = await findFaint(page);
        expect(faint).toEqual([]);
        expect(measured).toBeGreaterThan(0);
      });
    }
  });
}
