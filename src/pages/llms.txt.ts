import type { APIRoute } from 'astro';
import { exportFormats } from '../bibliography/formats/index.ts';
import { getGuide } from '../guide.ts';
import { toLlmsText } from '../metadata/llms.ts';

export const GET: APIRoute = () => {
  const { graph, resolver } = getGuide();
  return new Response(toLlmsText({ graph, toUrl: resolver.toUrl }, files));
};

const files = [
  ...exportFormats.map(({ extension, title }) => ({
    path: `/references.${extension}`,
    what: `all works cited, as ${title}`,
  })),
  { path: '/api/graph.json', what: 'every page, statement, citation and link' },
  { path: '/api/graph.schema.json', what: 'the JSON Schema of it' },
];
