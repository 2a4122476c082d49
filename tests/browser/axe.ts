import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const more = { 'target-size': { enabled: true }, 'label-content-name-mismatch': { enabled: true } };
/** The rule that colours can change the answer of. It is four fifths of the work. */
const contrast = 'color-contrast';

/** What axe finds, one line a rule and place. */
export function findViolations(page: Page): Promise<string[]> {
  return analyze(withAll(page));
}

/** What axe finds in the colours of the page, and nothing else: for another scheme of what was tested in one. */
export function findContrastViolations(page: Page): Promise<string[]> {
  return analyze(new AxeBuilder({ page }).withRules([contrast]));
}

/** What axe finds apart from colours: for another state or size of what has its colours tested in one. */
export function findStructureViolations(page: Page): Promise<string[]> {
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
