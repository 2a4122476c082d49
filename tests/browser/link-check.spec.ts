import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { parse as parseCsv } from 'csv-parse/sync';
import { download } from './explorer.ts';
import { wide } from './page-kinds.ts';
import {
  checkFiles,
  checkList,
  fixtures,
  getRow,
  getStatus,
  giveHistory,
  linkCheck,
  published,
  toFile,
} from './link-check.ts';

test.use({ viewport: wide, permissions: ['clipboard-read', 'clipboard-write'] });

test.beforeEach(async ({ page }) => {
  await giveHistory(page);
  await page.goto(linkCheck);
});

const reworded = `${published}/lessons/trust-the-dough/?edition=0.1#judge-by-eye`;

/** Each row's address, verdict and place. */
async function readTable(page: Page): Promise<string[][]> {
  return page
    .locator('guide-links tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) =>
        ['.address', '.name', '.where'].map((selector) => row.querySelector(selector)?.textContent ?? ''),
      ),
    );
}

test.describe('of a link it says', () => {
  test('that it stands', async ({ page }) => {
    await checkList(page, `${published}/lessons/share-the-starter/#share-it`);
    await expect(getStatus(page)).toHaveText('1 link to this guide: 1 stands.');
  });

  test('what was taken away and added since the edition in its address', async ({ page }) => {
    await checkList(page, reworded);
    const row = getRow(page, reworded);
    await expect(row).toContainText('Reworded since edition 0.1, last in edition 0.4 (1 March 2027).');
    await expect(row.locator('del')).toContainText('Never');
    await expect(row.locator('.difference')).toContainText('[taken out: ');
    await expect(row.getByRole('cell').last().getByRole('link')).toHaveAttribute(
      'href',
      `${published}/lessons/trust-the-dough/?edition=0.4#judge-by-eye`,
    );
  });

  test('since when the words are others, where it names no edition', async ({ page }) => {
    const address = `${published}/lessons/trust-the-dough/#judge-by-eye`;
    await checkList(page, address);
    await expect(getRow(page, address)).toContainText(
      'Reworded in edition 0.4 (1 March 2027). The address names no edition',
    );
    await expect(page.locator('.difference')).toHaveCount(0);
  });

  test('where it moved to', async ({ page }) => {
    const address = `${published}/lessons/trust-the-dough/#the-dent`;
    await checkList(page, address);
    await expect(getRow(page, address)).toContainText('Moved in edition 0.4');
    await expect(getRow(page, address).getByRole('cell').last().getByRole('link')).toHaveText(
      `${published}/concepts/finger-test/#slow-dent`,
    );
  });

  test('why it was withdrawn, in words that are not taken for HTML', async ({ page }) => {
    const address = `${published}/lessons/water-and-heat/#dial`;
    await checkList(page, address);
    await expect(getRow(page, address)).toContainText('Nobody has a <b>dial</b> any more.');
    await expect(getRow(page, address).getByRole('cell').last()).toHaveText('Nothing');
  });

  test('that the guide knows no such page', async ({ page }) => {
    const address = `${published}/lessons/no-such-lesson/`;
    await checkList(page, address);
    await expect(getRow(page, address)).toContainText('Unknown as a page: the record has none at this address.');
    await expect(getRow(page, address).getByRole('link')).toHaveCount(0);
  });

  test('that it is not the guide’s, and makes it no link', async ({ page }) => {
    await checkList(page, 'https://mill.example/flour');
    await expect(getStatus(page)).toHaveText('No link to this guide. 1 address is not this guide’s.');
    const list = page.locator('guide-links .foreign');
    await list.getByText('Addresses that are not this guide’s').click();
    await expect(list.getByRole('listitem')).toContainText('https://mill.example/flour');
    await expect(list.getByRole('link')).toHaveCount(0);
    await expect(page.getByRole('table')).toBeHidden();
  });
});

test('links to where the guide is served are the guide’s too', async ({ page }) => {
  await checkList(page, `${linkCheck}\n/lessons/trust-the-dough/\n/small/lessons/`);
  await expect(getStatus(page)).toHaveText('3 links to this guide: 3 stand.');
});

test('a text without addresses has none', async ({ page }) => {
  await checkList(page, 'Nothing here.');
  await expect(getStatus(page)).toHaveText('No address was found.');
  await expect(page.getByRole('button', { name: 'Download CSV' })).toBeHidden();
});

const handout = [
  [`${published}/lessons/water-and-heat/#dial`, 'Withdrawn', 'handout.docx, text'],
  [`http://bread.example/small/lessons/trust-the-dough/#the-dent`, 'Moved', 'handout.docx, footnote'],
  [reworded, 'Reworded', 'handout.docx, text'],
  [`${published}/concepts/levain/`, 'Stands', 'handout.docx, footer'],
  [`${published}/lessons/`, 'Stands', 'handout.docx, header'],
  [`${published}/lessons/share-the-starter/index.html#share-it`, 'Stands', 'handout.docx, endnote'],
];
const slides = [
  [`${published}/lessons/water-and-heat/#dial`, 'Withdrawn', 'slides.pptx, slide 2'],
  [`${published}/lessons/trust-the-dough/#the-dent`, 'Moved', 'slides.pptx, notes of slide 1'],
  [reworded, 'Reworded', 'slides.pptx, slide 1'],
  [`${published}/lessons/share-the-starter/#share-it`, 'Stands', 'slides.pptx, slide 2'],
];

