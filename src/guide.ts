import { getCollection, getEntry, render, type CollectionEntry } from 'astro:content';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { buildGraph } from './graph/build.ts';
import { getLessons } from './graph/queries.ts';
import { createResolver } from './graph/resolver.ts';
import type { Entry, Graph, GuideSource, LessonPage } from './graph/types.ts';
import { nothingUnread } from './graph/unread.ts';
import { recordFile, toDigest } from './load-history.ts';
import { readMarkdown, type Facts } from './markdown/read.ts';
import type { Resolver } from './markdown/resolver.ts';
import { indexPermalinks, type PermalinkIndex } from './permalinks/permalink-index.ts';
import { toRecord } from './permalinks/record.ts';

/** What a page needs to show itself. */
export interface GuideContext {
  readonly graph: Graph;
  readonly resolver: Resolver;
  /** Every address that was ever published, as of this build. */
  readonly permalinks: PermalinkIndex;
}

const factsByDigest = new Map<string, Facts>();
let built: Promise<GuideContext> | undefined;

/** The guide of this build. It is built once; the dev server builds it anew for each request, so that edits show. */
export function getGuide(): Promise<GuideContext> {
  if (import.meta.env.DEV) return buildGuide();
  built ??= buildGuide();
  return built;
}

/** The pages that every lesson has one of, each with its lesson. */
export async function getLessonPaths(): Promise<{ params: { slug: string }; props: { lesson: LessonPage } }[]> {
  const { graph } = await getGuide();
  return getLessons(graph).map((lesson) => ({ params: { slug: lesson.slug }, props: { lesson } }));
}

/** The component that a content file's text was compiled to; `file` is its path in the guide, as the graph names it. */
export async function getContent({
  file,
  slug,
}: {
  file: string;
  slug: string;
}): Promise<AstroComponentFactory | undefined> {
  const collection = written.find((name) => file.startsWith(`content/${name}/`));
  const entry = collection === undefined ? undefined : await getEntry(collection, slug);
  return entry === undefined ? undefined : (await render(entry)).Content;
}

async function buildGuide(): Promise<GuideContext> {
  const settings = await getEntry('guide', 'guide');
  if (settings === undefined) throw new Error('content/guide.yaml was not loaded');
  const history = await getEntry('history', 'history');
  if (history === undefined) throw new Error('The history of the guide was not loaded');
  const references = (await getCollection('references')).sort((a, b) => a.data.order - b.data.order);
  const corrections = (await getCollection('corrections')).sort((a, b) => Number(a.id) - Number(b.id));
  const guide = settings.data;
  const works = references.map(({ data: { order: _, ...reference } }) => reference);
  const source: GuideSource = {
    guide,
    references: works,
    corrections: corrections.map(({ data }) => data),
    diagram: (await getCollection('diagram'))[0]?.data,
    aliases: (await getCollection('aliases'))[0]?.data ?? { spellings: [], words: [] },
    history: history.data,
    // What the check alone asks for: a build stops before it comes here with content that has faults.
    quotations: [],
    unread: nothingUnread,
    entries: await getEntries(),
    places: {
      guide: () => ({ kind: 'file', file: 'content/guide.yaml' }),
      corrections: () => ({ kind: 'file', file: 'content/corrections.yaml' }),
      aliases: () => ({ kind: 'file', file: 'content/aliases.yaml' }),
      diagram: () => ({ kind: 'file', file: 'content/diagram.yaml' }),
      quotations: () => ({ kind: 'file', file: 'content/quotations.yaml' }),
      record: () => ({ kind: 'file', file: recordFile }),
      moved: () => ({ kind: 'file', file: 'content/moved.yaml' }),
      withdrawn: () => ({ kind: 'file', file: 'content/withdrawn.yaml' }),
    },
  };
  const resolver = createResolver(source, import.meta.env.BASE_URL, import.meta.env.SITE);
  const { graph } = buildGraph(source, resolver);
  return { graph, resolver, permalinks: indexPermalinks(toRecord(graph, toDigest)) };
}

const written = ['lessons', 'networks', 'regulation', 'concepts', 'cases', 'pages'] as const;
type Written = (typeof written)[number];

async function getEntries(): Promise<Entry[]> {
  const collections = await Promise.all(written.map((collection) => getCollection(collection)));
  return collections.flat().map((entry) => ({ ...toBase(entry), ...toData(entry) }));
}

/** Keeps a collection's name and its data together, which a spread of the union would part. */
function toData(entry: CollectionEntry<Written>) {
  const { collection } = entry;
  switch (collection) {
    case 'lessons':
      return { collection, data: entry.data };
    case 'networks':
      return { collection, data: entry.data };
    case 'regulation':
      return { collection, data: entry.data };
    case 'concepts':
      return { collection, data: entry.data };
    case 'cases':
      return { collection, data: entry.data };
    case 'pages':
      return { collection, data: entry.data };
  }
}

/** The dev server asks often; text that has not changed is not read again. */
function toBase(entry: CollectionEntry<Written>) {
  const file = `content/${entry.collection}/${entry.id}.mdx`;
  const digest = `${file} ${(entry.digest ?? '').toString()}`;
  const facts = factsByDigest.get(digest) ?? readMarkdown(entry.body ?? '', file);
  factsByDigest.set(digest, facts);
  return { file, slug: entry.id, facts, findPlace: () => ({ kind: 'file', file }) as const };
}
