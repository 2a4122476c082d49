import type { APIRoute } from 'astro';
import { getGuide } from '../guide.ts';
import { toLlmsText } from '../metadata/llms.ts';

export const GET: APIRoute = async () => {
  const { graph, resolver } = await getGuide();
  return new Response(toLlmsText({ graph, toUrl: resolver.toUrl }, files));
};

const files = [
  { path: '/api/graph.json', what: 'every page, statement, citation and link' },
  { path: '/api/graph.schema.json', what: 'the JSON Schema of it' },
];
