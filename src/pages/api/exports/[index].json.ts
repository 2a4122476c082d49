import type { APIRoute } from 'astro';
import { countExportFiles, getExports } from '../../../graph/exports.ts';
import { getGuide } from '../../../guide.ts';

export async function getStaticPaths() {
  const { graph } = await getGuide();
  return Array.from({ length: countExportFiles(graph) }, (_, index) => ({
    params: { index: index.toString() },
    props: { index },
  }));
}

export const GET: APIRoute<{ index: number }> = async ({ props: { index } }) => {
  const { graph } = await getGuide();
  return Response.json(getExports(graph, index));
};
