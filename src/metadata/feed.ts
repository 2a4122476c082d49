import { toChangeSummary } from '../permalinks/change-summary.ts';
import { listChanges } from '../permalinks/changes.ts';
import type { PermalinkIndex } from '../permalinks/permalink-index.ts';
import { toFeedContent } from './feed-content.ts';
import type { Publication } from './page.ts';

/** One entry of the feed. */
export interface FeedItem {
  readonly title: string;
  readonly description: string;
  /** What changed, as HTML. */
  readonly content: string;
  readonly link: string;
  readonly date: Date;
  /** Names the entry for good: a tag (RFC 4151), which is the same wherever the guide may move to. */
  readonly guid: string;
}

/** Every edition, the newest first, with what it changed in words. */
export function toFeedItems({ graph, toUrl }: Publication, permalinks: PermalinkIndex): FeedItem[] {
  const { title, site } = graph.guide;
  return listChanges(permalinks).map((changes) => {
    const { number, date } = changes.edition;
    return {
      title: `${title}: edition ${number}`,
      description: toChangeSummary(changes),
      content: toFeedContent(changes, permalinks, toUrl),
      link: `${toUrl('/changes/')}#edition-${number}`,
      date: new Date(`${date}T00:00:00Z`),
      guid: `tag:${new URL(site).hostname},${date}:edition:${number}`,
    };
  });
}
