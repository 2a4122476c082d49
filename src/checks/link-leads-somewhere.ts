import { toProblem, type Problem } from '../diagnostics/problem.ts';
import { rules } from '../diagnostics/rules.ts';
import { toHint } from '../diagnostics/suggestion.ts';
import { toPageId } from '../graph/pages.ts';
import { findTarget } from '../graph/queries.ts';
import { isUnreadStatement, isUnreadTarget } from '../graph/unread.ts';
import type { Graph, GuidePage, Link } from '../graph/types.ts';

/** Every internal link leads to a page of the guide. */
export function checkLinkPages(graph: Graph): Problem[] {
  const paths = graph.pages.map(({ path }) => path);
  const home = toPageId('/');
  const navigation = graph.guide.navigation.map(({ address }, index) => ({
    target: address,
    from: home,
    place: graph.places.guide(['navigation', index, 'address']),
  }));
  return [...graph.links, ...navigation]
    .filter(
      ({ target, from }) =>
        !isFile(target) && findTarget(graph, target, from).page === undefined && !isUnreadTarget(graph, target, from),
    )
    .map(({ target, place }) => {
      const hint = toHint(target.split('#', 1)[0] ?? '', paths, rules['link-page-exists'].hint);
      return toProblem('link-page-exists', place, `Unexpected link (${target}), expected a page of the guide`, hint);
    });
}

/** Every #id of an internal link is on the page that the link leads to. */
export function checkLinkAnchors(graph: Graph): Problem[] {
  return graph.links.flatMap((link) => {
    const { page, anchor } = findTarget(graph, link.target, link.from);
    if (page === undefined || anchor === undefined || page.anchors.has(anchor)) return [];
    if (isUnreadStatement(graph, page, anchor)) return [];
    return [toDeadAnchor(link, anchor, page)];
  });
}

function toDeadAnchor({ target, place }: Link, anchor: string, page: GuidePage): Problem {
  const hint = toHint(anchor, page.anchors, rules['link-anchor-exists'].hint);
  return toProblem(
    'link-anchor-exists',
    place,
    `Unexpected id (#${anchor}) in ${target}, expected one on that page`,
    hint,
  );
}

/** Downloads are no pages; a site test follows them in the built files. */
function isFile(target: string): boolean {
  return /^\/[^#]*\.(bib|csv|json|ris|txt|xml)$/.test(target);
}
