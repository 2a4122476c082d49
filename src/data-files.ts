import { exportFormats } from './bibliography/formats/index.ts';
import { countExportFiles, getExports, toExportedWork } from './graph/exports.ts';
import { getPagesWithContents, toPageContents } from './graph/page-contents.ts';
import { toPageName } from './graph/pages.ts';
import type { GuideContext } from './guide.ts';
import { toLeadHeight } from './metadata/card-heights.ts';
import { isEmbeddable, toOEmbed, toOEmbedPath } from './metadata/embeds.ts';
import { pickPage } from './permalinks/permalink-index.ts';
import { oEmbedSchema } from './schemas/oembed.ts';

/** A file of data that a guide publishes, by its root-relative address. */
export interface DataFile {
  readonly path: string;
  readonly toText: () => string;
}

/**
 * The files of which a guide has several a work or a page: works in each format, contents and permalinks of pages, cards
 * for other sites. Astro takes a third of a millisecond for a page that is data, ten times what writing it does, and a
 * guide of 10,000 works has 70,000 of them.
 */
export function listDataFiles(context: GuideContext): DataFile[] {
  return [...listWorks(context), ...listExports(context), ...listPages(context), ...listCards(context)];
}

function listWorks({ graph }: GuideContext): DataFile[] {
  return graph.references.flatMap((reference) =>
    exportFormats.map((format) => ({
      path: `/evidence/${reference.key}.${format.extension}`,
      toText: () => format.toText([toExportedWork(graph, reference)]),
    })),
  );
}

/** Works in all formats at once, in parts, for what a reader has selected. */
function listExports({ graph }: GuideContext): DataFile[] {
  return Array.from({ length: countExportFiles(graph) }, (_, index) => ({
    path: `/api/exports/${index.toString()}.json`,
    toText: () => JSON.stringify(getExports(graph, index)),
  }));
}

function listPages({ graph, resolver, permalinks }: GuideContext): DataFile[] {
  return [
    ...getPagesWithContents(graph).map((page) => ({
      path: `/api/pages/${toPageName(page.id)}.json`,
      toText: () => JSON.stringify(toPageContents(graph, resolver, page)),
    })),
    ...[...permalinks.byPage.keys()].map((page) => ({
      path: `/api/permalinks/${toPageName(page)}.json`,
      toText: () => JSON.stringify(pickPage(permalinks, page)),
    })),
  ];
}

function listCards({ graph, resolver: { toUrl } }: GuideContext): DataFile[] {
  return graph.pages.filter(isEmbeddable).map((page) => ({
    path: toOEmbedPath(page),
    toText: () => JSON.stringify(oEmbedSchema.parse(toOEmbed({ graph, toUrl }, page, toLeadHeight(graph, page)))),
  }));
}
