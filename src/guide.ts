import { getCollection, getEntry, render, type CollectionEntry } from 'astro:content';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { buildGraph } from './graph/build.ts';
import { createResolver } from './graph/resolver.ts';
import type { Entry, Graph, GuidePage } from './graph/types.ts';
import { readMarkdown, type Facts } from './markdown/read.ts';
import type { Resolver } from './markdown/resolver.ts';

/** What a page needs to show itself. */
export interface GuideContext {
  readonly graph: Graph;
  readonly resolver: Resolver;
}

const factsByDigest = new Map<string, Facts>();
let built: Promise<GuideContext> | undefined;

/** The guide of this build. It is built once; the dev server builds it anew for each request, so that edits show. */
export function getGuide(): Promise<GuideContext> {
  if (import.meta.env.DEV) return buildGuide();
  built ??= buildGuide();
  return built;
}

/** The component that a page's own text was compiled to. */
export async function getContent(page: GuidePage): Promise<AstroComponentFactory | undefined> {
  const [collection, slug] = toEntryName(page);
  const entry = collection === undefined ? undefined : await getEntry(collection, slug);
  return entry === undefined ? undefined : (await render(entry)).Content;
}

async function buildGuide(): Promise<GuideContext> {
  const settings = await getEntry('guide', 'guide');
  if (settings === undefined) throw new Error('content/guide.yaml was not loaded');
  const references = (await getCollection('references')).sort((a, b) => a.data.order - b.data.order);
  const corrections = (await getCollection('corrections')).sort((a, b) => Number(a.id) - Number(b.id));
  const guide = settings.data;
  const works = references.map(({ data: { order: _, ...reference } }) => reference);
  const resolver = createResolver(guide, works, import.meta.env.BASE_URL);
  const { graph } = buildGraph(
    {
      guide,
      references: works,
      corrections: corrections.map(({ data }) => data),
      entries: await getEntries(),
      places: {
        guide: () => ({ kind: 'file', file: 'content/guide.yaml' }),
        corrections: () => ({ kind: 'file', file: 'content/corrections.yaml' }),
      },
    },
    resolver,
  );
  return { graph, resolver };
}

async function getEntries(): Promise<Entry[]> {
  const [lessons, concepts, pages] = await Promise.all([
    getCollection('lessons'),
    getCollection('concepts'),
    getCollection('pages'),
  ]);
  return [
    ...lessons.map((entry) => ({ ...toBase(entry), collection: 'lessons' as const, data: entry.data })),
    ...concepts.map((entry) => ({ ...toBase(entry), collection: 'concepts' as const, data: entry.data })),
    ...pages.map((entry) => ({ ...toBase(entry), collection: 'pages' as const, data: entry.data })),
  ];
}

/** The dev server asks often; text that has not changed is not read again. */
function toBase(entry: CollectionEntry<'lessons' | 'concepts' | 'pages'>) {
  const file = `content/${entry.collection}/${entry.id}.mdx`;
  const digest = `${file} ${(entry.digest ?? '').toString()}`;
  const facts = factsByDigest.get(digest) ?? readMarkdown(entry.body ?? '', file);
  factsByDigest.set(digest, facts);
  return { file, slug: entry.id, facts, findPlace: () => ({ kind: 'file', file }) as const };
}

function toEntryName(page: GuidePage): ['lessons' | 'concepts' | 'pages', string] | [undefined, ''] {
  if (page.kind === 'lesson') return ['lessons', page.slug];
  if (page.kind === 'concept') return ['concepts', page.slug];
  return page.kind === 'page' && 'slug' in page ? ['pages', page.slug] : [undefined, ''];
}
