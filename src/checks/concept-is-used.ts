import { toProblem, type Problem } from '../diagnostics/problem.ts';
import { findNearest } from '../diagnostics/suggestion.ts';
import { findTarget } from '../graph/queries.ts';
import { isInUnreadText } from '../graph/unread.ts';
import type { Graph, PageId } from '../graph/types.ts';

/** Every concept is linked to from the text of another page: a term that the guide does not use needs no page. */
export function checkConceptsAreUsed(graph: Graph): Problem[] {
  const linked = new Set(graph.links.flatMap(({ target, from }) => findLinked(graph, target, from)));
  return graph.pages.flatMap((page) => {
    if (page.kind !== 'concept' || linked.has(page.path) || isInUnreadText(graph, page.path)) return [];
    const message = `Unexpected concept (${page.slug}), expected one that another page links to`;
    return [toProblem('concept-is-used', { kind: 'file', file: page.file }, message)];
  });
}

/** The page that a link leads to, or the concept that it is meant to lead to where it leads nowhere. */
function findLinked(graph: Graph, target: string, from: PageId): string[] {
  const { page } = findTarget(graph, target, from);
  if (page !== undefined) return page.id === from ? [] : [page.path];
  const concepts = graph.pages.flatMap(({ kind, path }) => (kind === 'concept' ? [path] : []));
  return [findNearest(target.split('#', 1)[0] ?? '', concepts) ?? []].flat();
}
