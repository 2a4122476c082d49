import type { Page } from '@playwright/test';
import { statementIdSchema } from '../../src/schemas/identifiers.ts';
import { permalinksSchema, type Permalink, type Permalinks } from '../../src/schemas/permalinks.ts';
import { pageKinds } from './page-kinds.ts';

/** The lesson whose record the tests change, and where it is served. */
const path = pageKinds.lesson;
const recordAddress = `**/api/permalinks${path.slice(0, -1)}.json`;

/** Which statements of the lesson have which past in the record that the tests serve. */
export interface Past {
  /** Its words of edition 0.8 were others, and changed with the newest edition. */
  readonly reworded: string;
  /** First in the newest edition. */
  readonly added: string;
  /** It stood at `#old-name` in edition 0.8, with the words that it has now. */
  readonly moved: string;
  /** As it was in edition 0.8. */
  readonly same: string;
}
/** What `reworded` said in edition 0.8: a word was put in front of it since, and the last word was another. */
export const formerEnding = 'differently.';
export const reason = 'the review does not say it.';

/** Serves the lesson's own record as if editions 0.8 and 0.9 had gone before the newest. */
export async function serveEditions(page: Page): Promise<Past> {
  const response = await page.request.get(`/api/permalinks${path.slice(0, -1)}.json`);
  const { record, past } = toPast(permalinksSchema.parse(await response.json()));
  await page.route(recordAddress, (route) => route.fulfill({ json: permalinksSchema.parse(record) }));
  return past;
}

/** Notes each request for a record. */
export function listenForRecords(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.includes('/api/permalinks')) asked.push(pathname);
  });
  return asked;
}

function toPast(built: Permalinks): { record: Permalinks; past: Past } {
  const statements = built.permalinks.filter((permalink) => 'statement' in permalink);
  const [reworded, added, moved, same] = statements;
  const newest = built.editions.at(-1);
  if (same === undefined || reworded === undefined || added === undefined || moved === undefined)
    throw new Error('The lesson has too few statements');
  if (newest === undefined) throw new Error('The record has no edition');
  const gone = { edition: newest.number, date: newest.date };
  const permalinks = built.permalinks.map((permalink) => {
    if (permalink === reworded) return toReworded(permalink);
    return permalink === added || permalink === moved ? permalink : toOlder(permalink);
  });
  const toFormer = (permalink: typeof same, id: string) => ({
    ...toOlder(permalink),
    statement: statementIdSchema.parse(id),
    address: `${path}#${id}`,
  });
  const record: Permalinks = {
    ...built,
    editions: [{ number: '0.8', date: '2026-01-10' }, { number: '0.9', date: '2026-06-01' }, newest],
    permalinks: [
      ...permalinks,
      { ...toFormer(same, 'withdrawn-one'), state: { kind: 'withdrawn', why: reason, ...gone } },
      { ...toFormer(moved, 'old-name'), state: { kind: 'moved', to: moved.address, ...gone } },
    ],
  };
  const [a, b, c, d] = [reworded, added, moved, same].map(({ address }) => address.split('#')[1] ?? '');
  return { record, past: { reworded: a ?? '', added: b ?? '', moved: c ?? '', same: d ?? '' } };
}

/** The same words, but since edition 0.8. */
function toOlder<Kind extends Permalink>(permalink: Kind): Kind {
  const wordings = permalink.wordings.map((wording) => ({ ...wording, edition: '0.8', date: '2026-01-10' }));
  return { ...permalink, since: '0.8', wordings };
}

function toReworded(permalink: Permalink): Permalink {
  const older = toOlder(permalink);
  const former = older.wordings.map((wording) => ({
    ...wording,
    text: wording.text.replace(/^\S+ /, '').replace(/\S+$/, formerEnding),
  }));
  return { ...older, wordings: [...former, ...permalink.wordings] };
}
