import { getStatementsOf } from '../graph/queries.ts';
import { getStatementsOfKind, partTitles } from '../graph/teaching.ts';
import type { Graph, LessonPage, Statement } from '../graph/types.ts';
import { markLeadSentence } from '../markdown/lead-sentence.ts';
import type { Resolver } from '../markdown/resolver.ts';
import { toStatementHtml } from '../markdown/to-html.ts';

/** A statement on a slide of its own. */
export interface StatementSlide {
  readonly statement: Statement;
  /** `What to do, 2 of 8`. */
  readonly label: string;
  readonly html: string;
  /** The paragraphs of the review that it restates, in words. */
  readonly places: readonly string[];
}

/** A lesson's statements as slides, in the order of the lesson. */
export function describeSlides(graph: Graph, resolver: Resolver, lesson: LessonPage): StatementSlide[] {
  return getStatementsOf(graph, lesson.id).map((statement) => {
    const group = getStatementsOfKind(graph, lesson, statement.kind);
    const number = (group.indexOf(statement) + 1).toString();
    return {
      statement,
      label: `${partTitles[statement.kind]}, ${number} of ${group.length.toString()}`,
      html: toStatementHtml(markLeadSentence(statement.content), resolver),
      places: statement.from.flatMap((id) => resolver.findParagraph(id) ?? []),
    };
  });
}
