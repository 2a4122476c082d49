import { toProblem, type Place, type Problem } from '../diagnostics/problem.ts';
import { rules } from '../diagnostics/rules.ts';
import { toHint } from '../diagnostics/suggestion.ts';
import { isUnreadWork } from '../graph/unread.ts';
import type { Graph } from '../graph/types.ts';

/** Every key that content names is in the bibliography: in citations, and as the origin of a concept. */
export function checkCitationKeys(graph: Graph): Problem[] {
  const mentions = graph.citations.map(({ key, place }) => ({ key, place }));
  const origins = graph.pages.flatMap((page) =>
    page.kind === 'concept' && 'works' in page.data.origin
      ? page.data.origin.works.map((key, index) => ({ key, place: page.findPlace(['origin', 'works', index]) }))
      : [],
  );
  return [...mentions, ...origins]
    .filter(({ key }) => !graph.referenceByKey.has(key) && !isUnreadWork(graph, key))
    .map((found) => toUnknown(found, graph));
}

function toUnknown({ key, place }: { key: string; place: Place }, { referenceByKey }: Graph): Problem {
  const hint = toHint(key, referenceByKey.keys(), rules['citation-key-exists'].hint);
  return toProblem('citation-key-exists', place, `Unexpected key (${key}), expected one of references.bib`, hint);
}
