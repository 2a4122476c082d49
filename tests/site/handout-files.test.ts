import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { findBrowser } from '../../scripts/browser.ts';
import { makeHandouts } from '../../scripts/make-handouts.ts';
import { getLessons, getStatementsOf } from '../../src/graph/queries.ts';
import { paperSizes, toHandoutName } from '../../src/handouts.ts';
import type { LoadedGuide } from '../../src/load.ts';
import { toEditionUrl } from '../../src/metadata/edition-address.ts';
import { describeHandout } from '../../src/metadata/handout.ts';
import { isInstalled, runTool } from '../tools.ts';
import { run } from '../unit/command.ts';
import { loadSound } from '../unit/loaded-guide.ts';
import { sites } from '../sites.ts';
import { fold } from './pages.ts';

const made = mkdtempSync(join(tmpdir(), 'handouts-'));
afterAll(() => {
  rmSync(made, { recursive: true, force: true });
});

/** The longest lesson of the real guide and its first, and all of the small one, which is under a base path. */
const guides = {
  guide: { loaded: loadSound(sites.guide.root), site: sites.guide.out, folder: join(made, 'guide'), pick: [1, 4] },
  small: {
    loaded: loadSound(sites.small.root, sites.small.base),
    site: sites.small.out,
    folder: join(made, 'small'),
    pick: [1, 2, 3],
  },
} as const;

function pickLessons({ loaded, pick }: { loaded: LoadedGuide; pick: readonly number[] }) {
  return getLessons(loaded.graph).filter(({ data }) => pick.includes(data.order));
}

const printed = Object.values(guides).flatMap((guide) =>
  pickLessons(guide).flatMap((lesson) =>
    paperSizes.map((size) => ({ guide, lesson, size, name: toHandoutName(lesson, size) })),
  ),
);

beforeAll(async () => {
  for (const guide of Object.values(guides)) {
    const { loaded, site, folder } = guide;
    await makeHandouts({ guide: loaded, site, folder, browser: findBrowser(), lessons: pickLessons(guide) });
  }
}, 240_000);

/** A text without spaces, for a PDF has a line's end where it likes. */
function flatten(text: string): string {
  return text.replace(/\s+/g, '');
}

/**
 * A statement's words between its citations, paragraph by paragraph: names in other scripts take fonts of the system,
 * and what poppler makes of those is not ours.
 */
function readRuns(html: string): string[] {
  const $ = load(html, null, false);
  $('guide-citation').replaceWith('¶');
  $('p, li').append('¶');
  return $.root()
    .text()
    .split('¶')
    .map(flatten)
    .filter((run) => run !== '');
}

