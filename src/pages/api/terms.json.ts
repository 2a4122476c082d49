import type { APIRoute } from 'astro';
import { toTerms } from '../../graph/terms.ts';
import { getGuide } from '../../guide.ts';

export const GET: APIRoute = async () => {
  const { graph, resolver } = await getGuide();
  return Response.json(toTerms(graph, resolver));
};
