import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { getLessons } from '../src/graph/queries.ts';
import type { LessonPage } from '../src/graph/types.ts';
import {
  digestHandout,
  paperSizes,
  readHandoutDigests,
  toHandoutName,
  type PaperSize,
} from '../src/handouts.ts';
import type { LoadedGuide } from '../src/load.ts';

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
    const url = route.request().url();
    const path = url.startsWith(root) ? decodeURIComponent(new URL(url).href.slice(root.length).replace(/[?#].*/, '')) : '';
    const file = join(site, path.endsWith('/') ? `${path}index.html` : path);
    if (path === '' || !existsSync(file)) await route.fulfill({ status: 404 });
    else if (extname(file) === '.css') await route.fulfill({ body: holdFonts(readFileSync(file, 'utf8')), path: undefined, contentType: 'text/css' });
    else await route.fulfill({ path: file });
  });
}

/** A page that is read waits for no font (styles/fonts.css); one that is printed must have it. */
function holdFonts(css: string): string {
  return css.replace(/font-display:\s*(?:optional|swap)/g, 'font-display: block');
}

async function printLesson(page: Page, job: HandoutJob, lesson: LessonPage): Promise<string[]> {
  const { guide, folder } = job;
  const name = `Lesson ${lesson.data.order.toString()} (${lesson.slug})`;
  const response = await page.goto(guide.resolver.toUrl(`${lesson.path}handout/`), { waitUntil: 'networkidle' });
  if (response?.ok() !== true) throw new Error(`${name} has no handout in ${job.site}: build the guide first.`);
  await page.evaluate(() => document.fonts.ready);
  const names: string[] = [];
  for (const size of paperSizes) {
    const pdf = await page.pdf({ format: size.format, tagged: true, outline: true, printBackground: true });
    const pages = countPages(pdf);
    if (pages > mostPages)
      throw new Error(
        `${name} fills ${pages.toString()} pages of ${size.label}, expected ${mostPages.toString()} at most: shorten its actions, cautions or questions.`,
      );
    names.push(keep(job, lesson, size, pdf));
  }
  await page.close();
  return names;

  function keep({ guide: { graph, resolver } }: HandoutJob, printed: LessonPage, size: PaperSize, pdf: Buffer): string {
    const file = toHandoutName(printed, size);
    const digests = { ...readHandoutDigests(folder), [file]: digestHandout(graph, resolver, printed) };
    const sorted = Object.entries(digests).sort(([a], [b]) => (a < b ? -1 : 1));
    replace(join(folder, file), pdf);
    replace(join(folder, 'handouts.json'), `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`);
    return file;
  }
}

/** Writes beside the file first: whoever reads it gets the old one or the new one, whole. */
function replace(path: string, content: Buffer | string): void {
  writeFileSync(`${path}.new`, content);
  renameSync(`${path}.new`, path);
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
