import type { Publication } from './page.ts';

/** One entry of the feed. */
export interface FeedItem {
  readonly title: string;
  readonly description: string;
  readonly link: string;
  readonly date: Date;
  /** Names the entry for good: a tag (RFC 4151), which is the same wherever the guide may move to. */
  readonly guid: string;
}

/** What changed: the edition that this is. Earlier ones are not known to the guide. */
export function toFeedItems({ graph, toUrl }: Publication): FeedItem[] {
  const { title, site, edition, description } = graph.guide;
  return [
    {
      title: `${title}: edition ${edition.number}`,
      description,
      link: toUrl('/'),
      date: new Date(`${edition.date}T00:00:00Z`),
      guid: `tag:${new URL(site).hostname},${edition.date}:edition:${edition.number}`,
    },
  ];
}
