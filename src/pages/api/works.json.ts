import type { APIRoute } from 'astro';
import { toWorksJson } from '../../graph/works-json.ts';
import { getGuide } from '../../guide.ts';

export const GET: APIRoute = () => {
  const { graph } = getGuide();
  return Response.json(toWorksJson(graph));
};
