import type { APIRoute } from 'astro';
import { toGraphJson } from '../../graph/json.ts';
import { getGuide } from '../../guide.ts';

export const GET: APIRoute = async () => {
  const { graph, resolver } = await getGuide();
  return Response.json(toGraphJson(graph, resolver));
};
