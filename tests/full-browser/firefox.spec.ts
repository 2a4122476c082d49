import { test as base, expect } from '@playwright/test';
import { z } from 'zod';
import { graphJsonSchema } from '../../src/schemas/graph.ts';
import { everyKind, pageKinds } from '../browser/page-kinds.ts';
import { sites } from '../sites.ts';
import { isInstalled } from '../tools.ts';
import { Firefox } from './firefox.ts';

const test = base.extend<object, { firefox: Firefox }>({
  firefox: [
    // Playwright reads which fixtures this one asks for off the pattern: none.
    async ({}, use) => {
      const firefox = await Firefox.start();
      await use(firefox);
      await firefox.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

test.describe.configure({ mode: 'default' }); // in one worker, for one Firefox is enough
test.skip(!isInstalled('firefox'), 'Firefox is not installed');
test.setTimeout(120_000);

/** The key, as WebDriver writes it. */
const escape = '\uE00C';

const open = (firefox: Firefox, path: string) => firefox.visit(new URL(path, sites.guide.url).href);
const readPath = (firefox: Firefox) => firefox.read(z.string(), 'location.pathname + location.search + location.hash');

for (const [name, address] of everyKind) {
  test(`Firefox shows a page of the kind ${name} and has nothing to say of it`, async ({ firefox }) => {
    await open(firefox, address);
    await expect.poll(() => firefox.count('h1')).toBe(1);
    expect(await firefox.count('main p, main li, main label')).toBeGreaterThan(0);
    expect(firefox.said).toEqual([]);
  });
}

test('in Firefox a lesson reads whole', async ({ firefox, request }) => {
  const response = await request.get('/api/graph.json');
  const { statements } = graphJsonSchema.parse(await response.json());
  const expected = statements.filter(({ url }) => url.startsWith(`${pageKinds.lesson}#`));
  await open(firefox, pageKinds.lesson);
  expect(await firefox.count('.statement .words')).toBe(expected.length);
});

test('in Firefox a citation opens its card, and Escape closes it', async ({ firefox }) => {
  await open(firefox, pageKinds.lesson);
  await firefox.click('.statement guide-citation > a');
  await expect.poll(() => firefox.count('.citation-card')).toBe(1);
  await firefox.type(escape);
  await expect.poll(() => firefox.count('.citation-card')).toBe(0);
});

test('in Firefox the search answers while one types', async ({ firefox }) => {
  await open(firefox, pageKinds.lesson);
  await firefox.type('/');
  await expect.poll(() => firefox.count('dialog[open] input[type=search]')).toBe(1);
  await firefox.type('community');
  await expect.poll(() => firefox.count('dialog[open] .results > li')).toBeGreaterThan(0);
  expect(firefox.said).toEqual([]);
});

test('in Firefox the explorer filters works', async ({ firefox }) => {
  await open(firefox, pageKinds.evidence);
  await firefox.click('#explore-query');
  await firefox.type('Powell');
  await expect.poll(() => firefox.count('guide-explorer .found li.work')).toBeGreaterThan(0);
  await expect.poll(() => readPath(firefox)).toBe('/evidence/?q=Powell');
});

test('in Firefox the boxes of the explorer are what the address says, after a reload too', async ({ firefox }) => {
  await open(firefox, pageKinds.evidence);
  await expect.poll(() => firefox.count('guide-explorer:defined')).toBe(1);
  // Versions without ::details-content cannot show what is folded where there is room, so that it has to be unfolded.
  if ((await firefox.count('.filters > summary')) > 0) await firefox.click('.filters > summary');
  await firefox.click('input[name=kind][value=theory]');
  await expect.poll(() => readPath(firefox)).toBe('/evidence/?kind=theory');
  await firefox.read(z.null(), `history.replaceState(null, '', '${pageKinds.evidence}')`);
  await firefox.reload();
  expect(await firefox.read(z.int(), `document.querySelectorAll('input[name=kind]:checked').length`)).toBe(0);
});

test('in Firefox the address of a statement leads to it', async ({ firefox }) => {
  await open(firefox, pageKinds.lesson);
  const id = await firefox.read(z.string(), `document.querySelector('.statement').id`);
  await firefox.click('.statement .permalink');
  await expect.poll(() => readPath(firefox)).toBe(`${pageKinds.lesson}#${id}`);
  expect(await firefox.count('.statement:target')).toBe(1);
});
