import { getStyledEntries, keepStyledEntries, type StyledEntries } from './bibliography/styles.ts';
import { getLessons } from './graph/queries.ts';
import type { Graph, LessonPage } from './graph/types.ts';
import { toDigest } from './load-history.ts';
import type { Facts } from './markdown/read.ts';
import { toPageParts, type PagePart } from './markdown/page-parts.ts';
import type { Resolver } from './markdown/resolver.ts';
import { indexPermalinks, type PermalinkIndex } from './permalinks/permalink-index.ts';
import { toRecord } from './permalinks/record.ts';
import { findPictures } from './content-pictures.ts';
import { findSharedEntries, getSharedGuide } from './shared-guide.ts';

/** What a page needs to show itself. */
export interface GuideContext {
  readonly graph: Graph;
  readonly resolver: Resolver;
  /** Every address that was ever published, as of this build. */
  readonly permalinks: PermalinkIndex;
}

const formatted = findSharedEntries();
await formatted?.entries; // nearly every page shows some

/** The entries of works in the styles to take away, which threads format while other pages are made. */
export async function getEntriesInStyles(): Promise<StyledEntries> {
  const { references } = getGuide().graph;
  const entries = await formatted?.styled;
  if (entries !== undefined) keepStyledEntries(references, entries);
  return getStyledEntries(references);
}

const contexts = new WeakMap<Graph, GuideContext>();

/** The guide that pages show: that of the build, or what the dev server has read last. */
export function getGuide(): GuideContext {
  const { graph, resolver } = getSharedGuide();
  const known = contexts.get(graph);
  if (known !== undefined) return known;
  const context = { graph, resolver, permalinks: indexPermalinks(toRecord(graph, toDigest)) };
  contexts.set(graph, context);
  return context;
}

/** The pages that every lesson has one of, each with its lesson. */
export function getLessonPaths(): { params: { slug: string }; props: { lesson: LessonPage } }[] {
  return getLessons(getGuide().graph).map((lesson) => ({ params: { slug: lesson.slug }, props: { lesson } }));
}

/** The text of a content file, as `<Prose>` shows it; `file` is its path in the guide. */
export async function getContent({
  file,
  facts,
}: {
  readonly file: string;
  readonly facts: Facts;
}): Promise<PagePart[]> {
  const { resolver } = getGuide();
  const pictures = await findPictures(file, facts.images, resolver);
  return toPageParts(facts, resolver, (target) => pictures.get(target));
}