describe.skipIf(!isInstalled('poppler')).each(printed)('poppler reads $name:', ({ guide, lesson, size, name }) => {
  const { folder, loaded } = guide;
  const info = () =>
    new Map(
      [...runTool('pdfinfo', [name], folder).output.matchAll(/^([^:\n]+):\s*(.*)$/gm)].map(([, key, value]) => [
        key,
        value,
      ]),
    );

  test('a tagged PDF of one sheet in its size, with a title', () => {
    const read = info();
    expect(read.get('Title')).toBe(`${lesson.title}: handout of lesson ${lesson.data.order.toString()}`);
    expect(read.get('Tagged')).toBe('yes');
    expect(Number(read.get('Pages'))).toBeLessThanOrEqual(2);
    expect(read.get('Page size')).toMatch(size.id === 'a4' ? /\(A4\)/ : /\(letter\)/);
  });

  test('every font is embedded as a font, not as drawings of its letters, and gives its text as Unicode', () => {
    const rows = runTool('pdffonts', [name], folder).output.trim().split('\n').slice(2);
    // From the right: object and generation, then uni, sub, emb.
    const flags = rows.map((row) => row.trim().split(/\s+/).slice(-5, -2));
    expect(flags.map(([emb, , uni]) => [emb, uni])).toEqual(rows.map(() => ['yes', 'yes']));
    expect(rows).not.toEqual([]);
    expect(rows.filter((row) => row.includes('Type 3'))).toEqual([]);
    for (const face of ['Literata', 'PublicSans'])
      expect(
        rows.some((row) => row.includes(`+${face}`)),
        face,
      ).toBe(true);
  });

  test('its text has the answer, every statement and the address', () => {
    const text = flatten(runTool('pdftotext', [name, '-'], folder).output);
    const { answer, parts, url } = describeHandout(loaded.graph, loaded.resolver, lesson);
    const words = parts.flatMap(({ title, statements }) => [
      title,
      ...statements.flatMap(({ html }) => readRuns(html)),
    ]);
    for (const word of [answer, ...words, url.replace('https://', '')]) expect(text).toContain(flatten(word));
  });

  test('no statement is cut by the end of a page', () => {
    const pages = runTool('pdftotext', [name, '-'], folder).output.split('\f').map(flatten);
    const { parts } = describeHandout(loaded.graph, loaded.resolver, lesson);
    for (const { html } of parts.flatMap(({ statements }) => statements)) {
      const runs = readRuns(html);
      expect(pages.filter((page) => runs.every((run) => page.includes(run)))).toHaveLength(1);
    }
  });

  test.skipIf(!isInstalled('zbar'))('zbar reads the address of the lesson off a picture of its first page', () => {
    runTool('pdftoppm', ['-r', '150', '-f', '1', '-singlefile', '-png', name, name], folder);
    const { output } = runTool('zbarimg', ['--quiet', '--raw', `${name}.png`], folder);
    const url = toEditionUrl({ graph: loaded.graph, toUrl: loaded.resolver.toUrl }, lesson.path);
    expect(output.split('\n')).toContain(url);
  });
});

/** What qpdf gives of a PDF, as far as it is asked for here. */
const qpdfSchema = z.object({
  qpdf: z.tuple([z.unknown(), z.record(z.string(), z.looseObject({ value: z.unknown().optional() }))]),
});
const objectSchema = z.object({
  '/Type': z.string().optional(),
  '/S': z.string().optional(),
  '/Lang': z.string().optional(),
  '/Alt': z.string().optional(),
});

describe.skipIf(!isInstalled('qpdf')).each(printed)('qpdf reads $name:', ({ guide, lesson, name }) => {
  const { folder, loaded } = guide;
  const readObjects = (): z.infer<typeof objectSchema>[] => {
    const { output } = runTool('qpdf', ['--json=2', name], folder);
    const [, objects] = qpdfSchema.parse(JSON.parse(output)).qpdf;
    return Object.values(objects).flatMap(({ value }) => {
      const { data } = objectSchema.safeParse(value);
      return data === undefined ? [] : [data];
    });
  };

  test('it is sound', () => {
    const { output, isSound } = runTool('qpdf', ['--check', name], folder);
    expect(isSound, output).toBe(true);
    expect(output).not.toContain('WARNING');
  });

  test('it says its language', () => {
    const catalogue = readObjects().find((object) => object['/Type'] === '/Catalog');
    expect(catalogue?.['/Lang']).toBe(`u:${loaded.graph.guide.language}`);
  });

  test('its tags are a title, a heading a part, a list item a statement, and a figure with a name', () => {
    const objects = readObjects();
    const count = (tag: string) => objects.filter((object) => object['/S'] === `/${tag}`).length;
    const { parts, works } = describeHandout(loaded.graph, loaded.resolver, lesson);
    const statements = getStatementsOf(loaded.graph, lesson.id).filter(({ kind }) => kind !== 'claim');
    expect(count('H1')).toBe(1);
    expect(count('H2')).toBe(parts.length + (works.length > 0 ? 1 : 0));
    expect(count('LI')).toBeGreaterThanOrEqual(statements.length + works.length);
    expect(objects.some((object) => object['/S'] === '/Figure' && (object['/Alt'] ?? '').length > 'u:'.length)).toBe(
      true,
    );
  });

  test('its links lead to where the guide is published', () => {
    const { output } = runTool('qpdf', ['--json=2', name], folder);
    const uris = [...output.matchAll(/"\/URI": "u:([^"]+)"/g)].flatMap(([, uri]) => uri ?? []);
    const url = toEditionUrl({ graph: loaded.graph, toUrl: loaded.resolver.toUrl }, lesson.path);
    expect(uris).toContain(url);
    expect(uris.filter((uri) => !uri.startsWith('https://') || uri.includes('localhost'))).toEqual([]);
  });
});

