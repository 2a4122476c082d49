import { readFileSync } from 'node:fs';
import type { APIRoute } from 'astro';
import { getLessons } from '../../graph/queries.ts';
import { getGuide } from '../../guide.ts';
import { findHandouts, getHandoutFolder, readHandoutDigests, toHandoutName, type HandoutFile } from '../../handouts.ts';
import { getGuideRoot } from '../../load.ts';
import { listFormerSlugs } from '../../permalinks/former-forms.ts';

/**
 * The printed handouts that say what their lessons say today; a guide need have none. They also lie at the addresses of
 * lessons that moved: a PDF cannot lead on.
 */
export function getStaticPaths() {
  const { graph, resolver, permalinks } = getGuide();
  const folder = getHandoutFolder(getGuideRoot());
  const files = getLessons(graph).flatMap((lesson) => findHandouts(folder, graph, resolver, lesson));
  const former = listFormerSlugs(permalinks).flatMap(({ slug, now }) =>
    files
      .filter(({ name, size }) => name === toHandoutName({ slug: now }, size))
      .map((file) => ({ params: { name: toHandoutName({ slug }, file.size) }, props: { file } })),
  );
  const old = Object.keys(readHandoutDigests(folder)).length - files.length;
  if (old > 0)
    console.warn(`Handouts: ${old.toString()} are older than the guide and left out. Make them anew: npm run handouts`);
  return [...files.map((file) => ({ params: { name: file.name }, props: { file } })), ...former];
}

export const GET: APIRoute<{ file: HandoutFile }> = ({ props }) =>
  new Response(new Uint8Array(readFileSync(props.file.path)), { headers: { 'Content-Type': 'application/pdf' } });
