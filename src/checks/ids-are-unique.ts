import { formatPlace } from '../diagnostics/reporters/text.ts';
import { toProblem, type Problem } from '../diagnostics/problem.ts';
import type { Graph, Statement } from '../graph/types.ts';

/** An id stands once in its page, be it a statement's or a heading's. */
export function checkStatementIds(graph: Graph): Problem[] {
  return [...graph.statementsByPage].flatMap(([page, statements]) => {
    const written = graph.pageById.get(page);
    const headings = new Set(
      written !== undefined && 'facts' in written ? written.facts.headings.map(({ id }) => id) : [],
    );
    const first = new Map<string, Statement>();
    return statements.flatMap((statement) => {
      const earlier = first.get(statement.id);
      if (earlier !== undefined) return [toSecond(statement, `the first is at ${formatPlace(earlier.place)}`)];
      first.set(statement.id, statement);
      return headings.has(statement.id) ? [toSecond(statement, 'a heading of the page has it')] : [];
    });
  });
}

function toSecond({ id, place }: Statement, other: string): Problem {
  return toProblem('statement-id-is-unique', place, `Unexpected second id (${id}), ${other}`);
}

/** No two lessons claim the same place in the order. */
export function checkLessonOrder(graph: Graph): Problem[] {
  const first = new Map<number, string>();
  return graph.pages.flatMap((page) => {
    if (page.kind !== 'lesson') return [];
    const { order } = page.data;
    const earlier = first.get(order);
    first.set(order, earlier ?? page.file);
    if (earlier === undefined) return [];
    const message = `Unexpected second lesson with order ${String(order)}, the first is ${earlier}`;
    return [toProblem('lesson-order-is-unique', page.findPlace(['order']), message)];
  });
}
