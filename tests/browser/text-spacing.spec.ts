import { expect, test, type Page } from '@playwright/test';
import { everyKind, narrow } from './page-kinds.ts';
import { measureOverflow } from './overflow.ts';

test.use({ viewport: narrow });

/** The least that readers may set (WCAG 1.4.12), as their browser's own style sheet does. */
const spacing = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }
`;

/** Elements that cut off what they hold; those that scroll and those that are for screen readers alone do not count. */
function findCutOff(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((element) => {
        const { overflowX, overflowY, clipPath, display } = getComputedStyle(element);
        if (clipPath !== 'none' || display === 'inline' || element.offsetParent === null) return false;
        const isWide = /hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + 1;
        const isHigh = /hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 1;
        return isWide || isHigh;
      })
      .map((element) => element.outerHTML.slice(0, 120)),
  );
}

for (const [name, address] of everyKind) {
  test(`wider letters, words and lines cut nothing off on a page of the kind ${name}`, async ({ page }) => {
    await page.goto(address);
    await page.evaluate((css) => {
      const sheet = new CSSStyleSheet(); // which no policy forbids
      sheet.replaceSync(css);
      document.adoptedStyleSheets.push(sheet);
    }, spacing);
    expect(await findCutOff(page)).toEqual([]);
    expect(await measureOverflow(page)).toBe(0);
  });
}
