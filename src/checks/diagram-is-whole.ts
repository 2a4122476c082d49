import { toProblem, type Problem } from '../diagnostics/problem.ts';
import { rules } from '../diagnostics/rules.ts';
import { toHint } from '../diagnostics/suggestion.ts';
import { toPageId } from '../graph/pages.ts';
import { findTarget } from '../graph/queries.ts';
import { isUnreadTarget } from '../graph/unread.ts';
import type { Graph } from '../graph/types.ts';

/** A diagram ties parts that it has, and its parts lead to pages that there are. */
export function checkDiagram(graph: Graph): Problem[] {
  const { diagram, places } = graph;
  if (diagram === undefined) return [];
  const ids = new Set(diagram.nodes.map(({ id }) => id));
  const ends = diagram.edges.flatMap((edge, index) =>
    (['from', 'to'] as const).flatMap((end) => {
      if (ids.has(edge[end])) return [];
      const hint = toHint(edge[end], ids, rules['diagram-is-whole'].hint);
      const message = `Unexpected end of a tie (${edge[end]}), expected the id of a part`;
      return [toProblem('diagram-is-whole', places.diagram(['edges', index, end]), message, hint)];
    }),
  );
  const home = toPageId('/');
  const links = diagram.nodes.flatMap(({ link }, index) => {
    if (link === undefined) return [];
    const { page, anchor } = findTarget(graph, link, home);
    const isThere = page !== undefined && (anchor === undefined || page.anchors.has(anchor));
    if (isThere || isUnreadTarget(graph, link, home)) return [];
    const message = `Unexpected link (${link}), expected a page of the guide`;
    return [toProblem('diagram-is-whole', places.diagram(['nodes', index, 'link']), message)];
  });
  return [...ends, ...links];
}
