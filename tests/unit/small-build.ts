import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Job } from '../../src/publishing/build-file.ts';
import { readBuild } from '../../src/publishing/read-build.ts';

/** The text of each file of a build, by its name. */
export type Texts = Readonly<Record<string, string>>;

/** A build with a file of each sort that publishing tells apart. */
export const first: Texts = {
  '404.html': 'none',
  '_astro/page.1111.css': 'one',
  '_astro/page.1111.css.br': 'br',
  '_astro/letters.2222.woff2': 'letters',
  _headers: '/*',
  'api/graph.json': '{}',
  'feed.xml': '<feed/>',
  'hosting/nginx.conf': '',
  'index.html': 'first page, page.1111.css',
  'index.html.gz': 'gz',
  'lessons/data/index.html': 'lesson, page.1111.css',
  'lessons/index.html': 'lessons',
  'offline/build.json': '1',
  'pagefind/fragment/en_1.pf_fragment': 'text',
  'pictures/home.png': 'picture',
  'references.bib': '@book{a}',
  'robots.txt': 'Allow: /',
  'sitemap-0.xml': '<urlset/>',
  'sitemap-index.xml':
    '<sitemapindex><sitemap><loc>https://guide.example/g/sitemap-0.xml</loc></sitemap></sitemapindex>',
  'sw.js': '1',
};

/** The next build: another style, with it another lesson, first page and worker; all else is the same. */
export const second: Texts = {
  ...Object.fromEntries(Object.entries(first).filter(([name]) => !name.startsWith('_astro/page.'))),
  '_astro/page.3333.css': 'two',
  'index.html': 'first page, page.3333.css',
  'lessons/data/index.html': 'lesson, page.3333.css',
  'offline/build.json': '2',
  'sw.js': '2',
};

/** Writes a build in place of what the folder had. */
export function writeBuild(folder: string, texts: Texts): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [name, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

/** The first day of the tests, and days after it. */
export const toDay = (days: number) => new Date(Date.UTC(2030, 0, 1 + days));

/** Writes a build and says how it is published. */
export function toJob(source: string, texts: Texts, options: Partial<Pick<Job, 'now' | 'graceDays'>> = {}): Job {
  writeBuild(source, texts);
  return { source, files: readBuild(source).files, now: toDay(0), ...options };
}
