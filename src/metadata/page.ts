import type { Graph, GuidePage } from '../graph/types.ts';
import type { GuideAuthor } from '../schemas/guide.ts';
import type { PageKind } from '../schemas/graph.ts';
import { toPageId, type indexTitles } from '../graph/pages.ts';

/** A guide at the address that it is published at. */
export interface Publication {
  readonly graph: Graph;
  /** A root-relative path as an absolute address. */
  readonly toUrl: (path: string) => string;
}

/** What a page is called where it stands alone: in a list of links, a reference manager, a citation. */
export function toPageTitle({ guide }: Graph, page: GuidePage): string {
  if (page.path === '/') return `${guide.title}: ${guide.subtitle}`;
  if (page.kind === 'reference') return `${page.reference.label.author} ${page.reference.label.year}: ${page.title}`;
  return page.kind === 'network' ? `${page.title}: network form` : page.title;
}

/** The list that a page of each kind stands in. */
const lists = {
  lesson: '/lessons/',
  network: '/networks/',
  regulation: undefined,
  concept: '/concepts/',
  case: '/cases/',
  reference: '/evidence/',
  page: undefined,
} as const satisfies Record<PageKind, keyof typeof indexTitles | undefined>;

/** The pages above one, from the top, as its head shows them. */
export function getTrail(graph: Graph, page: GuidePage): GuidePage[] {
  return listTrail(page).flatMap((path) => graph.pageById.get(toPageId(path)) ?? []);
}

/** A part of a list of works stands below the contents of that list. */
function listTrail(page: GuidePage): string[] {
  if ('list' in page) {
    return ['/evidence/', ...(page.list.kind === 'part' ? [`/evidence/by-${page.list.order}/`] : [])];
  }
  const path = lists[page.kind];
  return path === undefined ? [] : [path];
}

/** The pages that stand in the list that a page is; none where it is no list. */
export function getListed(graph: Graph, { path }: GuidePage): GuidePage[] {
  if (!Object.values(lists).some((list) => list === path)) return []; // most pages: all others need not be gone through
  return graph.pages.filter(({ kind }) => lists[kind] === path);
}

/** Whether search engines are asked to list a page: the search itself answers nothing by itself. */
export function isIndexable({ path }: GuidePage): boolean {
  return path !== '/search/';
}

/** schema.org's types of web page, by path; every other page is a WebPage. */
const pageTypes = {
  '/about/': 'AboutPage',
  '/cases/': 'CollectionPage',
  '/concepts/': 'CollectionPage',
  '/lessons/': 'CollectionPage',
  '/networks/': 'CollectionPage',
  '/search/': 'SearchResultsPage',
} as const;
export type PageType = (typeof pageTypes)[keyof typeof pageTypes] | 'WebPage';

/** The type of web page that a page is, for schema.org. A work's evidence page is about the work. */
export function toPageType({ kind, path }: GuidePage): PageType {
  if (kind === 'reference') return 'AboutPage';
  if (path.startsWith('/evidence/')) return 'CollectionPage';
  return isTyped(path) ? pageTypes[path] : 'WebPage';
}

function isTyped(path: string): path is keyof typeof pageTypes {
  return Object.hasOwn(pageTypes, path);
}

/** An author as readers write the name: `Ana de la Cruz`. */
export function toDisplayName(author: GuideAuthor): string {
  return 'name' in author ? author.name : `${author.given} ${author.family}`;
}

/**
 * An author as Dublin Core has it: `de la Cruz, Ana`. Zotero takes the last word of a name without a comma for a
 * family name; it drops a comma at the end, and then the whole is one (zotero/utilities, `cleanAuthor`).
 */
export function toInvertedName(author: GuideAuthor): string {
  return 'name' in author ? `${author.name},` : `${author.family}, ${author.given}`;
}
