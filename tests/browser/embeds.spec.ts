import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { z } from 'zod';
import { graphJsonSchema } from '../../src/schemas/graph.ts';
import { oEmbedSchema } from '../../src/schemas/oembed.ts';
import { sites } from '../sites.ts';
import { showInEach } from './appearances.ts';
import { inspect, nothing } from './axe.ts';

const { out } = sites.guide;
const read = (file: string) => readFileSync(join(out, file), 'utf8');
const graph = graphJsonSchema.parse(JSON.parse(read('api/graph.json')));
const types: Readonly<Record<string, string>> = { '.css': 'text/css', '.html': 'text/html', '.woff2': 'font/woff2' };
const rules = [...read('_headers').matchAll(/^(\/\S*)\n((?: {2}\S.*\n)+)/gm)];

/** What a host that reads `_headers` sends with a path. */
function readHeaders(path: string): [name: string, value: string][] {
  return rules
    .filter(([, pattern = '']) => (pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern))
    .flatMap(([, , lines = '']) => lines.trim().split('\n'))
    .map((line) => [line.slice(0, line.indexOf(':')).trim(), line.slice(line.indexOf(':') + 1).trim()]);
}

function listen(server: Server): Promise<string> {
  return new Promise((ready) => {
    server.listen(0, '127.0.0.1', () => {
      const address = z.object({ port: z.int() }).parse(server.address());
      ready(`http://127.0.0.1:${address.port.toString()}`);
    });
  });
}

/** The built guide, with the headers that a host sends. */
const host = createServer((request, response) => {
  const path = new URL(request.url ?? '/', 'http://host.invalid').pathname;
  const file = join(out, path.endsWith('/') ? `${path}index.html` : path);
  if (!existsSync(file)) response.writeHead(404).end();
  else {
    for (const [name, value] of readHeaders(path)) response.setHeader(name, value);
    response.setHeader('Content-Type', types[extname(file)] ?? 'application/octet-stream');
    createReadStream(file).pipe(response);
  }
});
/** Another site, which shows the frame that its address names. */
const other = createServer((request, response) => {
  const html = new URL(request.url ?? '/', 'http://other.invalid').searchParams.get('html') ?? '';
  response
    .writeHead(200, { 'Content-Type': 'text/html' })
    .end(
      `<!doctype html><html lang="en"><title>Other</title><body style="margin:0"><main><h1>Other</h1>${html}</main>`,
    );
});
let hostUrl = '';
let otherUrl = '';

test.beforeAll(async () => {
  hostUrl = await listen(host);
  otherUrl = await listen(other);
});
test.afterAll(() => {
  host.close();
  other.close();
});

/** The address of a page on another site that shows the frame of a page of the guide. */
function toOtherPage(snippet: string): string {
  const frame = snippet.replace(/src="https?:\/\/[^/]+/, `src="${hostUrl}`);
  return `${otherUrl}/?${new URLSearchParams({ html: frame }).toString()}`;
}
const readSnippet = (page: string) => oEmbedSchema.parse(JSON.parse(read(`embed/${page}oembed.json`))).html;

test('the first words of a page show in a frame of another site', async ({ page }) => {
  await page.goto(toOtherPage(readSnippet('lessons/data/')));
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('.lead')).toBeVisible();
  await expect(frame.locator('section').filter({ visible: true })).toHaveCount(0);
});

test('no other page of the guide does', async ({ page }) => {
  await page.goto(toOtherPage(`<iframe src="https://x/lessons/data/" title="x"></iframe>`));
  await expect(page.frameLocator('iframe').locator('main')).toHaveCount(0);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a statement shows by its id, alone', async ({ page }) => {
    const statement = graph.statements.find((candidate) => candidate.page === 'lessons/data');
    const snippet = readSnippet('lessons/data/').replace(/src="([^"]*)"/, `src="$1#${statement?.id ?? ''}"`);
    await page.goto(toOtherPage(snippet));
    const shown = page.frameLocator('iframe').locator('section').filter({ visible: true });
    await expect(shown).toHaveCount(1);
    await expect(shown).toHaveAttribute('id', statement?.id ?? '');
    await expect(shown.locator('.basis')).toBeVisible();
  });
});

test('the way out of the frame leads the whole window to the page', async ({ page }) => {
  await page.route('https://clinical-communities.example/**', (route) => route.fulfill({ body: 'there' }));
  await page.goto(toOtherPage(readSnippet('lessons/data/')));
  await page.frameLocator('iframe').locator('.lead .source a').click();
  await expect(page).toHaveURL('https://clinical-communities.example/lessons/data/');
});

test('in a frame 320 pixels wide, no card of any statement or page is cut', async ({ page }) => {
  test.setTimeout(180_000);
  await page.setViewportSize({ width: 320, height: 300 });
  const cut: string[] = [];
  for (const { id } of graph.pages) {
    const path = id === '' ? '' : `${id}/`;
    if (!existsSync(join(out, `embed/${path}index.html`))) continue;
    const heights = z.record(z.string(), z.int()).parse(
      JSON.parse(
        /data-heights="([^"]*)"/
          .exec(read(`${path}index.html`))?.[1]
          ?.replaceAll('&quot;', '"')
          .replaceAll('&#34;', '"') ?? '{}',
      ),
    );
    await page.goto(`${hostUrl}/embed/${path}`);
    const { height } = oEmbedSchema.parse(JSON.parse(read(`embed/${path}oembed.json`)));
    const found = await page.evaluate(
      async (all) => {
        await document.fonts.ready;
        const tooLarge: string[] = [];
        for (const [statement, room] of all) {
          location.hash = statement;
          const card = document.querySelector<HTMLElement>('.card');
          const last = [...document.querySelectorAll('section, .lead')].find((section) => section.checkVisibility());
          if (last?.id !== statement) tooLarge.push(`#${statement} is not shown`);
          if (card !== null) card.style.alignSelf = 'start'; // the policy lets no attribute do so
          const { scrollWidth } = document.documentElement;
          const needed = card?.getBoundingClientRect().height ?? Infinity;
          if (needed > room || scrollWidth > 320)
            tooLarge.push(`#${statement}: ${needed.toString()} of ${room.toString()}, ${scrollWidth.toString()} wide`);
        }
        return tooLarge;
      },
      [['', height] as const, ...Object.entries(heights)],
    );
    cut.push(...found.map((line) => `${path}${line}`));
  }
  expect(cut).toEqual([]);
});

test('the HTML to embed is that of the statement that is chosen', async ({ page }) => {
  await page.goto('/lessons/data/');
  await page.locator('.embed-page > summary').click();
  const select = page.getByRole('combobox', { name: 'Show' });
  const id = (await select.locator('option').nth(2).getAttribute('value')) ?? '';
  await select.selectOption(id);
  await expect(page.locator('.embed-page pre')).toContainText(`/embed/lessons/data/#${id}"`);
  await select.selectOption('');
  await expect(page.locator('.embed-page pre')).toContainText('/embed/lessons/data/"');
});

test('axe finds nothing in a card, light and dark', async ({ page }) => {
  const statement = graph.statements.find(({ citations }) => citations.length > 1);
  for (const address of [`/embed/lessons/data/`, `/embed/${statement?.page ?? ''}/#${statement?.id ?? ''}`]) {
    await page.goto(address);
    await showInEach(page, async (name) => {
      expect(await inspect(page), name).toEqual(nothing);
    });
  }
});
