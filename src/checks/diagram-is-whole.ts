import { toProblem, type Problem } from '../diagnostics/problem.ts';
import { toPageId } from '../graph/pages.ts';
import { findTarget } from '../graph/queries.ts';
import type { Graph } from '../graph/types.ts';

/** A diagram ties parts that it has, and its parts lead to pages that there are. */
export function checkDiagram(graph: Graph): Problem[] {
  const { diagram } = graph;
  if (diagram === undefined) return [];
  const place = { kind: 'file', file: 'content/diagram.yaml' } as const;
  const ids = new Set(diagram.nodes.map(({ id }) => id));
  const ends = diagram.edges
    .flatMap(({ from, to }) => [from, to])
    .filter((id) => !ids.has(id))
    .map((id) => toProblem('diagram-is-whole', place, `Unexpected end of a tie (${id}), expected the id of a part`));
  const home = toPageId('/');
  const links = diagram.nodes
    .flatMap(({ link }) => link ?? [])
    .filter((link) => {
      const { page, anchor } = findTarget(graph, link, home);
      return page === undefined || (anchor !== undefined && !page.anchors.has(anchor));
    })
    .map((link) => toProblem('diagram-is-whole', place, `Unexpected link (${link}), expected a page of the guide`));
  return [...ends, ...links];
}
