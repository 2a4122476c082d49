import { getLessons, getStatementsOf } from './queries.ts';
import type { Graph, LessonPage, Statement } from './types.ts';

/** A lesson with what it says to do. */
export interface LessonActions {
  readonly lesson: LessonPage;
  readonly actions: readonly Statement[];
}

/** The lessons that say what to do, in their order, with their actions. */
export function getLessonActions(graph: Graph): LessonActions[] {
  return getLessons(graph)
    .map((lesson) => ({ lesson, actions: getStatementsOf(graph, lesson.id).filter(({ kind }) => kind === 'action') }))
    .filter(({ actions }) => actions.length > 0);
}
