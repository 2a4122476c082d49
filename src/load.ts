import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { readBibliography } from './bibliography/read.ts';
import { findTurns } from './diagnostics/direction.ts';
import { isError, toProblem, type FindPlace, type Problem } from './diagnostics/problem.ts';
import { buildGraph } from './graph/build.ts';
import { createResolver } from './graph/resolver.ts';
import type { Entry, Graph, GuideSource } from './graph/types.ts';
import { loadHistory } from './load-history.ts';
import { readYaml, splitFrontmatter, type Parsed } from './markdown/frontmatter.ts';
import { readMarkdown } from './markdown/read.ts';
import type { Resolver } from './markdown/resolver.ts';
import { aliasesSchema, type Aliases } from './schemas/aliases.ts';
import { caseSchema } from './schemas/case.ts';
import { networkSchema } from './schemas/network.ts';
import { regulationSchema } from './schemas/regulation.ts';
import { conceptSchema } from './schemas/concept.ts';
import { correctionSchema, type Correction } from './schemas/correction.ts';
import { diagramSchema, type Diagram } from './schemas/diagram.ts';
import { guideSchema, type Guide } from './schemas/guide.ts';
import { slugSchema } from './schemas/identifiers.ts';
import { lessonSchema } from './schemas/lesson.ts';
import { pageSchema } from './schemas/page.ts';

/** A guide read from a folder: its graph, and all that is wrong with its files. */
export interface LoadedGuide {
  readonly graph: Graph;
  readonly resolver: Resolver;
  readonly problems: readonly Problem[];
}

/** A guide whose guide.yaml cannot be read has no graph at all. */
export type LoadResult =
  ({ readonly success: true } & LoadedGuide) | { readonly success: false; readonly problems: readonly Problem[] };

/** The folder that holds `references.bib` and `content/`: `GUIDE_ROOT`, or the folder the command runs in. */
export function getGuideRoot(): string {
  return process.env['GUIDE_ROOT'] ?? '.';
}

/**
 * Reads a guide from the file system and builds its graph. Problems name files relative to `root`; it throws only
 * where a file cannot be opened.
 * @param base the path that the site lives under
 * @param site the origin that it is published at, where that is not the one that guide.yaml names
 */
export function loadGuide(root: string, base = '/', site?: string): LoadResult {
  const guide = readData(root, 'content/guide.yaml', guideSchema);
  if (!guide.success) return guide;
  const source = loadSource(root, guide.data, guide.findPlace);
  const resolver = createResolver(source, base, site);
  const { graph, problems } = buildGraph(source, resolver);
  return { success: true, graph, resolver, problems: [...source.problems, ...problems] };
}

function loadSource(root: string, guide: Guide, findGuidePlace: FindPlace): GuideSource & { problems: Problem[] } {
  const problems: Problem[] = [];
  const bibtex = readText(root, 'references.bib', problems);
  const bibliography = readBibliography(bibtex, 'references.bib', guide.keywords);
  const corrections = readData(root, 'content/corrections.yaml', z.array(correctionSchema));
  const diagram = readDiagram(root, problems);
  const aliases = readAliases(root, problems);
  const { history, places, ...read } = loadHistory(root);
  const entries = Object.entries(collections).flatMap(([collection, read]) =>
    readCollection(root, collection, read, problems),
  );
  problems.push(...read.problems, ...bibliography.problems, ...(corrections.success ? [] : corrections.problems));
  return {
    guide,
    references: bibliography.references,
    corrections: corrections.success ? corrections.data : ([] satisfies Correction[]),
    diagram,
    aliases: aliases.data,
    history,
    entries,
    places: {
      ...places,
      guide: findGuidePlace,
      corrections: corrections.success ? corrections.findPlace : findGuidePlace,
      aliases: aliases.findPlace,
    },
    problems,
  };
}

/** The picture composed by hand; a guide need not have one. */
function readDiagram(root: string, problems: Problem[]): Diagram | undefined {
  if (!existsSync(join(root, 'content/diagram.yaml'))) return undefined;
  const diagram = readData(root, 'content/diagram.yaml', diagramSchema);
  if (diagram.success) return diagram.data;
  problems.push(...diagram.problems);
  return undefined;
}

const aliasesFile = 'content/aliases.yaml';

/** What people call things; a guide need not list any. */
function readAliases(root: string, problems: Problem[]): { data: Aliases; findPlace: FindPlace } {
  const none = {
    data: { spellings: [], words: [] },
    findPlace: () => ({ kind: 'file', file: aliasesFile }) as const,
  };
  if (!existsSync(join(root, aliasesFile))) return none;
  const aliases = readData(root, aliasesFile, aliasesSchema);
  if (aliases.success) return aliases;
  problems.push(...aliases.problems);
  return none;
}

interface WrittenFile {
  readonly file: string;
  readonly slug: string;
  readonly text: string;
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

function readEntry<Data>(
  { file, slug, text }: WrittenFile,
  schema: z.ZodType<Data>,
  problems: Problem[],
  toEntry: (base: Pick<Entry, 'file' | 'slug' | 'facts' | 'findPlace'>, data: Data) => Entry,
): Entry | undefined {
  const { yaml, body, lineOffset } = splitFrontmatter(text);
  const frontmatter = readYaml(yaml, schema, file, lineOffset);
  const facts = readMarkdown(body, file);
  problems.push(...facts.problems, ...(frontmatter.success ? [] : frontmatter.problems));
  if (!frontmatter.success) return undefined;
  return toEntry({ file, slug, facts, findPlace: frontmatter.findPlace }, frontmatter.data);
}

function readCollection(root: string, collection: string, read: ReadEntry, problems: Problem[]): Entry[] {
  return listFiles(join(root, 'content', collection)).flatMap((name) => {
    const file = `content/${collection}/${name}`;
    const slug = basename(name, '.mdx');
    if (!slugSchema.safeParse(slug).success) {
      problems.push(
        toProblem('content-file-name-is-an-address', { kind: 'file', file }, `Unexpected file name (${name})`),
      );
      return []; // without an address it can be no page
    }
    return read({ file, slug, text: readText(root, file, problems) }, problems) ?? [];
  });
}

/** The MDX files of a folder in the order of their names; a guide without the folder has none. */
function listFiles(folder: string): string[] {
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.mdx'))
        .sort()
    : [];
}

function readData<Value>(root: string, file: string, schema: z.ZodType<Value>): Parsed<Value> {
  const problems: Problem[] = [];
  const text = readText(root, file, problems);
  return problems.some(isError) ? { success: false, problems } : readYaml(text, schema, file);
}

/** Text of a file; empty, with a problem, where it is not there. */
function readText(root: string, file: string, problems: Problem[]): string {
  const path = join(root, file);
  if (!existsSync(path)) {
    problems.push(toProblem('file-is-there', { kind: 'file', file }, `Missing file (${file})`));
    return '';
  }
  const bytes = readFileSync(path);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    problems.push(...findTurns(text, file));
    return text;
  } catch {
    problems.push(toProblem('text-is-utf-8', { kind: 'file', file }, 'Unexpected bytes, expected UTF-8'));
    return bytes.toString('utf8');
  }
}
