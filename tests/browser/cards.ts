import type { Locator, Page } from '@playwright/test';

/** The first citation of the lesson that names several works. */
export const getCluster = (page: Page) => page.locator('.statement guide-citation:has(> a ~ a)').first();
/** Its own links, without those of the card, which stands inside of it. */
export const getLinks = (cluster: Locator) => cluster.locator(':scope > a');
export const getCard = (page: Page) => page.getByRole('dialog', { name: 'Works cited here' });

/** The addresses of the evidence pages that a citation names. */
export function readAddresses(links: Locator): Promise<(string | null)[]> {
  return links.evaluateAll((elements) => elements.map((element) => element.getAttribute('href')));
}

/** Moves the focus to a link as the keyboard does, so that the browser shows where it is. */
export async function focusByKeyboard(page: Page, link: Locator): Promise<void> {
  await page.keyboard.press('Tab');
  await link.focus();
}

export async function getBox(locator: Locator): Promise<Box> {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('Nothing is shown there');
  return box;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export function overlap(one: Box, two: Box): boolean {
  const across = one.x < two.x + two.width && two.x < one.x + one.width;
  return across && one.y < two.y + two.height && two.y < one.y + one.height;
}

/** How far a card is above or below its citation, all of whose lines count, in CSS pixels. */
export async function measureGap(card: Locator, cluster: Locator): Promise<number> {
  const lines = await cluster.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return { top, bottom };
  });
  const { y, height } = await getBox(card);
  return Math.abs(Math.max(y - lines.bottom, lines.top - (y + height)));
}
