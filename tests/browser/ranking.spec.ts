import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { parse } from 'yaml';
import { z } from 'zod';
import { pageKinds } from './page-kinds.ts';

/** A query as a user would type it, and the addresses that are right answers; a statement's page counts as well. */
const queriesSchema = z
  .array(
    z.strictObject({
      query: z.string().min(1),
      kind: z.enum(['author', 'misspelling', 'statement', 'term', 'title', 'trouble', 'word']),
      right: z.array(z.string().startsWith('/')).min(1),
    }),
  )
  .min(60);

interface Ranked {
  readonly kind: string;
  readonly query: string;
  /** The place of the first right answer, from 1; none where no result shown is right. */
  readonly rank: number | undefined;
}

const toPage = (address: string) => address.split('#', 1)[0];

/** Types a query into the search page and reads where the first right answer stands. */
async function rank(page: Page, query: string, right: readonly string[]): Promise<number | undefined> {
  const search = page.getByRole('main').locator('guide-search');
  await search.getByRole('searchbox').fill(query);
  await expect(search).toHaveAttribute('data-answers', query);
  const links = await search
    .locator('.results h2 a')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  const index = links.findIndex((link) => link !== null && right.some((address) => toPage(address) === toPage(link)));
  return index === -1 ? undefined : index + 1;
}

const meanReciprocalRank = (all: readonly Ranked[]) =>
  all.reduce((sum, { rank: place }) => sum + (place === undefined ? 0 : 1 / place), 0) / all.length;
const shareInFirst = (all: readonly Ranked[], places: number) =>
  all.filter(({ rank: place }) => place !== undefined && place <= places).length / all.length;

/** Both measures for each kind of query, and each query whose right answer is not first. */
function toTable(all: readonly Ranked[]): string {
  const kinds = [...Map.groupBy(all, ({ kind }) => kind), ['all', all] as const];
  const rows = kinds.map(
    ([kind, group]) =>
      `${kind.padEnd(12)} ${String(group.length).padStart(4)}  MRR ${meanReciprocalRank(group).toFixed(3)}  ` +
      `first three ${shareInFirst(group, 3).toFixed(3)}`,
  );
  const late = all
    .filter(({ rank: place }) => place !== 1)
    .map(({ kind, query, rank: place }) => `${kind}: ${query}: ${place === undefined ? 'not shown' : String(place)}`);
  return ['', ...rows, ...late].join('\n');
}

test('the right answer comes first or nearly so', async ({ page }) => {
  test.slow(); // a hundred queries, one after the other
  const queries = queriesSchema.parse(parse(readFileSync('tests/queries.yaml', 'utf8')));
  await page.goto(pageKinds.search);
  const ranked: Ranked[] = [];
  for (const { query, kind, right } of queries) ranked.push({ kind, query, rank: await rank(page, query, right) });
  expect(meanReciprocalRank(ranked), toTable(ranked)).toBeGreaterThanOrEqual(0.9);
  expect(shareInFirst(ranked, 3), toTable(ranked)).toBeGreaterThanOrEqual(0.97);
});
