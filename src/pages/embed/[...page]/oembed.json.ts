import type { APIRoute, GetStaticPaths } from 'astro';
import { toPageId } from '../../../graph/pages.ts';
import { getGuide } from '../../../guide.ts';
import { toLeadHeight } from '../../../metadata/card-heights.ts';
import { isEmbeddable, toOEmbed } from '../../../metadata/embeds.ts';
import { oEmbedSchema } from '../../../schemas/oembed.ts';

export const getStaticPaths: GetStaticPaths = () => {
  const { graph } = getGuide();
  return graph.pages.filter(isEmbeddable).map(({ id }) => ({ params: { page: id === '' ? undefined : id } }));
};

export const GET: APIRoute = ({ params }) => {
  const { graph, resolver } = getGuide();
  const page = graph.pageById.get(toPageId(params['page'] ?? ''));
  if (page === undefined) return new Response(null, { status: 404 });
  const height = toLeadHeight(graph, page);
  return Response.json(oEmbedSchema.parse(toOEmbed({ graph, toUrl: resolver.toUrl }, page, height)));
};
