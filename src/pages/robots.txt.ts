import type { APIRoute } from 'astro';
import { getGuide } from '../guide.ts';

export const GET: APIRoute = () => {
  const { resolver } = getGuide();
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${resolver.toUrl('/sitemap-index.xml')}\n`);
};
