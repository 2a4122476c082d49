import { expect, test, type Page } from '@playwright/test';
import { sites } from '../sites.ts';
import { isInstalled } from '../tools.ts';
import { findViolations } from './axe.ts';
import { download } from './explorer.ts';
import { readPdf } from './pdf.ts';

const review = '/review/';
const action = 'Settle roles and share out the work before a clinical community starts its activities.';
const other = 'Begin with a theory of change.';

const getAction = (page: Page, name: string) => page.getByRole('group', { name });
const getBar = (page: Page, lesson: string) =>
  page.locator('.standing li', { has: page.getByRole('link', { name: lesson }) });
const getNext = (page: Page) => page.getByRole('region', { name: 'What to look at next' });
const getSaid = (page: Page) => page.locator('guide-review').getByRole('status');

/** Answers two actions, one with a note, an owner and a date. */
async function answer(page: Page): Promise<void> {
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
async function expectAnswers(page: Page): Promise<void> {
  await expect(getAction(page, other).getByLabel('Partly')).toBeChecked();
  const group = getAction(page, action);
  await expect(group.getByLabel('Not yet')).toBeChecked();
  await expect(group.getByLabel('Note')).toHaveValue('=SUM(A1)\nAsk “everybody”, first; please.');
  await expect(group.getByLabel('Owner')).toHaveValue('Øyvind');
  await expect(group.getByLabel('Date')).toHaveValue('2027-01-15');
}

/** Hands a file to the import. */
async function bring(page: Page, name: string, text: string): Promise<void> {
  await page
    .getByLabel('Import a file')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text, 'utf8') });
}

const toFile = (answers: unknown) => JSON.stringify({ kind: 'guide-review', version: 1, answers });

test.describe('a review', () => {
  test('has every action of the lessons, once', async ({ page, request }) => {
    const { statements } = (await (await request.get('/api/graph.json')).json()) as {
      statements: { id: string; kind: string; page: string }[];
    }; // the shape is the contract of graph.json, which its own tests hold
    const actions = statements.filter(({ kind, page: at }) => kind === 'action' && at.startsWith('lessons/'));
    await page.goto(review);
    const ids = await page.locator('fieldset[data-action]').evaluateAll((all) => all.map((one) => one.dataset.action));
    expect(ids.sort()).toEqual(actions.map(({ id, page: at }) => `${at}#${id}`).sort());
    expect(ids.length).toBeGreaterThan(30);
  });

  test('says that it is a prompt for discussion and no instrument', async ({ page }) => {
    await page.goto(review);
    await expect(page.getByText('It is a prompt for discussion in a team, not a validated instrument')).toBeVisible();
  });

  test('is kept in the browser, and sent nowhere', async ({ page }) => {
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.method() !== 'GET' || request.url().includes('vind')) sent.push(request.url());
    });
    await answer(page);
    await page.reload();
    await expectAnswers(page);
    expect(sent).toEqual([]);
  });

  test('shows where the team stands a lesson, in a picture and in words', async ({ page }) => {
    await answer(page);
    await expect(getBar(page, '1. A strong core').locator('.counts')).toHaveText('1 not yet, 7 not answered');
    await expect(getBar(page, '1. A strong core').locator('rect')).toHaveCount(8);
    await expect(getBar(page, '1. A strong core').locator('rect.not-yet')).toHaveCount(1);
    await getAction(page, action).getByLabel('Not relevant').check();
    await expect(getBar(page, '1. A strong core').locator('.counts')).toHaveText('7 not answered, 1 not relevant');
    await expect(getBar(page, '1. A strong core').locator('rect')).toHaveCount(7);
  });

  test('says what to look at next, and leads there', async ({ page }) => {
    await answer(page);
    await expect(getNext(page).getByRole('listitem')).toHaveText([
      `${action}not yet · Øyvind · 2027-01-15`,
      `${other}partly`,
    ]);
    await getNext(page).getByRole('link', { name: action }).click();
    await expect(page).toHaveURL('/lessons/strong-core/#roles-first');
  });

  test('is answered by keyboard', async ({ page }) => {
    await page.goto(review);
    await getAction(page, action).getByLabel('In place').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect(getAction(page, action).getByLabel('Not yet')).toBeChecked();
    await expect(getBar(page, '1. A strong core').locator('.counts')).toHaveText('1 not yet, 7 not answered');
  });

  test('keeps and shows answers whose action is gone', async ({ page }) => {
    await page.goto(review);
    await bring(
      page,
      'old.json',
      toFile([{ action: 'lessons/old#gone', answer: 'partly', words: 'What <b>was</b>.', note: 'n' }]),
    );
    const gone = page.getByRole('region', { name: 'Answers to actions that the guide no longer has' });
    await expect(gone.getByRole('listitem')).toHaveText('What <b>was</b>.partly · n');
    await page.reload();
    await expect(gone).toBeVisible();
    const { text } = await download(page, page.getByRole('button', { name: 'Export as CSV' }));
    expect(text).toContain('lessons/old#gone');
  });

  test('says so where the browser keeps nothing', async ({ page }) => {
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await page.goto(review);
    await getAction(page, action).getByLabel('Partly').check();
    await expect(page.getByText('export your answers before you leave')).toBeVisible();
    await expect(getBar(page, '1. A strong core').locator('.counts')).toHaveText('1 partly, 7 not answered');
  });

  test('of a guide under a path is its own', async ({ page }) => {
    await page.goto(`${sites.small.url}review/`);
    await page.getByRole('group').first().getByLabel('In place').check();
    await page.reload();
    await expect(page.getByRole('group').first().getByLabel('In place')).toBeChecked();
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['guide-review:/small/']);
  });
});

