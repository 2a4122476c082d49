import { expect, test, type Page } from '@playwright/test';
import { sites } from '../sites.ts';
import { isInstalled } from '../tools.ts';
import { inspect, nothing } from './axe.ts';
import { download } from './explorer.ts';
import { readPdf } from './pdf.ts';
import { review, action, other, getAction, getBar, getNext, answer, expectAnswers, bring, toFile } from './reviews.ts';

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

  test('loses nothing that was answered before the code had come', async ({ page }) => {
    const partly = getAction(page, other).getByLabel('Partly');
    await page.route('**/_astro/guide-review.*.js', async (route) => {
      await partly.check();
      await getAction(page, other).getByText('Note, owner and date').click();
      await getAction(page, other).getByLabel('Owner').fill('Øyvind');
      await route.continue();
    });
    await page.goto(review, { waitUntil: 'commit' });
    await expect(getBar(page, '2. Theory of change').locator('.counts')).toContainText('1 partly');
    await page.unroute('**/_astro/guide-review.*.js');
    await page.reload();
    await expect(partly).toBeChecked();
    await expect(getAction(page, other).getByLabel('Owner')).toHaveValue('Øyvind');
  });

  test('has buttons only for what its code can do, once it has come', async ({ page }) => {
    const { promise: asked, resolve: send } = Promise.withResolvers<undefined>();
    await page.route('**/_astro/guide-review.*.js', async (route) => {
      await asked;
      await route.continue();
    });
    const controls = page.locator('guide-review .take').locator('[data-do], input');
    await page.goto(review, { waitUntil: 'commit' });
    await expect(controls).toHaveCount(5);
    for (const control of await controls.all()) await expect(control).toBeDisabled();
    send(undefined);
    for (const control of await controls.all()) await expect(control).toBeEnabled();
  });

  test('takes an answer to an action that moved for one to what it is now', async ({ page }) => {
    const was = {
      action: 'concepts/starter#feeding',
      answer: 'partly',
      note: '',
      owner: '',
      date: '',
      words: 'Feed it.',
    };
    await page.addInitScript((value) => {
      localStorage.setItem('guide-review:/small/', JSON.stringify({ version: 1, value: [value] }));
    }, was);
    await page.goto(`${sites.small.url}review/`);
    const now = page.locator('fieldset[data-action="lessons/share-the-starter#feed-by-smell"]');
    await expect(now.getByLabel('Partly')).toBeChecked();
    await expect(page.getByText('Answers to actions that the guide no longer has')).toBeHidden();
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
    test.use({ viewport: { width, height: 900 } });

    for (const [name, prepare] of [
      ['an empty review', (page: Page) => page.goto(review)],
      ['a review with answers', answer],
    ] as const) {
      test(`axe finds nothing on ${name}, and nothing is wider than the window`, async ({ page }) => {
        await prepare(page);
        expect(await inspect(page)).toEqual(nothing);
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