test('nothing half written is left beside the files', () => {
  const { folder } = guides.small;
  for (const { name } of printed.filter(({ guide }) => guide === guides.small)) {
    expect(existsSync(join(folder, name))).toBe(true);
    expect(existsSync(join(folder, `${name}.new`))).toBe(false);
  }
});

describe('a guide with printed handouts, one of whose lessons was then made much longer', () => {
  const root = join(made, 'root');
  const out = join(made, 'out');
  const long = 'lessons/share-the-starter';
  let output = '';
  beforeAll(() => {
    cpSync(sites.small.root, root, { recursive: true });
    cpSync(guides.small.folder, join(root, 'handouts'), { recursive: true });
    const file = join(root, `content/${long}.mdx`);
    const questions = Array.from(
      { length: 120 },
      (_, index) => `<Question id="more-${index.toString()}" own>Who feeds jar ${index.toString()} today?</Question>`,
    );
    writeFileSync(file, `${readFileSync(file, 'utf8')}\n${questions.join('\n\n')}\n`);
    const env = { GUIDE_ROOT: root, GUIDE_OUT: out, GUIDE_BASE: sites.small.base };
    ({ output } = run('build.ts', [], { env, timeout: 150_000 }));
  }, 180_000);

  const readLinks = (path: string) => {
    const $ = load(readFileSync(join(out, path, 'index.html'), 'utf8'));
    return $('[aria-labelledby=teach] a[type="application/pdf"]')
      .toArray()
      .map((link) => ({ href: $(link).attr('href') ?? '', words: fold($(link).text()) }));
  };

  test('hands out those that still hold, as they were printed, and says their size and kind', () => {
    const links = readLinks('lessons/trust-the-dough');
    expect(links.map(({ href }) => href)).toEqual(
      ['a4', 'letter'].map((size) => `${sites.small.base}handouts/trust-the-dough-${size}.pdf`),
    );
    for (const { href, words } of links) {
      const name = href.slice(`${sites.small.base}handouts/`.length);
      expect(readFileSync(join(out, 'handouts', name))).toEqual(readFileSync(join(guides.small.folder, name)));
      const former = readFileSync(join(out, 'handouts', name.replace('trust-', 'watch-')));
      expect(former).toEqual(readFileSync(join(out, 'handouts', name))); // of the lesson that it was before
      expect(words).toMatch(/^(A4|US Letter), PDF, \d+ kB$/);
    }
  });

  test('leaves out the two that are older than their lesson, and says so', () => {
    expect(readLinks(long)).toEqual([]);
    expect(existsSync(join(out, 'handouts/share-the-starter-a4.pdf'))).toBe(false);
    expect(output).toContain('2 are older than the guide');
  });

  test('is told which lesson is too long for a sheet, in one line', async () => {
    const guide = loadSound(root, sites.small.base);
    const lessons = getLessons(guide.graph).filter(({ id }) => id === long);
    const job = { guide, site: out, folder: join(made, 'long'), browser: findBrowser(), lessons };
    await expect(makeHandouts(job)).rejects.toThrow(
      /^Lesson 3 \(share-the-starter\) fills \d+ pages of A4, expected 2 at most: [^\n]+$/,
    );
    expect(existsSync(join(made, 'long/share-the-starter-a4.pdf'))).toBe(false);
  });
});
