import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const more = { 'target-size': { enabled: true }, 'label-content-name-mismatch': { enabled: true } };

/** What axe finds, one line a rule and place. */
export async function findViolations(page: Page): Promise<string[]> {
  return analyze(new AxeBuilder({ page }).withTags(tags).options({ rules: more }));
}

/** What axe finds of what colours can change: once all else is tested, this is what is left of another scheme. */
export async function findContrastViolations(page: Page): Promise<string[]> {
  return analyze(new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block']));
}

/** Axe's legacy mode is all that pages without frames of other hosts need, and opens no second page. */
async function analyze(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.setLegacyMode().analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}
