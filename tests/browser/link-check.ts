import { expect, type Page } from '@playwright/test';
import { permalinksSchema, type Permalinks } from '../../src/schemas/permalinks.ts';
import { sites } from '../sites.ts';

export const linkCheck = `${sites.small.url}links/`;
/** Where the small guide says that it is published. */
export const published = 'https://bread.example/small';
export const fixtures = 'tests/fixtures/linking-files';

/** The parts of the page, as a reader finds them. */
export const getStatus = (page: Page) => page.locator('guide-links > .status');
export const getProblems = (page: Page) => page.locator('guide-links > .problems');
export const getRow = (page: Page, address: string) =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader').getByText(address, { exact: true }) });

/** Pastes a list and waits for the answer. */
export async function checkList(page: Page, list: string): Promise<void> {
  await page.getByLabel('Addresses, or any text').fill(list);
  await page.getByRole('button', { name: 'Check these' }).click();
  await expectAnswer(page);
}

/** Chooses files and waits for the answer. */
export async function checkFiles(page: Page, files: Parameters<ReturnType<Page['locator']>['setInputFiles']>[0]) {
  const input = page.getByLabel('Or choose files');
  await expect(input).toBeEnabled();
  await input.setInputFiles(files);
  await expectAnswer(page);
}

async function expectAnswer(page: Page): Promise<void> {
  await expect(getStatus(page)).toHaveText(/\.$/);
}

/** A text as a file to choose. */
export function toFile(name: string, text: string | Uint8Array) {
  return { name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) };
}

const later = { edition: '0.4', date: '2027-03-01' };

/**
 * Serves the small guide's own record as if it had older and younger editions: one statement reworded, one moved to
 * another page, one withdrawn.
 */
export async function giveHistory(page: Page): Promise<void> {
  await page.route('**/api/permalinks.json', async (route) => {
    const record = permalinksSchema.parse(await (await route.fetch()).json());
    await route.fulfill({ json: permalinksSchema.parse(toLater(record)) });
  });
}

function toLater(record: Permalinks): Permalinks {
  const permalinks = record.permalinks.map((permalink): Permalinks['permalinks'][number] => {
    const [now] = permalink.wordings;
    if (now === undefined) throw new Error('A permalink without words');
    switch (permalink.address) {
      case '/lessons/trust-the-dough/#judge-by-eye': {
        const first = { ...now, edition: '0.1', date: '2026-01-05', text: `Never ${now.text}` };
        return { ...permalink, since: '0.1', wordings: [first, { ...now, ...later }] };
      }
      case '/lessons/trust-the-dough/#the-dent':
        return { ...permalink, state: { kind: 'moved', to: '/concepts/finger-test/#slow-dent', ...later } };
      case '/lessons/water-and-heat/#dial':
        return { ...permalink, state: { kind: 'withdrawn', why: 'Nobody has a <b>dial</b> any more.', ...later } };
      default:
        return permalink;
    }
  });
  const editions = [{ number: '0.1', date: '2026-01-05' }, ...record.editions, { number: '0.4', date: later.date }];
  return { ...record, editions, permalinks };
}
