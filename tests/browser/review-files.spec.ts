import { expect, test } from '@playwright/test';
import { download } from './explorer.ts';
import { review, action, other, getAction, getNext, getSaid, answer, expectAnswers, bring, toFile } from './reviews.ts';

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
