import type { APIRoute } from 'astro';
import { countExportFiles, getExports } from '../../../graph/exports.ts';
import { getGuide } from '../../../guide.ts';

export function getStaticPaths() {
  const { graph } = getGuide();
  return Array.from({ length: countExportFiles(graph) }, (_, index) => ({
    params: { index: index.toString() },
    props: { index },
  }));
}

export const GET: APIRoute<{ index: number }> = ({ props: { index } }) => {
  const { graph } = getGuide();
  return Response.json(getExports(graph, index));
};
