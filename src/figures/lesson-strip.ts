import type { KeywordTerm } from '../schemas/guide.ts';
import { getWorksCited } from '../graph/queries.ts';
import type { Graph, LessonPage } from '../graph/types.ts';

/** How many of a lesson's works are of each term of a closed list; terms without a work are left out. */
export interface StripPart {
  readonly label: string;
  readonly count: number;
}

/** What a lesson rests on: its works by field and by kind, the most frequent first. */
export function toLessonStrip(
  graph: Graph,
  lesson: LessonPage,
): { total: number; fields: StripPart[]; kinds: StripPart[] } {
  const works = getWorksCited(graph, lesson.id).map(({ reference }) => reference.keywords);
  const { fields, kinds } = graph.guide.keywords;
  return {
    total: works.length,
    fields: countTerms(
      fields,
      works.map(({ field }) => field),
    ),
    kinds: countTerms(
      kinds,
      works.map(({ kind }) => kind),
    ),
  };
}

function countTerms(terms: readonly KeywordTerm[], found: readonly string[]): StripPart[] {
  return terms
    .map(({ keyword, label }) => ({ label, count: found.filter((keywordFound) => keywordFound === keyword).length }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}
