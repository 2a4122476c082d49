import type { APIRoute } from 'astro';
import { getPagesWithContents, toPageContents } from '../../../graph/page-contents.ts';
import { toPageName } from '../../../graph/pages.ts';
import type { GuidePage } from '../../../graph/types.ts';
import { getGuide } from '../../../guide.ts';

export async function getStaticPaths() {
  const { graph } = await getGuide();
  return getPagesWithContents(graph).map((page) => ({ params: { name: toPageName(page.id) }, props: { page } }));
}

export const GET: APIRoute<{ page: GuidePage }> = async ({ props: { page } }) => {
  const { graph, resolver } = await getGuide();
  return Response.json(toPageContents(graph, resolver, page));
};
