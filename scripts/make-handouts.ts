import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { getLessons } from '../src/graph/queries.ts';
import type { LessonPage } from '../src/graph/types.ts';
import { digestHandout, paperSizes, readHandoutDigests, toHandoutName, type PaperSize } from '../src/handouts.ts';
import type { LoadedGuide } from '../src/load.ts';
import { findFont, setPrintFaces } from './print-faces.ts';
import { replaceFile } from '../src/replace-file.ts';

/** Sides that a handout may have: one sheet of paper. */
const mostPages = 2;

export interface HandoutJob {
  readonly guide: Pick<LoadedGuide, 'graph' | 'resolver'>;
  /** The folder that the guide was built into. */
  readonly site: string;
  /** The folder that the PDFs go to. */
  readonly folder: string;
  /** Path of a Chromium. */
  readonly browser: string;
  /** Lessons to print; all where it is not given. */
  readonly lessons?: readonly LessonPage[];
}

/**
 * Prints the handouts of a built guide as PDF, in each size of paper, and gives their names. A file is replaced when its
 * successor is whole; `handouts.json` beside them says what each was made from.
 * @throws an Error that names the lesson where a handout is longer than one sheet or its page is not there
 */
export async function makeHandouts(job: HandoutJob): Promise<string[]> {
  const { guide, folder, lessons = getLessons(guide.graph) } = job;
  const browser = await chromium.launch({ executablePath: job.browser, args: ['--no-sandbox'] });
  try {
    const context = await browser.newContext({ serviceWorkers: 'block' });
    await standIn(context, job);
    mkdirSync(folder, { recursive: true });
    const names: string[] = [];
    for (const lesson of lessons) names.push(...(await printLesson(await context.newPage(), job, lesson)));
    return names;
  } finally {
    await browser.close();
  }
}

/** The built files answer at the address that the guide is published at, so that links in a PDF lead there. */
async function standIn(context: BrowserContext, { guide, site }: HandoutJob): Promise<void> {
  const root = guide.resolver.toUrl('/');
  await context.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    const path = decodeURIComponent(url.pathname.slice(new URL(root).pathname.length));
    const file = findFont(path) ?? join(site, path.endsWith('/') ? `${path}index.html` : path);
    if (!url.href.startsWith(root) || path === '' || !existsSync(file))
      await route.fulfill({ status: 404, body: 'Not built' });
    else if (extname(file) !== '.css') await route.fulfill({ path: file });
    else await route.fulfill({ body: setPrintFaces(readFileSync(file, 'utf8'), root), contentType: 'text/css' });
  });
}

async function printLesson(page: Page, job: HandoutJob, lesson: LessonPage): Promise<string[]> {
  const address = job.guide.resolver.toUrl(`${lesson.path}handout/`);
  const response = await page.goto(address, { waitUntil: 'networkidle' });
  if (response?.ok() !== true)
    throw new Error(`${toName(lesson)} has no handout in ${job.site}: build the guide first.`);
  await page.evaluate(() => document.fonts.ready);
  const names: string[] = [];
  for (const size of paperSizes) {
    const pdf = await page.pdf({ format: size.format, tagged: true, outline: true, printBackground: true });
    refuseLong(countPages(pdf), lesson, size);
    names.push(keep(pdf, job, lesson, size));
  }
  await page.close();
  return names;
}

function toName({ slug, data }: LessonPage): string {
  return `Lesson ${data.order.toString()} (${slug})`;
}

function refuseLong(pages: number, lesson: LessonPage, { label }: PaperSize): void {
  if (pages <= mostPages) return;
  throw new Error(
    `${toName(lesson)} fills ${pages.toString()} pages of ${label}, expected ${mostPages.toString()} at most: shorten its actions, cautions or questions.`,
  );
}

/** Writes a PDF and what it was made from, and gives its name. */
function keep(pdf: Buffer, { guide, folder }: HandoutJob, lesson: LessonPage, size: PaperSize): string {
  const name = toHandoutName(lesson, size);
  const digest = digestHandout(guide.graph, guide.resolver, lesson);
  const digests = Object.entries({ ...readHandoutDigests(folder), [name]: digest });
  const sorted = Object.fromEntries(digests.sort(([a], [b]) => (a < b ? -1 : 1)));
  replaceFile(join(folder, name), pdf);
  replaceFile(join(folder, 'handouts.json'), `${JSON.stringify(sorted, null, 2)}\n`);
  return name;
}

/**
 * The pages of a PDF as Chromium writes it, whose page objects are never compressed (ISO 32000-2, 7.7.3.3).
 * @throws an Error where it finds none, for then the file is written otherwise
 */
export function countPages(pdf: Buffer): number {
  const count = pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
  if (count === 0) throw new Error('The browser made a PDF whose pages cannot be counted: use another Chromium.');
  return count;
}
