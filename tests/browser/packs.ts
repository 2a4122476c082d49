import { expect, type Page } from '@playwright/test';

export const lesson = '/lessons/strong-core/';
export const builder = '/pack/';
export const shared =
  '/pack/#v1&title=Away+day&note=Read+this+first&items=lessons/data:data-in-the-process,concepts/boundary-spanner&edition=1.0';

export const getLink = (page: Page) => page.getByRole('banner').getByRole('link', { name: /^Pack/ });
export const getRows = (page: Page) =>
  page.getByRole('navigation', { name: 'Contents of the pack' }).getByRole('listitem');
export const getToggle = (page: Page, id: string) => page.locator(`.statement#${id} > .pack-toggle`);
export const getSaid = (page: Page) => page.locator('guide-pack').getByRole('status');
export const getDocument = (page: Page) => page.locator('guide-pack').getByRole('article');

/** Puts a statement into the pack, and waits until its button says so. */
export async function addStatement(page: Page, id: string): Promise<void> {
  await getToggle(page, id).click();
  await expect(getToggle(page, id)).toHaveText('In pack');
}

/** Puts the page into the pack, and waits until its button says so. */
export async function addPage(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: `Add to pack: ${name}` }).click();
  await expect(page.getByRole('button', { name: `In pack: take ${name} out` })).toBeVisible();
}

/** Puts a statement, a lesson, a concept and a work into the pack, each on its own page. */
export async function choose(page: Page): Promise<void> {
  await page.goto(lesson);
  await addStatement(page, 'roles-first');
  await page.goto('/lessons/data/');
  await addPage(page, 'this lesson');
  await page.goto('/concepts/boundary-spanner/');
  await addPage(page, 'this concept');
  await page.goto('/evidence/powell1990/');
  await addPage(page, 'this work');
}

export const whats = ['Action in lesson 1: Foster a strong vertically integrating core', 'Lesson 6', 'Concept', 'Work'];
