import type { APIRoute, GetStaticPaths } from 'astro';
import { toGuideCartridge, toLessonCartridge } from '../../cartridge/contents.ts';
import { toCartridgeFile } from '../../cartridge/zip.ts';
import { getLessons } from '../../graph/queries.ts';
import { getGuide } from '../../guide.ts';
import { toCartridgeName } from '../../metadata/downloads.ts';
import { toEditionUrl } from '../../metadata/edition-address.ts';

export const getStaticPaths: GetStaticPaths = () => {
  const { graph } = getGuide();
  return [undefined, ...getLessons(graph)].map((lesson) => ({
    params: { cartridge: toCartridgeName(graph.guide, lesson) },
  }));
};

export const GET: APIRoute = ({ params }) => {
  const { graph, resolver } = getGuide();
  // A course outlives an edition: its links say of which one they are, so that the page can tell what changed since.
  const dated = { ...resolver, toUrl: (path: string) => toEditionUrl({ graph, toUrl: resolver.toUrl }, path) };
  const lesson = getLessons(graph).find((page) => toCartridgeName(graph.guide, page) === params['cartridge']);
  const cartridge = lesson === undefined ? toGuideCartridge(graph, dated) : toLessonCartridge(graph, dated, lesson);
  return new Response(toCartridgeFile(cartridge), { headers: { 'Content-Type': 'application/zip' } });
};
