import { toProblem, type Problem } from '../diagnostics/problem.ts';
import { rules } from '../diagnostics/rules.ts';
import { toHint } from '../diagnostics/suggestion.ts';
import { findConcept } from '../graph/queries.ts';
import { isUnreadStatement, isUnreadWork } from '../graph/unread.ts';
import type { Graph } from '../graph/types.ts';

/** A concept's neighbours are concepts. */
export function checkNeighbours(graph: Graph): Problem[] {
  const slugs = graph.pages.flatMap((page) => (page.kind === 'concept' ? [page.slug] : []));
  return graph.pages.flatMap((page) => {
    if (page.kind !== 'concept') return [];
    return page.data.neighbours.flatMap((slug, index) => {
      if (findConcept(graph, slug) !== undefined || graph.unread.pages.has(`concepts/${slug}`)) return [];
      const place = page.findPlace(['neighbours', index]);
      const hint = toHint(slug, slugs, rules['concept-neighbour-exists'].hint);
      return [toProblem('concept-neighbour-exists', place, `Unexpected neighbour (${slug}), expected a concept`, hint)];
    });
  });
}

/** What a lesson names as help with a trouble are statements of that lesson. */
export function checkTroubles(graph: Graph): Problem[] {
  return graph.pages.flatMap((page) => {
    if (page.kind !== 'lesson') return [];
    // As written: one with another fault stands there all the same.
    const ids = page.facts.statements.flatMap(({ attributes }) => attributes.get('id') ?? []).map(String);
    return page.data.troubles.flatMap(({ help }, trouble) =>
      help.flatMap((id, index) => {
        if (ids.includes(id) || isUnreadStatement(graph, page, id)) return [];
        const place = page.findPlace(['troubles', trouble, 'help', index]);
        const hint = toHint(id, ids, rules['trouble-is-helped'].hint);
        return [
          toProblem('trouble-is-helped', place, `Unexpected id (${id}), expected a statement of this lesson`, hint),
        ];
      }),
    );
  });
}

/** Corrections and the list of works never cited are about works in the bibliography. */
export function checkCorrections(graph: Graph): Problem[] {
  const keys = [...graph.referenceByKey.keys()];
  const named = [
    ...graph.corrections.map(({ key }, index) => ({ key, place: graph.places.corrections([index, 'key']) })),
    ...graph.guide.neverCited.map((key, index) => ({ key, place: graph.places.guide(['neverCited', index]) })),
  ];
  return named
    .filter(({ key }) => !graph.referenceByKey.has(key) && !isUnreadWork(graph, key))
    .map(({ key, place }) => {
      const hint = toHint(key, keys, rules['corrected-work-exists'].hint);
      return toProblem('corrected-work-exists', place, `Unexpected key (${key}), expected one of references.bib`, hint);
    });
}
