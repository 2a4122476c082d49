import { pageIdSchema, type PageId } from '../schemas/identifiers.ts';
import type { PageKind } from '../schemas/graph.ts';
import type { Reference } from '../schemas/reference.ts';
import type { Facts } from '../markdown/read.ts';
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
  '/networks/': 'Network forms',
  '/concepts/': 'Concepts',
  '/cases/': 'Cases',
  '/evidence/': 'Evidence',
  '/map/': 'Evidence map',
  '/search/': 'Search',
  '/changes/': 'Changes',
  '/links/': 'Check your links',
  '/pack/': 'Make a pack',
  '/review/': 'Review your programme',
  '/accessibility/': 'Accessibility',
} as const;

/** Pages of the engine that do nothing without the scripts and files of the site. */
export const interactivePaths: ReadonlySet<string> = new Set([
  '/links/',
  '/pack/',
  '/review/',
] satisfies (keyof typeof indexTitles)[]);

/** The title of the one page of regulation modes. */
export const regulationTitle = 'Ways of directing activity';

/** `/lessons/data/` as a page id, `lessons/data`. */
export function toPageId(path: string): PageId {
  return pageIdSchema.parse(path.replace(/^\/|\/$/g, ''));
}

/** A page's name in addresses that are made of page ids: the first page has an empty id. */
export function toPageName(id: string): string {
  return id === '' ? 'home' : id;
}

/** All pages of a guide: written ones, one a work, and the engine's own. */
export function toPages(entries: readonly Entry[], references: readonly Reference[]): GuidePage[] {
  const sorted = [...entries].sort(compareEntries);
  return [
    ...sorted.flatMap((entry) => toWrittenPage(entry) ?? []),
    ...toRegulationPage(sorted),
    ...Object.entries(indexTitles)
      .filter(([path]) => hasList(path, sorted))
      .map(toIndexPage),
    ...references.map(toReferencePage),
  ];
}

/** Lists of what not every review has are there only where the guide has some. */
function hasList(path: string, entries: readonly Entry[]): boolean {
  if (path === '/review/') return entries.some(hasActions);
  const optional = (['networks', 'cases'] as const).find((collection) => path === `/${collection}/`);
  return optional === undefined || entries.some(({ collection }) => collection === optional);
}

function hasActions({ collection, facts }: Entry): boolean {
  return collection === 'lessons' && facts.statements.some(({ tag }) => tag === 'Action');
}

const collectionOrder = [
  'lessons',
  'networks',
  'regulation',
  'concepts',
  'cases',
  'pages',
] as const satisfies Entry['collection'][];

/** Collection by collection, by the order that an entry names, else by name: the same however they were loaded. */
function compareEntries(a: Entry, b: Entry): number {
  const byCollection = collectionOrder.indexOf(a.collection) - collectionOrder.indexOf(b.collection);
  return byCollection || orderOf(a) - orderOf(b) || (a.slug < b.slug ? -1 : 1);
}

function orderOf({ data }: Entry): number {
  return 'order' in data ? data.order : 0;
}

function toWrittenPage(entry: Entry): GuidePage | undefined {
  const { file, slug, facts, findPlace } = entry;
  const path = toPath(entry.collection, entry.slug);
  const base = {
    id: toPageId(path),
    path,
    title: entry.data.title,
    anchors: toAnchors(facts),
    file,
    slug,
    facts,
    findPlace,
  };
  switch (entry.collection) {
    case 'lessons':
      return { ...base, kind: 'lesson', data: entry.data };
    case 'networks':
      return { ...base, kind: 'network', data: entry.data };
    case 'concepts':
      return { ...base, kind: 'concept', data: entry.data };
    case 'cases':
      return { ...base, kind: 'case', data: entry.data };
    case 'pages':
      return { ...base, kind: 'page', data: entry.data };
    case 'regulation':
      return undefined; // all of them make one page
  }
}

/** Regulation modes stand side by side on one page; a guide without any has no such page. */
function toRegulationPage(entries: readonly Entry[]): GuidePage[] {
  const modes = entries.filter((entry) => entry.collection === 'regulation');
  if (modes.length === 0) return [];
  const path = '/regulation/';
  const facts: Facts = {
    tree: { type: 'root', children: modes.flatMap((mode) => mode.facts.tree.children) },
    statements: modes.flatMap((mode) => mode.facts.statements),
    citations: modes.flatMap((mode) => mode.facts.citations),
    links: modes.flatMap((mode) => mode.facts.links),
    quotations: modes.flatMap((mode) => mode.facts.quotations),
    images: modes.flatMap((mode) => mode.facts.images),
    headings: modes.flatMap(({ slug, data, facts: { headings } }) => [
      { id: slug, depth: 2, text: data.title },
      ...headings,
    ]),
    problems: modes.flatMap((mode) => mode.facts.problems),
  };
  return [
    { kind: 'regulation', id: toPageId(path), path, title: regulationTitle, anchors: toAnchors(facts), modes, facts },
  ];
}

/** What the # of an address can name: statements and headings. */
function toAnchors({ statements, headings }: Facts): Set<string> {
  const ids = statements.flatMap(({ attributes }) => attributes.get('id') ?? []);
  return new Set([...ids.filter((id) => typeof id === 'string'), ...headings.map(({ id }) => id)]);
}

/** The address of the page that a file of content makes, or is part of. */
export function toPath(collection: string, slug: string): string {
  if (collection === 'regulation') return '/regulation/';
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