test.describe('it reads', () => {
  test('a .docx file of LibreOffice: text, header, footer, notes', async ({ page }) => {
    await checkFiles(page, `${fixtures}/handout.docx`);
    expect((await readTable(page)).sort()).toEqual(handout.sort());
    await expect(getStatus(page)).toContainText('1 address is not this guide’s.');
    await expect(getRow(page, reworded).locator('q')).toHaveText('judge by eye');
  });

  test('a .docx file with codes of fields, and what follows the # apart', async ({ page }) => {
    await checkFiles(page, `${fixtures}/fields.docx`);
    await expect(page.locator('guide-links q')).toHaveText(['the dial', 'share it']);
    expect(await readTable(page)).toEqual([
      [`${published}/lessons/water-and-heat/#dial`, 'Withdrawn', 'fields.docx, text'],
      [`${published}/lessons/trust-the-dough/#the-dent`, 'Moved', 'fields.docx, text'],
      [`${published}/lessons/share-the-starter/#share-it`, 'Stands', 'fields.docx, text'],
    ]);
  });

  test('a .pptx file of LibreOffice: slides and their notes', async ({ page }) => {
    await checkFiles(page, `${fixtures}/slides.pptx`);
    expect((await readTable(page)).sort()).toEqual(slides.sort());
    await expect(getRow(page, reworded).locator('q')).toHaveText('the eye');
  });

  test('a Markdown file', async ({ page }) => {
    const text = `# Course\n\nSee [the eye](${reworded}), <${published}/lessons/> and\n\n[1]: ${published}/nowhere/ "x"\n`;
    await checkFiles(page, toFile('course.md', text));
    expect(await readTable(page)).toEqual([
      [reworded, 'Reworded', 'course.md, line 3'],
      [`${published}/nowhere/`, 'Unknown', 'course.md, line 5'],
      [`${published}/lessons/`, 'Stands', 'course.md, line 3'],
    ]);
  });

  test('an HTML file: links, frames, and addresses in its text', async ({ page }) => {
    const html = `<!doctype html><title>Course</title><a href="${reworded.replace('?', '?x=1&amp;')}">the <i>eye</i></a>
      <iframe src="${published}/nowhere/"></iframe><a href="#here">here</a><a href="page.html">there</a>
      <p>bread.example/small/<wbr>lessons/</p><script>"${published}/in-a-script/"</script>`;
    await checkFiles(page, toFile('course.html', html));
    expect(await readTable(page)).toEqual([
      [reworded.replace('?', '?x=1&'), 'Reworded', 'course.html, page'],
      [`${published}/nowhere/`, 'Unknown', 'course.html, page'],
      [`${published}/lessons/`, 'Stands', 'course.html, page'],
    ]);
    await expect(page.locator('guide-links q')).toHaveText('the eye');
  });

  test('an HTML file that says where it is from', async ({ page }) => {
    await checkFiles(
      page,
      toFile('course.htm', `<base href="${published}/lessons/"><a href="../concepts/levain/">x</a>`),
    );
    expect(await readTable(page)).toEqual([[`${published}/concepts/levain/`, 'Stands', 'course.htm, page']]);
  });

  test('several files at once, and names each', async ({ page }) => {
    await checkFiles(page, [`${fixtures}/handout.docx`, `${fixtures}/slides.pptx`]);
    await expect(getRow(page, reworded).locator('.where')).toHaveText('handout.docx, text; slides.pptx, slide 1');
  });

  test('a file that is dropped', async ({ page }) => {
    await expect(page.getByRole('button', { name: 'Check these' })).toBeEnabled();
    const bytes = readFileSync(`${fixtures}/handout.docx`).toString('base64');
    const transfer = await page.evaluateHandle((base64) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], 'handout.docx'));
      return data;
    }, bytes);
    await page.locator('guide-links form').dispatchEvent('dragover', { dataTransfer: transfer });
    await expect(page.locator('guide-links form')).toHaveClass(/is-target/);
    await page.locator('guide-links form').dispatchEvent('drop', { dataTransfer: transfer });
    await expect(getStatus(page)).toContainText('6 links to this guide');
    await expect(page.locator('guide-links form')).not.toHaveClass(/is-target/);
  });
});

test('the same file can be chosen again', async ({ page }) => {
  for (const address of [`${published}/lessons/`, `${published}/nowhere/`]) {
    await checkFiles(page, toFile('course.md', address));
    await expect(getRow(page, address)).toBeVisible();
  }
});

test.describe('the result', () => {
  test('downloads as CSV that another program reads', async ({ page }) => {
    await checkFiles(page, `${fixtures}/handout.docx`);
    const { name, text } = await download(page, page.getByRole('button', { name: 'Download CSV' }));
    expect(name).toBe('links.csv');
    const table = parseCsv<Record<string, string>>(text, { columns: true, bom: true, record_delimiter: '\r\n' });
    expect(table.map(({ address, verdict }) => [address, verdict])).toContainEqual([reworded, 'Reworded']);
    expect(table).toHaveLength(handout.length + 1);
  });

  test('is copied as CSV, and that is said', async ({ page }) => {
    await checkList(page, reworded);
    await page.getByRole('button', { name: 'Copy as CSV' }).click();
    await expect(page.locator('guide-links .taken')).toHaveText('Copied.');
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toContain(`${reworded},`);
  });

  test('prints whole, without the controls and what the page says of itself', async ({ page }) => {
    await checkList(page, reworded);
    await page.emulateMedia({ media: 'print' });
    await expect(getRow(page, reworded)).toBeVisible();
    for (const words of ['Copy as CSV', 'Check these', 'For programs, and without JavaScript']) {
      await expect(page.getByText(words)).toBeHidden();
    }
  });

  test('is that of the last question', async ({ page }) => {
    await checkList(page, reworded);
    await checkList(page, `${published}/lessons/`);
    expect(await readTable(page)).toEqual([[`${published}/lessons/`, 'Stands', 'line 1']]);
  });
});
