import { getLessons, getWorksCited } from '../graph/queries.ts';
import { getMainWorks, getStatementsOfKind, partTitles } from '../graph/teaching.ts';
import type { Graph, LessonPage } from '../graph/types.ts';
import { markLeadSentence } from '../markdown/lead-sentence.ts';
import type { StatementKind } from '../markdown/nodes.ts';
import type { Resolver } from '../markdown/resolver.ts';
import { toStatementHtml } from '../markdown/to-html.ts';
import { toEditionUrl } from './edition-address.ts';

/** All that a handout shows of a lesson. Two that are equal make the same sheet. */
export interface Handout {
  readonly title: string;
  readonly order: number;
  readonly lessons: number;
  readonly answer: string;
  readonly parts: readonly HandoutPart[];
  readonly works: readonly HandoutWork[];
  /** How many works the lesson cites, of which `works` are some. */
  readonly cited: number;
  /** The lesson's permalink, with its edition. */
  readonly url: string;
  readonly guide: Pick<Graph['guide'], 'title' | 'language' | 'source' | 'edition' | 'licence'>;
}

/** The statements of one kind under their heading. */
export interface HandoutPart {
  readonly kind: StatementKind;
  readonly title: string;
  readonly statements: readonly { readonly id: string; readonly html: string }[];
}

interface HandoutWork {
  readonly key: string;
  readonly entryHtml: string;
  readonly doi: string | undefined;
}

/** Works in full that a sheet has room for. */
const mostWorks = 6;
/** What a team needs in the room; the argument is for the lesson itself. */
const kinds = ['action', 'caution', 'question'] as const satisfies StatementKind[];

/** Gathers the handout of a lesson. */
export function describeHandout(graph: Graph, resolver: Resolver, lesson: LessonPage): Handout {
  const { title, language, source, edition, licence } = graph.guide;
  return {
    title: lesson.title,
    order: lesson.data.order,
    lessons: getLessons(graph).length,
    answer: lesson.data.answer,
    parts: kinds.map((kind) => toPart(graph, resolver, lesson, kind)).filter(({ statements }) => statements.length > 0),
    works: getMainWorks(graph, lesson, mostWorks).map(({ key, entryHtml, csl }) => ({ key, entryHtml, doi: csl.DOI })),
    cited: getWorksCited(graph, lesson.id).length,
    url: toEditionUrl({ graph, toUrl: resolver.toUrl }, lesson.path),
    guide: { title, language, source, edition, licence },
  };
}

function toPart(graph: Graph, resolver: Resolver, lesson: LessonPage, kind: StatementKind): HandoutPart {
  const statements = getStatementsOfKind(graph, lesson, kind).map(({ id, content }) => ({
    id,
    html: toStatementHtml(kind === 'question' ? content : markLeadSentence(content), resolver),
  }));
  return { kind, title: partTitles[kind], statements };
}
