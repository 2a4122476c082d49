import type { GuidePage } from '../graph/types.ts';
import { toMetas, type Meta } from './head.ts';
import { toJsonLd, toScriptText } from './json-ld.ts';
import type { Publication } from './page.ts';
import { toTypedLinks, type TypedLink } from './signposting.ts';

/** All that the head of a page says for machines. */
export interface PageDescription {
  readonly metas: readonly Meta[];
  readonly links: readonly TypedLink[];
  readonly jsonLd: string;
  readonly feed: { readonly href: string; readonly title: string };
}

/** Describes a page; `description` is the sentence that its head has. */
export function describePage(publication: Publication, page: GuidePage, description: string): PageDescription {
  const { graph, toUrl } = publication;
  return {
    metas: toMetas(publication, page, description),
    links: toTypedLinks(publication, page),
    jsonLd: toScriptText(toJsonLd(publication, page, description)),
    feed: { href: toUrl('/feed.xml'), title: `${graph.guide.title}: editions` },
  };
}
