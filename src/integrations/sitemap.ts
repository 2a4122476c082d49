import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import type { LoadedGuide } from '../load.ts';
import { isIndexable } from '../metadata/page.ts';

/**
 * `/sitemap-index.xml`: every page that search engines may list. No day of change stands in it: the guide knows when
 * an edition came out and when a lesson was read again, and neither is that.
 */
export function guideSitemap({ graph, resolver }: Pick<LoadedGuide, 'graph' | 'resolver'>): AstroIntegration {
  const indexable = new Set(graph.pages.filter(isIndexable).map(({ path }) => resolver.toUrl(path)));
  return sitemap({ filter: (url) => indexable.has(url) });
}
