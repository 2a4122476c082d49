import { expect } from '@playwright/test';
import { findContrastViolations, findViolations } from '../browser/axe.ts';
import { listen } from '../browser/listen.ts';
import { wide } from '../browser/page-kinds.ts';
import { servedPages } from './built-pages.ts';
import { test } from './shared-page.ts';
import { unfold } from './states.ts';

const narrow = { width: 320, height: 640 };

for (const { name, url, leadsOn } of servedPages) {
  test(`axe finds nothing on ${name} in any colours, folded and unfolded, and the console stays empty`, async ({
    sharedPage: page,
  }) => {
    const heard = listen(page);
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
    await page.setViewportSize(wide);
    if (leadsOn) await page.route('**/*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
    await page.goto(url);
    const found = { folded: await findViolations(page), unfolded: [''], dark: [''], forced: [''] };
    await unfold(page);
    await page.setViewportSize(narrow);
    found.unfolded = await findViolations(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    found.dark = await findContrastViolations(page);
    await page.emulateMedia({ forcedColors: 'active' });
    found.forced = await findContrastViolations(page);
    await page.unrouteAll();
    expect(found).toEqual({ folded: [], unfolded: [], dark: [], forced: [] });
    expect(heard.stop()).toEqual([]);
  });
}
