import { expect, test } from '@playwright/test';
import { everyKind, wide, zoomed } from '../browser/page-kinds.ts';
import { walk } from './focus-walk.ts';

for (const [window, viewport] of Object.entries({ wide, zoomed })) {
  test.describe(`in a window that is ${window}`, () => {
    test.use({ viewport });

    for (const [name, address] of everyKind) {
      test(`Tab shows where it is at every stop of a page of the kind ${name}, and nothing hides it`, async ({
        page,
      }) => {
        test.setTimeout(180_000);
        await page.goto(address);
        const { stops, unseen, hidden } = await walk(page);
        // Counted after it: what an address asks for takes the place of what the page was built with.
        const links = await page.locator('a[href], summary').filter({ visible: true }).count();
        expect(stops).toBeGreaterThanOrEqual(links);
        expect(stops).toBeGreaterThan(0);
        expect({ unseen, hidden }).toEqual({ unseen: [], hidden: [] });
      });
    }
  });
}
