import { basename } from 'node:path';
import { z } from 'zod';
import { readBibliography } from './bibliography/read.ts';
import { isError, toProblem, type Problem } from './diagnostics/problem.ts';
import { buildGraph } from './graph/build.ts';
import { toPageId, toPath } from './graph/pages.ts';
import { createResolver } from './graph/resolver.ts';
import type { Entry, Graph, GuideSource } from './graph/types.ts';
import { openGuideFiles, type GuideFiles } from './guide-files.ts';
import { readOptional, readRequired, type Read } from './load-data.ts';
import { findTwin, lintFolders, lintImages } from './load-folders.ts';
import { loadHistory } from './load-history.ts';
import { readYaml, splitFrontmatter } from './markdown/frontmatter.ts';
import { readMarkdown } from './markdown/read.ts';
import type { Resolver } from './markdown/resolver.ts';
import { aliasesSchema } from './schemas/aliases.ts';
import { caseSchema } from './schemas/case.ts';
import { networkSchema } from './schemas/network.ts';
import { regulationSchema } from './schemas/regulation.ts';
import { conceptSchema } from './schemas/concept.ts';
import { correctionSchema } from './schemas/correction.ts';
import { diagramSchema } from './schemas/diagram.ts';
import { guideSchema, type Guide } from './schemas/guide.ts';
import type { ReadFacts } from './threads/shared-reading.ts';
import { slugSchema } from './schemas/identifiers.ts';
import { lessonSchema } from './schemas/lesson.ts';
import { pageSchema } from './schemas/page.ts';
import { quotationSchema } from './schemas/quotation.ts';

/** A guide read from a folder: its graph, and all that is wrong with its files. */
export interface LoadedGuide {
  readonly success: true;
  readonly graph: Graph;
  readonly resolver: Resolver;
  readonly problems: readonly Problem[];
}

/** A guide whose guide.yaml cannot be read has no graph at all. */
export type LoadResult = LoadedGuide | { readonly success: false; readonly problems: readonly Problem[] };

/** How the two kinds of text are read that a guide has most of. */
export interface Readers {
  readonly readFacts: ReadFacts;
  readonly readWorks: typeof readBibliography;
}

/** The folder that holds `references.bib` and `content/`: `GUIDE_ROOT`, or the folder the command runs in. */
export function getGuideRoot(): string {
  return process.env['GUIDE_ROOT'] ?? '.';
}

/**
 * Reads a guide from the file system and builds its graph. Problems name files relative to `root`; it throws only
 * where a file cannot be opened.
 * @param base the path that the site lives under
 * @param site the origin that it is published at, where that is not the one that guide.yaml names
 * @param readers how the body of a page is read, and the bibliography
 */
export function loadGuide(root: string, base = '/', site?: string, readers: Partial<Readers> = {}): LoadResult {
  const files = openGuideFiles(root);
  const guide = readRequired(files, guideFile, guideSchema.optional(), undefined);
  // A folder without the file holds no guide, and all else that it lacks is no news.
  if (!files.texts.has(guideFile)) return { success: false, problems: files.problems };
  const { problems, ...source } = loadSource(files, guide, {
    readFacts: readMarkdown,
    readWorks: readBibliography,
    ...readers,
  });
  if (guide.data === undefined) {
    // Whether a keyword is listed, nobody can say.
    return { success: false, problems: problems.filter(({ rule }) => rule !== 'keyword-is-listed') };
  }
  const whole = { ...source, guide: guide.data };
  const resolver = createResolver(whole, base, site);
  const built = buildGraph(whole, resolver);
  return { success: true, graph: built.graph, resolver, problems: [...problems, ...built.problems] };
}

const guideFile = 'content/guide.yaml';
const noKeywords: Guide['keywords'] = { kinds: [], fields: [], sectors: [] };
const dataFiles = [
  'aliases.yaml',
  'corrections.yaml',
  'diagram.yaml',
  'guide.yaml',
  'moved.yaml',
  'permalinks.json',
  'quotations.yaml',
  'withdrawn.yaml',
];

/** All of a guide but its guide.yaml, which may be faulty. */
function loadSource(
  files: GuideFiles,
  guide: Read<Guide | undefined>,
  { readFacts, readWorks }: Readers,
): Omit<GuideSource, 'guide'> & { problems: readonly Problem[] } {
  const bibtex = files.get('references.bib');
  const bibliography = readWorks(bibtex, 'references.bib', guide.data?.keywords ?? noKeywords);
  const corrections = readRequired(files, 'content/corrections.yaml', z.array(correctionSchema), []);
  const diagram = readOptional(files, 'content/diagram.yaml', diagramSchema.optional(), undefined);
  const aliases = readOptional(files, 'content/aliases.yaml', aliasesSchema, { spellings: [], words: [] });
  const quotations = readOptional(files, 'content/quotations.yaml', z.array(quotationSchema), []);
  const { history, places, ...past } = loadHistory(files);
  const names = pageFolders;
  const read = Object.entries(collections).map(([collection, readFile]) =>
    readCollection(files, collection, readFile, readFacts),
  );
  const problems = [
    ...[guide, corrections, diagram, aliases, quotations, past, bibliography, ...read].flatMap((part) => part.problems),
    ...lintFolders(files, dataFiles, names),
    ...files.problems,
  ];
  return {
    references: bibliography.references,
    corrections: corrections.data,
    diagram: diagram.data,
    aliases: aliases.data,
    quotations: quotations.data,
    history,
    entries: read.flatMap(({ entries }) => entries),
    unread: {
      works: files.texts.has('references.bib')
        ? new Set(bibliography.unread.flatMap((key) => [key, key.toLowerCase()]))
        : 'all',
      pages: new Set(read.flatMap(({ unread }) => unread)),
      statements: new Set(),
      texts: listFaultyTexts(files, problems),
    },
    places: {
      ...places,
      guide: guide.findPlace,
      corrections: corrections.findPlace,
      aliases: aliases.findPlace,
      diagram: diagram.findPlace,
      quotations: quotations.findPlace,
    },
    problems,
  };
}

