import type { APIRoute } from 'astro';
import { toGraphJson } from '../../graph/json.ts';
import { getGuide } from '../../guide.ts';

export const GET: APIRoute = () => {
  const { graph, resolver } = getGuide();
  return Response.json(toGraphJson(graph, resolver));
};
