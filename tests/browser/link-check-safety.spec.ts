import { expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { showInEach } from './appearances.ts';
import { inspect, nothing } from './axe.ts';
import {
  checkFiles,
  checkList,
  fixtures,
  getProblems,
  getRow,
  getStatus,
  giveHistory,
  linkCheck,
  published,
  toFile,
} from './link-check.ts';
import { measureOverflow } from './overflow.ts';

/** A real file with one of its parts replaced. */
function change(file: string, part: string, replace: (xml: string) => string): Uint8Array {
  const parts = unzipSync(readFileSync(`${fixtures}/${file}`));
  const old = parts[part];
  if (old === undefined) throw new Error(`${file} has no part ${part}`);
  return zipSync({ ...parts, [part]: strToU8(replace(strFromU8(old))) });
}

test.describe('a file that cannot be read is said in one line to be', () => {
  const whole = readFileSync(`${fixtures}/handout.docx`);
  const zeros = new Uint8Array(30_000_000);
  const cases: readonly (readonly [what: string, name: string, content: string | Uint8Array, why: string])[] = [
    ['of another kind', 'a.pdf', '%PDF', 'only .docx, .pptx, .md, .html and .txt files can be.'],
    ['no ZIP', 'a.docx', 'no ZIP', 'it is no .docx or .pptx file.'],
    ['empty', 'a.docx', '', 'it is no .docx or .pptx file.'],
    ['cut off', 'a.docx', whole.subarray(0, 200), 'it is damaged.'],
    ['another ZIP', 'a.docx', zipSync({ 'a.txt': strToU8('a') }), 'it is no .docx or .pptx file.'],
    [
      'protected',
      'a.docx',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]),
      'it is protected by a password, or of an old format.',
    ],
    ['broken XML', 'a.docx', change('handout.docx', 'word/document.xml', () => '<w:document'), 'it is damaged.'],
    [
      'with entities',
      'a.docx',
      change('handout.docx', 'word/document.xml', () => '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'),
      'it is damaged.',
    ],
    ['a bomb', 'a.docx', zipSync({ 'word/document.xml': zeros }), 'it unpacks to more than this page reads.'],
  ];
  for (const [what, name, content, why] of cases) {
    test(what, async ({ page }) => {
      await page.goto(linkCheck);
      await checkFiles(page, toFile(name, content));
      await expect(getProblems(page)).toHaveText(`${name} could not be read: ${why}`);
      await expect(getStatus(page)).toHaveText('No address was found.');
    });
  }

  test('too large, before it is opened', async ({ page }) => {
    await page.goto(linkCheck);
    await checkFiles(page, toFile('a.md', new Uint8Array(10_000_001)));
    await expect(getProblems(page)).toHaveText('a.md could not be read: it is larger than this page reads.');
  });

  test('while the others are read', async ({ page }) => {
    await page.goto(linkCheck);
    await checkFiles(page, [toFile('a.docx', 'x'), toFile('b.md', `${published}/lessons/`)]);
    await expect(getProblems(page)).toHaveText('a.docx could not be read: it is no .docx or .pptx file.');
    await expect(getStatus(page)).toHaveText('1 link to this guide: 1 stands.');
  });
});

test('of more links than anybody reads the first are looked at, and that is said', async ({ page }) => {
  await page.goto(linkCheck);
  const lines = Array.from({ length: 5001 }, (_, index) => `https://mill.example/${index.toString()}`);
  await checkFiles(page, toFile('a.md', lines.join('\n')));
  await expect(getStatus(page)).toHaveText('No link to this guide. 5000 addresses are not this guide’s.');
  await expect(getProblems(page)).toHaveText('Only the first 5000 links were looked at.');
});

test('slides have the numbers of the presentation, not those of their files', async ({ page }) => {
  await page.goto(linkCheck);
  const swapped = change('slides.pptx', 'ppt/presentation.xml', (xml) =>
    xml.replace(/(<p:sldId [^>]*>)(<p:sldId [^>]*>)/, '$2$1'),
  );
  await checkFiles(page, toFile('slides.pptx', swapped));
  await expect(getRow(page, `${published}/lessons/water-and-heat/#dial`)).toContainText('slides.pptx, slide 1');
  await expect(getRow(page, `${published}/lessons/trust-the-dough/#the-dent`)).toContainText('notes of slide 2');
});

