import { toProblem, type Problem } from '../diagnostics/problem.ts';
import { findNearest } from '../diagnostics/suggestion.ts';
import { isInUnreadText } from '../graph/unread.ts';
import type { Graph, GuidePage } from '../graph/types.ts';

/** A work is cited somewhere, or the guide says that the review never cites it; not both. */
export function checkReferencesAreCited(graph: Graph): Problem[] {
  const cited = new Set([...graph.citations, ...graph.pages.flatMap(listWritten)].map(({ key }) => key));
  const never = new Set<string>(graph.guide.neverCited);
  const misspelt = findMisspelt(graph, cited);
  return graph.references
    .filter(({ key }) => cited.has(key) === never.has(key))
    .filter(({ key }) => cited.has(key) || !(isInUnreadText(graph, key) || misspelt.has(key)))
    .map(({ key, line }) => {
      const found = cited.has(key) ? 'is cited, but listed under neverCited' : 'is not cited anywhere';
      const place = { kind: 'point', file: 'references.bib', line, column: 1 } as const;
      return toProblem('reference-is-cited', place, `Unexpected work: ${key} ${found}`);
    });
}

/** Citations of all statements as written: one with a fault of its own cites all the same. */
function listWritten(page: GuidePage) {
  return 'facts' in page ? page.facts.statements.flatMap(({ citations }) => citations) : [];
}

/** Keys that are most likely meant where a key is cited that nobody knows. */
function findMisspelt({ referenceByKey }: Graph, cited: ReadonlySet<string>): Set<string> {
  const unknown = [...cited].filter((key) => !referenceByKey.has(key));
  return new Set(unknown.flatMap((key) => findNearest(key, referenceByKey.keys()) ?? []));
}
