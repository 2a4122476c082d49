import type { Place } from '../diagnostics/problem.ts';
import type { Graph } from '../graph/types.ts';

/** Where what stands at an address is written; of what nobody wrote, where it is recorded. */
export function findPlace(graph: Graph, address: string): Place {
  const statement = graph.statements.find(({ path }) => path === address);
  if (statement !== undefined) return statement.place;
  const page = graph.pages.find(({ path }) => path === address);
  return page !== undefined && 'file' in page
    ? { kind: 'file', file: page.file }
    : { kind: 'file', file: 'content/permalinks.json' };
}
