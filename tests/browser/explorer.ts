import { expect, type Locator, type Page } from '@playwright/test';

export const explorer = '/evidence/';
export const total = 77;

/** The parts of the explorer, as a reader finds them. */
export const getField = (page: Page) => page.getByRole('searchbox', { name: 'Find works' });
export const getStatus = (page: Page) => page.locator('guide-explorer .state [role=status]');
/** The rows that are shown, be they those of the page or those of an answer. */
export const getRows = (page: Page) => page.locator('guide-explorer li.work').filter({ visible: true });
export const getBox = (page: Page, label: string) => page.getByRole('checkbox', { name: new RegExp(`^${label} \\d`) });
export const getChips = (page: Page) => page.getByRole('list', { name: 'Active filters' }).getByRole('button');
export const getBar = (page: Page) => page.getByRole('region', { name: 'Selected works' });
export const getPick = (page: Page, name: string) =>
  page.getByRole('checkbox', { name: `Select ${name}`, exact: true }).filter({ visible: true });

/**
 * Presses a button by key, once it can be: the bar is at the end of the list, which takes its true height as it is scrolled
 * to, and a click at the place where a button was a moment ago is lost.
 */
export async function press(button: Locator): Promise<void> {
  await expect(button).toBeEnabled();
  await button.press('Enter');
}

/** Selects all that is shown. */
export function selectAll(page: Page): Promise<void> {
  return press(getBar(page).getByRole('button', { name: 'Select all shown' }));
}

/** The labels of the rows shown, such as `Powell 1990`. */
export function readLabels(page: Page): Promise<string[]> {
  return getRows(page).locator('h3').allTextContents();
}

/** Waits until the explorer says how many works it shows. */
export async function expectCount(page: Page, count: number): Promise<void> {
  await expect(getStatus(page)).toHaveText(count === total ? /^77( of 77)? works$/ : `${count.toString()} of 77 works`);
}

/** What a button downloads: the file's name and its text. */
export async function download(page: Page, button: Locator): Promise<{ name: string; text: string }> {
  const [file] = await Promise.all([page.waitForEvent('download'), press(button)]);
  const chunks: Buffer[] = [];
  for await (const chunk of await file.createReadStream()) chunks.push(Buffer.from(chunk as Uint8Array)); // a stream of bytes, which its type does not say
  return { name: file.suggestedFilename(), text: Buffer.concat(chunks).toString('utf8') };
}
