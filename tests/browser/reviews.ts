import { expect, type Page } from '@playwright/test';

export const review = '/review/';
export const action = 'Settle roles and share out the work before a clinical community starts its activities.';
export const other = 'Begin with a theory of change.';

export const getAction = (page: Page, name: string) => page.getByRole('group', { name });
export const getBar = (page: Page, lesson: string) =>
  page.locator('.standing li', { has: page.getByRole('link', { name: lesson }) });
export const getNext = (page: Page) => page.getByRole('region', { name: 'What to look at next' });
export const getSaid = (page: Page) => page.locator('guide-review').getByRole('status');

/** Answers two actions, one with a note, an owner and a date. */
export async function answer(page: Page): Promise<void> {
  await page.goto(review);
  await getAction(page, other).getByLabel('Partly').check();
  const group = getAction(page, action);
  await group.getByLabel('Not yet').check();
  await group.getByText('Note, owner and date').click();
  await group.getByLabel('Note').fill('=SUM(A1)\nAsk “everybody”, first; please.');
  await group.getByLabel('Owner').fill('Øyvind');
  await group.getByLabel('Date').fill('2027-01-15');
}

/** Expects the answers that `answer` gave. */
export async function expectAnswers(page: Page): Promise<void> {
  await expect(getAction(page, other).getByLabel('Partly')).toBeChecked();
  const group = getAction(page, action);
  await expect(group.getByLabel('Not yet')).toBeChecked();
  await expect(group.getByLabel('Note')).toHaveValue('=SUM(A1)\nAsk “everybody”, first; please.');
  await expect(group.getByLabel('Owner')).toHaveValue('Øyvind');
  await expect(group.getByLabel('Date')).toHaveValue('2027-01-15');
}

/** Hands a file to the import. */
export async function bring(page: Page, name: string, text: string): Promise<void> {
  const field = page.getByLabel('Import a file');
  await expect(field).toBeEnabled(); // a file that is chosen before is not asked for
  await field.setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text, 'utf8') });
}

export const toFile = (answers: unknown) => JSON.stringify({ kind: 'guide-review', version: 1, answers });
