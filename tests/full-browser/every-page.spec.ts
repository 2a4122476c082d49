import { expect } from '@playwright/test';
import { inspect, inspectStructure, nothing } from '../browser/axe.ts';
import { listen } from '../browser/listen.ts';
import { wide } from '../browser/page-kinds.ts';
import { servedPages } from './built-pages.ts';
import { test } from './shared-page.ts';
import { layOut, unfold } from './states.ts';

const narrow = { width: 320, height: 640 };

for (const { name, url, leadsOn } of servedPages) {
  test(`axe finds nothing on ${name} in any colours, folded and unfolded, and its console stays empty`, async ({
    sharedPage: page,
  }) => {
    test.setTimeout(300_000); // the one file holds all pages
    const heard = listen(page);
    await page.emulateMedia({ forcedColors: 'none' });
    await page.setViewportSize(narrow);
    if (leadsOn) await page.route('**/*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
    await page.goto(url);
    await layOut(page);
    expect(await inspectStructure(page)).toEqual([]);
    await unfold(page);
    await page.setViewportSize(wide);
    expect(await inspect(page)).toEqual(nothing);
    await page.unrouteAll();
    expect(heard.stop()).toEqual([]);
  });
}
