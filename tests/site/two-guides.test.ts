import { readFileSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { guideSchema } from '../../src/schemas/guide.ts';
import { getSite, readKeys, type BuiltSite } from './pages.ts';

/** Words of the field that a guide is about, which nobody would use of the other's. */
const subjects: Readonly<Record<string, readonly string[]>> = {
  guide: [
    'clinical',
    'clinician',
    'clinicians',
    'healthcare',
    'hospital',
    'patient',
    'patients',
    'nurses',
    'improvement',
  ],
  small: ['bread', 'dough', 'loaf', 'loaves', 'baker', 'bakers', 'bakehouse', 'sourdough', 'oven', 'crumb', 'yeast'],
};

/** The engine's own files: the search library, and the names of the kinds of page that any guide may have. */
const engine = /^pagefind\/(?!fragment\/|filter\/)|^api\/(?:graph|permalinks)\.schema\.json$/;

/** All text that a guide hands out, file by file; the parts of the search index are unpacked. */
function readPublished({ files, out }: BuiltSite): { file: string; text: string }[] {
  return files
    .filter((file) => file !== 'licences.txt') // of the engine's libraries
    .filter((file) => !engine.test(file) && !['.woff2', '.br', '.gz'].includes(extname(file)))
    .map((file) => {
      const bytes = readFileSync(join(out, file));
      const text = file.startsWith('pagefind/') ? gunzipSync(bytes).toString('utf8') : bytes.toString('utf8');
      return { file, text: text.replaceAll('"@context"', '') }; // the engine's own word, in JSON-LD
    });
}

/** All that the editors of a guide wrote. */
function readWritten({ root }: BuiltSite): string {
  const folder = join(root, 'content');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return [join(root, 'references.bib'), ...files.map(({ parentPath, name }) => join(parentPath, name))]
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
}

/** What tells a guide: titles, names, keys, and words of its subject. */
function readTraces(site: BuiltSite): string[] {
  const bibtex = readFileSync(join(site.root, 'references.bib'), 'utf8');
  const { title, subtitle, shortTitle, source } = guideSchema.parse(
    parse(readFileSync(join(site.root, 'content/guide.yaml'), 'utf8')),
  );
  const own = site.graph.pages.filter(({ kind }) => kind === 'lesson' || kind === 'concept' || kind === 'reference');
  const names = [...bibtex.matchAll(/^\s*(?:author|editor) = \{(.+)\},$/gm)].flatMap(([, list]) =>
    (list ?? '').split(' and ').flatMap((person) => person.split(',', 1)),
  );
  return [
    ...[title, subtitle, shortTitle, source.title, source.journal, source.doi],
    ...source.authors.map(({ family }) => family),
    ...own.map((page) => page.title),
    ...names.map((name) => name.replace(/[{}\\]/g, '').trim()),
    ...readKeys(site),
    ...(subjects[site.name] ?? []),
  ];
}

/** A name as a word or words of its own, not as a part of others. */
function toWholeWords(words: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${words.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'iu');
}

describe.each([
  { one: 'guide', other: 'small' },
  { one: 'small', other: 'guide' },
] as const)('the guide "$other"', ({ one, other }) => {
  const site = getSite(other);
  const written = readWritten(site);
  // A word that the editors of this guide use too, such as a common family name, is no trace of the other.
  const traces = [...new Set(readTraces(getSite(one)))].filter((trace) => !toWholeWords(trace).test(written));

  test(`shows nothing of the guide "${one}"`, () => {
    const found = readPublished(site).flatMap(({ file, text }) =>
      traces.filter((trace) => toWholeWords(trace).test(text)).map((trace) => `${file}: ${trace}`),
    );
    expect(found).toEqual([]);
    expect(traces.length).toBeGreaterThan(getSite(one).graph.pages.length);
  });

  test(`would be seen to do so, for the words looked for are those that "${one}" uses`, () => {
    const text = readPublished(getSite(one))
      .map((published) => published.text)
      .join('\n');
    const shown = (subjects[one] ?? []).filter((word) => toWholeWords(word).test(text));
    expect(shown).toEqual(subjects[one]);
  });
});

test('the source of the engine has no word of either subject', () => {
  const words = Object.values(subjects).flat();
  const sources = ['src', 'scripts'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name)),
  );
  const found = sources.flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    return words.filter((word) => toWholeWords(word).test(text)).map((word) => `${file}: ${word}`);
  });
  expect(found).toEqual([]);
});
