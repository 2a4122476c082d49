import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const more = { 'target-size': { enabled: true }, 'label-content-name-mismatch': { enabled: true } };
/** The rule that colours can change the answer of. It is four fifths of the work. */
const contrast = 'color-contrast';

/** What axe finds in each of the colours that a reader may have set, one line a rule and place. */
export interface Findings {
  readonly light: readonly string[];
  readonly dark: readonly string[];
  readonly forced: readonly string[];
}
export const nothing: Findings = { light: [], dark: [], forced: [] };

/** Judges a page as it stands: whole in light, and in dark and in forced colours what colours can change. */
export async function inspect(page: Page): Promise<Findings> {
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  const light = await analyze(withAll(page));
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await analyze(new AxeBuilder({ page }).withRules([contrast]));
  await page.emulateMedia({ forcedColors: 'active' });
  await showForcedInk(page);
  const forced = await analyze(new AxeBuilder({ page }).withRules([contrast]));
  await hideForcedInk(page);
  return { light, dark, forced };
}

/**
 * Axe takes `-webkit-text-fill-color` for the colour of words, of which Chromium tells what the page asked for and not
 * what it forced; so it is made to tell the same as `color`.
 */
async function showForcedInk(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLElement>('body *'))
      if (element instanceof HTMLElement) element.style.webkitTextFillColor = getComputedStyle(element).color;
  });
}

/** The page may be judged again, in another window. */
async function hideForcedInk(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLElement>('body *'))
      if (element instanceof HTMLElement) element.style.webkitTextFillColor = '';
  });
}

/** What axe finds apart from colours: for another state or size of what has its colours judged in one. */
export function inspectStructure(page: Page): Promise<string[]> {
  return analyze(withAll(page).disableRules([contrast]));
}

function withAll(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).options({ rules: more, resultTypes: ['violations'] }).withTags(tags);
}

/** Axe's legacy mode is all that pages without frames of other hosts need, and opens no second page. */
async function analyze(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.setLegacyMode().analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}
