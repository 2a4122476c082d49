import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { APIRoute } from 'astro';
import { listContentPictures } from '../../../content-pictures.ts';
import { getGuide } from '../../../guide.ts';

// The pictures that content files show, as their editors made them.

export function getStaticPaths() {
  const sources = new Map(listContentPictures(getGuide().graph).map(({ path, source }) => [basename(path), source]));
  return [...sources].map(([picture, source]) => ({ params: { picture }, props: { source } }));
}

export const GET: APIRoute<{ source: string }> = ({ props: { source } }) => new Response(readFileSync(source));
