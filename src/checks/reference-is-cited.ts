import { toProblem, type Problem } from '../diagnostics/problem.ts';
import type { Graph } from '../graph/types.ts';

/** A work is cited somewhere, or the guide says that the review never cites it; not both. */
export function checkReferencesAreCited(graph: Graph): Problem[] {
  const cited = new Set(graph.citations.map(({ key }) => key));
  const never = new Set<string>(graph.guide.neverCited);
  return graph.references
    .filter(({ key }) => cited.has(key) === never.has(key))
    .map(({ key, line }) => {
      const found = cited.has(key) ? 'is cited, but listed under neverCited' : 'is not cited anywhere';
      const place = { kind: 'point', file: 'references.bib', line, column: 1 } as const;
      return toProblem('reference-is-cited', place, `Unexpected work: ${key} ${found}`);
    });
}
