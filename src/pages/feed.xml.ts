import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { getGuide } from '../guide.ts';
import { toFeedItems } from '../metadata/feed.ts';

export const GET: APIRoute = async () => {
  const { graph, resolver, permalinks } = getGuide();
  const { guide } = graph;
  const self = resolver.toUrl('/feed.xml');
  return rss({
    title: `${guide.title}: editions`,
    description: guide.description,
    site: resolver.toUrl('/'),
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: `<language>${guide.language}</language><atom:link href="${self}" rel="self" type="application/rss+xml"/>`,
    items: toFeedItems({ graph, toUrl: resolver.toUrl }, permalinks).map(
      ({ title, description, content, link, date, guid }) => ({
        title,
        description,
        content,
        link,
        pubDate: date,
        // The library names an entry by its address, and all editions have the same one.
        customData: `<guid isPermaLink="false">${guid}</guid>`,
      }),
    ),
  });
};
