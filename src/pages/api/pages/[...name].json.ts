import type { APIRoute } from 'astro';
import { getPagesWithContents, toPageContents } from '../../../graph/page-contents.ts';
import { toPageName } from '../../../graph/pages.ts';
import type { GuidePage } from '../../../graph/types.ts';
import { getGuide } from '../../../guide.ts';

export function getStaticPaths() {
  const { graph } = getGuide();
  return getPagesWithContents(graph).map((page) => ({ params: { name: toPageName(page.id) }, props: { page } }));
}

export const GET: APIRoute<{ page: GuidePage }> = ({ props: { page } }) => {
  const { graph, resolver } = getGuide();
  return Response.json(toPageContents(graph, resolver, page));
};
