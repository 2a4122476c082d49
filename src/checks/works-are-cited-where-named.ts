import { toProblem, type Problem } from '../diagnostics/problem.ts';
import type { CasePage, ConceptPage, Graph } from '../graph/types.ts';

/** A case cites the works it draws on, and a concept that comes from works cites one of them in a claim of its own. */
export function checkClaims(graph: Graph): Problem[] {
  return graph.pages.flatMap((page) => {
    if (graph.unread.pages.has(page.id)) return [];
    if (page.kind === 'case') return checkCase(page);
    return page.kind === 'concept' ? checkConcept(page, graph) : [];
  });
}

function checkCase({ data: { works }, facts, findPlace }: CasePage): Problem[] {
  const cited = new Set(
    [...facts.citations, ...facts.statements.flatMap(({ citations }) => citations)].map(({ key }) => key),
  );
  return works.flatMap((key, index) =>
    cited.has(key)
      ? []
      : [
          toProblem(
            'claim-is-cited',
            findPlace(['works', index]),
            `Unexpected work (${key}), expected one that the text cites`,
          ),
        ],
  );
}

/** A concept without claims only leads to where the guide speaks of it. */
function checkConcept({ data: { origin }, facts }: ConceptPage, { referenceByKey }: Graph): Problem[] {
  const [first] = facts.statements.filter(({ tag, attributes }) => tag === 'Claim' && !attributes.has('own'));
  if (!('works' in origin) || first === undefined) return [];
  const works: string[] = origin.works;
  // A key that nobody knows may be a misspelling of one that is cited.
  if (!works.every((key) => referenceByKey.has(key))) return [];
  if (facts.statements.some(({ citations }) => citations.some(({ key }) => works.includes(key)))) return [];
  const message = `Missing citation in the claims of a concept, expected ${works.join(' or ')}, where the term comes from`;
  return [toProblem('claim-is-cited', first.place, message)];
}
