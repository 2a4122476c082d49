import type { APIRoute, GetStaticPaths } from 'astro';
import { toGuideCartridge, toLessonCartridge } from '../../cartridge/contents.ts';
import { toCartridgeFile } from '../../cartridge/zip.ts';
import { getLessons } from '../../graph/queries.ts';
import { getGuide } from '../../guide.ts';
import { toCartridgeName } from '../../metadata/downloads.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const { graph } = await getGuide();
  return [undefined, ...getLessons(graph)].map((lesson) => ({
    params: { cartridge: toCartridgeName(graph.guide, lesson) },
  }));
};

export const GET: APIRoute = async ({ params }) => {
  const { graph, resolver } = await getGuide();
  const lesson = getLessons(graph).find((page) => toCartridgeName(graph.guide, page) === params['cartridge']);
  const cartridge =
    lesson === undefined ? toGuideCartridge(graph, resolver) : toLessonCartridge(graph, resolver, lesson);
  return new Response(toCartridgeFile(cartridge), { headers: { 'Content-Type': 'application/zip' } });
};
