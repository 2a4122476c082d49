import type { StatementKind } from '../markdown/nodes.ts';
import type { Reference } from '../schemas/reference.ts';
import { findTarget, getCases, getStatementsOf, getWorksCited } from './queries.ts';
import type { CasePage, Graph, LessonPage, Statement } from './types.ts';

/** What the part of a lesson is called that holds its statements of a kind: see docs/writing.md. */
export const partTitles = {
  action: 'What to do',
  caution: 'What goes wrong',
  claim: 'The argument',
  question: 'Questions for a team',
} as const satisfies Record<StatementKind, string>;

/** A lesson's statements of one kind, in their order. */
export function getStatementsOfKind(graph: Graph, lesson: LessonPage, kind: StatementKind): Statement[] {
  return getStatementsOf(graph, lesson.id).filter((statement) => statement.kind === kind);
}

/**
 * The works that most statements of a lesson rest on, at most so many; of those that bear the same number, the one
 * that more of the guide rests on goes first. They are listed in the order of the bibliography.
 */
export function getMainWorks(graph: Graph, lesson: LessonPage, most: number): Reference[] {
  const ofGuide = (key: string) => graph.statementsByKey.get(key)?.length ?? 0;
  const cited = getWorksCited(graph, lesson.id);
  const main = new Set(
    [...cited]
      .sort((a, b) => b.statements.length - a.statements.length || ofGuide(b.reference.key) - ofGuide(a.reference.key))
      .slice(0, most)
      .map(({ reference }) => reference),
  );
  return cited.flatMap(({ reference }) => (main.has(reference) ? [reference] : []));
}

/** The cases that a lesson leads to, or that lead to it, in the order of their titles. */
export function getCasesOf(graph: Graph, lesson: LessonPage): CasePage[] {
  const linked = new Set(
    graph.links.flatMap(({ from, target }) => {
      const to = findTarget(graph, target, from).page?.id;
      if (from === lesson.id) return to ?? [];
      return to === lesson.id ? from : [];
    }),
  );
  return getCases(graph).filter(({ id }) => linked.has(id));
}