for (const [format, name] of [
  ['CSV', 'review.csv'],
  ['JSON', 'review.json'],
] as const) {
  test(`a review goes to a ${format} file and comes back after all is cleared`, async ({ page }) => {
    await answer(page);
    const file = await download(page, page.getByRole('button', { name: `Export as ${format}` }));
    expect(file.name).toBe(name);
    await page.getByRole('button', { name: 'Clear all answers' }).click();
    await page.getByRole('button', { name: 'Keep them' }).click();
    await expectAnswers(page);
    await page.getByRole('button', { name: 'Clear all answers' }).click();
    await page.getByRole('button', { name: 'Clear all', exact: true }).click();
    await expect(page.locator('[type=radio]:checked')).toHaveCount(0);
    await expect(getAction(page, action).getByLabel('Note')).toHaveValue('');
    await bring(page, file.name, file.text);
    await expectAnswers(page);
    await expect(getSaid(page)).toHaveText('Here there are answers to 2 actions now.');
  });
}

test.describe('an import', () => {
  const file = toFile([
    { action: 'lessons/strong-core#roles-first', answer: 'in-place' },
    { action: 'lessons/strong-core#several-advocates', answer: 'in-place' },
  ]);
  const third = 'Find several advocates for a clinical community.';

  test('loses nothing that is there unless that is said', async ({ page }) => {
    await answer(page);
    await bring(page, 'other.json', file);
    await expect(page.getByRole('dialog')).toContainText(
      'The file has answers to 2 actions; here there are answers to 2 actions.',
    );
    await page.getByRole('button', { name: 'Leave all as it is' }).click();
    await expectAnswers(page);
    await expect(getAction(page, third).getByLabel('In place')).not.toBeChecked();
  });

  test('adds what is missing', async ({ page }) => {
    await answer(page);
    await bring(page, 'other.json', file);
    await page.getByRole('button', { name: 'Take those that are missing here' }).click();
    await expectAnswers(page);
    await expect(getAction(page, third).getByLabel('In place')).toBeChecked();
  });

  test('takes the place of all where that is chosen', async ({ page }) => {
    await answer(page);
    await bring(page, 'other.json', file);
    await page.getByRole('button', { name: 'Put the file in place of all' }).click();
    await expect(getAction(page, action).getByLabel('In place')).toBeChecked();
    await expect(getAction(page, action).getByLabel('Note')).toHaveValue('');
    await expect(getAction(page, other).getByLabel('Partly')).not.toBeChecked();
  });

  for (const [name, text] of [
    ['a page', '<script>window.hurt=1</script>'],
    ['a list of works', 'key,type\npowell1990,book\n'],
    ['JSON of something else', '{"kind":"other","version":1}'],
    ['a path for an action', toFile([{ action: '../../x#y', answer: 'partly' }])],
    ['three megabytes', 'x'.repeat(3_000_000)],
  ] as const) {
    test(`of ${name} takes nothing, and says why in one line`, async ({ page }) => {
      await answer(page);
      await bring(page, 'file.json', text);
      await expect(getSaid(page)).toHaveText(/^Nothing was taken from the file: [^\n]+\.$/);
      await expectAnswers(page);
      expect(await page.evaluate(() => 'hurt' in window)).toBe(false);
    });
  }

  test('of notes with markup shows them as text', async ({ page }) => {
    await page.goto(review);
    const owner = '<img src=x onerror="window.hurt=1">';
    await bring(page, 'file.json', toFile([{ action: 'lessons/strong-core#roles-first', answer: 'not-yet', owner }]));
    await expect(getNext(page).getByRole('listitem')).toContainText(owner);
    expect(await page.locator('main img').count()).toBe(0);
    expect(await page.evaluate(() => 'hurt' in window)).toBe(false);
  });
});

test('a review prints with its answers and notes, and without its controls', async ({ page }) => {
  test.skip(!isInstalled('poppler'), 'pdftotext is not here');
  await answer(page);
  const text = await readPdf(page, 'A4');
  for (const part of [
    '1 not yet, 7 not answered',
    'What to look at next',
    action,
    'Øyvind',
    'Ask “everybody”, first',
  ]) {
    expect(text).toContain(part);
  }
  for (const control of ['Export as CSV', 'Clear all answers', 'Import a file', 'mm/dd/yyyy']) {
    expect(text).not.toContain(control);
  }
});

for (const width of [320, 1440]) {
  test.describe(`in a window of ${width.toString()} px`, () => {
    test.use({ viewport: { width, height: 900 }, reducedMotion: 'reduce' });

    for (const [name, prepare] of [
      ['an empty review', (page: Page) => page.goto(review)],
      ['a review with answers', answer],
    ] as const) {
      test(`axe finds nothing on ${name}, and nothing is wider than the window`, async ({ page }) => {
        await prepare(page);
        expect(await findViolations(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      });
    }
  });
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the form can be filled in, and says that nothing is saved', async ({ page }) => {
    await page.goto(review);
    await expect(page.locator('guide-review noscript p')).toHaveText(/nothing you fill in here can be saved/);
    await getAction(page, action).getByLabel('Partly').check();
    await expect(getAction(page, action).getByLabel('Partly')).toBeChecked();
    await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
  });
});