/** The texts of files with an error; that of the bibliography mentions every work. */
function listFaultyTexts(files: GuideFiles, problems: readonly Problem[]): string[] {
  const faulty = new Set(problems.filter(isError).map(({ place }) => place.file));
  return [...faulty].flatMap((file) => (file.endsWith('.mdx') ? [files.texts.get(file) ?? ''] : []));
}

interface WrittenFile {
  readonly file: string;
  readonly slug: string;
  readonly text: string;
  readonly readFacts: ReadFacts;
}

type ReadEntry = (file: WrittenFile, problems: Problem[]) => Entry | undefined;

/** How a file of each collection is read; the key is the folder. */
const collections = {
  lessons: (file, problems) =>
    readEntry(file, lessonSchema, problems, (base, data) => ({ ...base, collection: 'lessons', data })),
  networks: (file, problems) =>
    readEntry(file, networkSchema, problems, (base, data) => ({ ...base, collection: 'networks', data })),
  regulation: (file, problems) =>
    readEntry(file, regulationSchema, problems, (base, data) => ({ ...base, collection: 'regulation', data })),
  cases: (file, problems) =>
    readEntry(file, caseSchema, problems, (base, data) => ({ ...base, collection: 'cases', data })),
  concepts: (file, problems) =>
    readEntry(file, conceptSchema, problems, (base, data) => ({ ...base, collection: 'concepts', data })),
  pages: (file, problems) =>
    readEntry(file, pageSchema, problems, (base, data) => ({ ...base, collection: 'pages', data })),
} satisfies Record<Entry['collection'], ReadEntry>;

/** The folders of pages, in the order in which they are read. */
export const pageFolders: readonly string[] = Object.keys(collections);

function readEntry<Data>(
  { file, slug, text, readFacts }: WrittenFile,
  schema: z.ZodType<Data>,
  problems: Problem[],
  toEntry: (base: Pick<Entry, 'file' | 'slug' | 'facts' | 'findPlace'>, data: Data) => Entry,
): Entry | undefined {
  const { yaml, body, lineOffset } = splitFrontmatter(text);
  const frontmatter = readYaml(yaml, schema, file, lineOffset);
  const facts = readFacts(body, file);
  problems.push(...facts.problems, ...(frontmatter.success ? [] : frontmatter.problems));
  if (!frontmatter.success) return undefined;
  return toEntry({ file, slug, facts, findPlace: frontmatter.findPlace }, frontmatter.data);
}

/** What a folder of pages gives. */
interface ReadCollection {
  readonly entries: readonly Entry[];
  /** Ids of the pages whose files cannot be read, or not whole. */
  readonly unread: readonly string[];
  readonly problems: readonly Problem[];
}

function readCollection(files: GuideFiles, collection: string, read: ReadEntry, readFacts: ReadFacts): ReadCollection {
  const problems: Problem[] = [];
  const unread: string[] = [];
  const entries = files.list(`content/${collection}`).flatMap((name) => {
    if (!name.endsWith('.mdx')) return [];
    const file = `content/${collection}/${name}`;
    const slug = basename(name, '.mdx');
    const text = files.find(file);
    if (findTwin(files, `content/${collection}`, name) !== undefined) return []; // blamed as such
    if (!slugSchema.safeParse(slug).success) {
      const message = `Unexpected file name (${name})`;
      problems.push(toProblem('content-file-name-is-an-address', { kind: 'file', file }, message));
      unread.push(toPageId(toPath(collection, toSlug(slug))));
      return []; // without an address it can be no page
    }
    const entry = text === undefined ? undefined : read({ file, slug, text, readFacts }, problems);
    if (entry === undefined || entry.facts.problems.some(({ rule }) => rule === 'mdx-parses')) {
      unread.push(toPageId(toPath(collection, slug)));
    }
    problems.push(...lintImages(files, file, entry?.facts.images ?? []));
    return entry ?? [];
  });
  return { entries, unread, problems };
}

/** The address that a file with such a name was most likely meant to have. */
function toSlug(name: string): string {
  return (
    name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'unnamed'
  );
}
