import type { APIRoute } from 'astro';
import { toTerms } from '../../graph/terms.ts';
import { getGuide } from '../../guide.ts';

export const GET: APIRoute = () => {
  const { graph, resolver } = getGuide();
  return Response.json(toTerms(graph, resolver));
};