test('nothing in a file runs, is shown as HTML, or leads anywhere but into the guide', async ({ page }) => {
  const said: string[] = [];
  page.on('dialog', (dialog) => void dialog.dismiss().then(() => said.push(dialog.message())));
  page.on('request', (request) => said.push(request.url()));
  await page.goto(linkCheck);
  await checkList(page, `${published}/lessons/`); // all code is there
  said.length = 0;
  const text = '<img src=https://evil.example/x onerror=alert(1)>';
  const html = `<base href="https://evil.example/"><link rel=stylesheet href=a.css>${text}<script>alert(2)</script>
    <a href="javascript:alert(3)">a</a><a href="data:text/html,<script>alert(4)</script>">b</a>
    <a href="${published}/lessons/?x=<script>#&quot;><img src=x onerror=alert(5)>">${text.replaceAll('<', '&lt;')}</a>`;
  await checkFiles(page, toFile('<b>course</b>.html', html));
  await page.locator('guide-links .foreign summary').click();
  await expect(page.locator('guide-links tbody q')).toHaveText(text);
  await expect(page.locator('guide-links :is(img, script, b, iframe)')).toHaveCount(0);
  const links = await page
    .locator('guide-links')
    .getByRole('link')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  expect(links).not.toEqual([]);
  expect(links.filter((link) => !link.startsWith(`${published}/`))).toEqual([]);
  expect(said.filter((one) => !/read-file|\/_astro\//.test(one))).toEqual([]);
});

test('nothing is sent: the record and the code are fetched, on the first use', async ({ page }) => {
  const asked: { method: string; url: URL; body: string | null }[] = [];
  await page.goto(linkCheck, { waitUntil: 'networkidle' });
  page.on('request', (request) =>
    asked.push({ method: request.method(), url: new URL(request.url()), body: request.postData() }),
  );
  await checkFiles(page, [`${fixtures}/handout.docx`, `${fixtures}/slides.pptx`]);
  await checkList(page, `${published}/lessons/`);
  await page.getByRole('button', { name: 'Copy as CSV' }).click();
  await expect(page.locator('guide-links .taken')).not.toBeEmpty();
  expect(asked.filter(({ url }) => !/\/_astro\/[^?#]+\.js$/.test(url.href)).map(({ url }) => url.href)).toEqual([
    linkCheck.replace('links/', 'api/permalinks.json'),
  ]);
  for (const { method, body, url } of asked) {
    expect([method, body, url.search]).toEqual(['GET', null, '']);
  }
});

test('a record that cannot be had is said not to be, and is asked for again', async ({ page }) => {
  await page.route('**/api/permalinks.json', (route) => route.fulfill({ status: 500 }), { times: 1 });
  await page.goto(linkCheck);
  await checkList(page, `${published}/lessons/`);
  await expect(getStatus(page)).toHaveText('That did not work: what this page needs could not be fetched.');
  await checkList(page, `${published}/lessons/`);
  await expect(getStatus(page)).toHaveText('1 link to this guide: 1 stands.');
});

test('a record that does not keep its contract is said not to be one', async ({ page }) => {
  await page.route('**/api/permalinks.json', (route) => route.fulfill({ json: { version: 1 } }));
  await page.goto(linkCheck);
  await checkList(page, `${published}/lessons/`);
  await expect(getStatus(page)).toContainText('That did not work');
});

test.describe('axe finds nothing and nothing sticks out in a narrow and a wide window, in any colours,', () => {
  const look = (page: Page) =>
    showInEach(page, async (name) => {
      expect(await inspect(page), name).toEqual(nothing);
      expect(await measureOverflow(page), name).toBe(0);
    });

  test('before a check', async ({ page }) => {
    await page.goto(linkCheck);
    await expect(page.getByRole('button', { name: 'Check these' })).toBeEnabled();
    await look(page);
  });

  test('after a check', async ({ page }) => {
    await giveHistory(page);
    await page.goto(linkCheck);
    const names = ['handout.docx', 'slides.pptx'];
    const files = names.map((name) => toFile(name, readFileSync(`${fixtures}/${name}`)));
    await checkFiles(page, [...files, toFile('a.pdf', 'x')]);
    await page.locator('guide-links .foreign summary').click();
    await look(page);
    await page.setViewportSize({ width: 320, height: 900 });
    await expect(page.getByRole('row')).toHaveCount(9); // a table still, where its cells stand one below the other
    await expect(page.getByRole('columnheader')).toHaveCount(3);
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what it would do, and leads to the record that programs use', async ({ page }) => {
    await page.goto(linkCheck);
    const main = page.getByRole('main');
    await expect(main.locator('noscript p')).toHaveText(/^Reading files needs JavaScript/);
    await expect(main.locator('button, input, textarea').filter({ visible: true })).toHaveCount(0);
    await expect(main.getByRole('link', { name: /permalinks\.json$/ })).toHaveAttribute(
      'href',
      '/small/api/permalinks.json',
    );
  });
});
