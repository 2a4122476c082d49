import { toProblem, type Problem } from '../diagnostics/problem.ts';
import type { Graph } from '../graph/types.ts';
import { compareEditions } from '../permalinks/edition.ts';
import { listPublished } from '../permalinks/published.ts';
import { findPlace } from './place-of-address.ts';

/**
 * Words that an edition was released with stay as they are until the next: whoever links to the edition is told what it
 * said. While editors work on the next edition, which guide.yaml then names, there is nothing to say.
 */
export function checkWords(graph: Graph): Problem[] {
  const { number } = graph.guide.edition;
  const { editions, permalinks } = graph.history.record;
  const last = editions.at(-1)?.number;
  if (last === undefined || compareEditions(number, last) > 0) return [];
  const released = new Map(permalinks.map(({ address, wordings }) => [address, wordings.at(-1)?.text]));
  return listPublished(graph).flatMap(({ kind, address, text }) => {
    const words = released.get(address);
    if (words === undefined || words === text) return [];
    const message = `Unexpected words of the ${kind} ${address}, expected those that edition ${last} was released with`;
    return [toProblem('words-are-released', findPlace(graph, address), message, toAdvice(last))];
  });
}

function toAdvice(last: string): string {
  return `If edition ${last} is out, raise edition.number and edition.date in content/guide.yaml, and before the next goes out: npm run release -- --edition <its number>. If it is not out yet: npm run release -- --edition ${last} --again`;
}
