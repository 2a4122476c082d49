import type { APIRoute } from 'astro';
import { getGuide } from '../../../guide.ts';
import { toPageName } from '../../../graph/pages.ts';
import { pickPage } from '../../../permalinks/permalink-index.ts';

// A page's id has slashes, which Astro takes only where a parameter is the whole of a file's name.
export function getStaticPaths() {
  const { permalinks } = getGuide();
  return [...permalinks.byPage.keys()].map((page) => ({
    params: { file: `${toPageName(page)}.json` },
    props: { page },
  }));
}

export const GET: APIRoute<{ page: string }> = ({ props: { page } }) =>
  Response.json(pickPage(getGuide().permalinks, page));
