import { pageIdSchema, type PageId } from '../schemas/identifiers.ts';
import type { PageKind } from '../schemas/graph.ts';
import type { Reference } from '../schemas/reference.ts';
import type { Entry, GuidePage, IndexPage, ReferencePage } from './types.ts';

/** How a kind of page is called, one and many. */
export const kindLabels = {
  lesson: { one: 'Lesson', many: 'Lessons' },
  network: { one: 'Network form', many: 'Network forms' },
  regulation: { one: 'Regulation mode', many: 'Regulation modes' },
  concept: { one: 'Concept', many: 'Concepts' },
  case: { one: 'Case', many: 'Cases' },
  reference: { one: 'Work', many: 'Works' },
  page: { one: 'Page', many: 'Pages' },
} as const satisfies Record<PageKind, { one: string; many: string }>;

/** The pages that the engine makes of any guide, by path. */
export const indexTitles = {
  '/lessons/': 'Lessons',
  '/problems/': 'Find a lesson by the trouble you have',
  '/concepts/': 'Concepts',
  '/evidence/': 'Evidence',
  '/search/': 'Search',
} as const;

/** `/lessons/data/` as a page id, `lessons/data`. */
export function toPageId(path: string): PageId {
  return pageIdSchema.parse(path.replace(/^\/|\/$/g, ''));
}

/** All pages of a guide: written ones, one a work, and the engine's own. */
export function toPages(entries: readonly Entry[], references: readonly Reference[]): GuidePage[] {
  return [
    ...[...entries].sort(compareEntries).map(toWrittenPage),
    ...Object.entries(indexTitles).map(toIndexPage),
    ...references.map(toReferencePage),
  ];
}

const collectionOrder = ['lessons', 'concepts', 'pages'] as const satisfies Entry['collection'][];

/** Lessons in their order, then concepts, then pages, each by name: the same however they were loaded. */
function compareEntries(a: Entry, b: Entry): number {
  const byCollection = collectionOrder.indexOf(a.collection) - collectionOrder.indexOf(b.collection);
  if (byCollection !== 0) return byCollection;
  const byOrder = a.collection === 'lessons' && b.collection === 'lessons' ? a.data.order - b.data.order : 0;
  return byOrder || (a.slug < b.slug ? -1 : 1);
}

function toWrittenPage(entry: Entry): GuidePage {
  const { file, slug, facts, findPlace } = entry;
  const path = toPath(entry);
  const ids = facts.statements.flatMap(({ attributes }) => attributes.get('id') ?? []);
  const anchors = new Set([...ids.filter((id) => typeof id === 'string'), ...facts.headings.map(({ id }) => id)]);
  const base = { id: toPageId(path), path, title: entry.data.title, anchors, file, slug, facts, findPlace };
  if (entry.collection === 'lessons') return { ...base, kind: 'lesson', data: entry.data };
  if (entry.collection === 'concepts') return { ...base, kind: 'concept', data: entry.data };
  return { ...base, kind: 'page', data: entry.data };
}

function toPath({ collection, slug }: Entry): string {
  if (collection !== 'pages') return `/${collection}/${slug}/`;
  return slug === 'home' ? '/' : `/${slug}/`;
}

function toIndexPage([path, title]: [string, string]): IndexPage {
  return { kind: 'page', id: toPageId(path), path, title, anchors: new Set() };
}

function toReferencePage(reference: Reference): ReferencePage {
  const path = `/evidence/${reference.key}/`;
  return { kind: 'reference', id: toPageId(path), path, title: reference.title, anchors: new Set(), reference };
}
