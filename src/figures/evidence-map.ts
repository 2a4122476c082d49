import { packSiblings, packEnclose } from 'd3-hierarchy';
import type { Element } from 'hast';
import { s } from 'hastscript';
import type { KeywordTerm } from '../schemas/guide.ts';
import type { Reference } from '../schemas/reference.ts';
import { getLessons, getWorksCited } from '../graph/queries.ts';
import type { Graph, LessonPage } from '../graph/types.ts';
import type { Figure } from './figure.ts';
import { toLegendMark, toMark } from './marks.ts';
import { round, toLines, toSvg, toTextBlock } from './svg.ts';

/** The works of one lesson in one field. */
export interface MapCell {
  readonly id: string;
  readonly lesson: LessonPage;
  readonly field: KeywordTerm;
  readonly works: readonly Reference[];
}

const size = { label: 180, column: 98, row: 84, head: 74, mark: 7.6 };

/** Which works each lesson rests on, by field of literature: one cell a lesson and field, empty ones too. */
export function toMapCells(graph: Graph): MapCell[] {
  return getLessons(graph).flatMap((lesson) => {
    const works = getWorksCited(graph, lesson.id).map(({ reference }) => reference);
    return graph.guide.keywords.fields.map((field) => ({
      id: `${lesson.slug}-${field.keyword.replace(/\W+/g, '-')}`,
      lesson,
      field,
      works: works.filter(({ keywords }) => keywords.field === field.keyword),
    }));
  });
}

/**
 * The evidence map: lessons by field. Each work is a mark, its shape the kind of work; the circle round a cell's marks
 * and the figure beside it say how many there are.
 * @param toHref where a cell's works are listed
 */
export function drawEvidenceMap(graph: Graph, toHref: (cell: MapCell) => string): Figure {
  const { fields, kinds } = graph.guide.keywords;
  const lessons = getLessons(graph);
  const cells = toMapCells(graph);
  const id = 'evidence-map';
  const title = 'Evidence map: lessons by field of literature';
  const description = `Each row is a lesson, each column a field. Every mark in a cell is one work that the lesson cites; its shape tells the kind of work.`;
  const width = size.label + fields.length * size.column;
  const height = size.head + lessons.length * size.row;
  const svg = toSvg({ id, title, description, width, height }, [
    ...fields.map((field, column) => toFieldLabel(field, column)),
    ...lessons.map((lesson, row) => toLessonLabel(lesson, row)),
    ...cells.map((cell, index) => drawCell(cell, index, fields.length, kinds, toHref)),
  ]);
  return {
    id,
    title,
    description,
    svg,
    legend: kinds.map(({ label }, index) => ({ mark: toLegendMark(index), label })),
    table: {
      head: ['Lesson', ...fields.map(({ label }) => label)],
      rows: lessons.map((lesson) => [
        { text: `${String(lesson.data.order)}. ${lesson.data.shortTitle}` },
        ...cells
          .filter((cell) => cell.lesson === lesson)
          .map((cell) => ({
            text: String(cell.works.length),
            ...(cell.works.length > 0 ? { href: toHref(cell) } : {}),
          })),
      ]),
    },
  };
}

function toFieldLabel({ label }: KeywordTerm, column: number): Element {
  const lines = toLines(label, 16);
  const x = size.label + (column + 0.5) * size.column;
  return toTextBlock(lines, x, size.head - 14 - (lines.length - 1) * 13, 13, 'axis middle');
}

function toLessonLabel({ data }: LessonPage, row: number): Element {
  const lines = toLines(`${String(data.order)}. ${data.shortTitle}`, 24);
  const y = size.head + (row + 0.5) * size.row - (lines.length - 1) * 8 + 5;
  return toTextBlock(lines, 0, y, 16, 'label');
}

function drawCell(
  cell: MapCell,
  index: number,
  columns: number,
  kinds: readonly KeywordTerm[],
  toHref: (cell: MapCell) => string,
): Element {
  const x = size.label + ((index % columns) + 0.5) * size.column;
  const y = size.head + (Math.floor(index / columns) + 0.5) * size.row;
  if (cell.works.length === 0) return s('circle', { cx: x, cy: y, r: 1.5, class: 'none' });
  const packed = packSiblings(cell.works.map((work) => ({ work, x: 0, y: 0, r: size.mark })));
  const ring = packEnclose(packed);
  const radius = ring.r + 3;
  const name = `${cell.lesson.data.shortTitle}, ${cell.field.label}: ${String(cell.works.length)} ${cell.works.length === 1 ? 'work' : 'works'}`;
  return s('a', { href: toHref(cell), ariaLabel: name }, [
    s('circle', { cx: x, cy: y, r: round(radius), class: 'ring' }),
    ...packed.map((circle) => {
      const kind = kinds.findIndex(({ keyword }) => keyword === circle.work.keywords.kind);
      return toMark(kind, x + circle.x - ring.x, y + circle.y - ring.y, 72);
    }),
    s(
      'text',
      { x: round(x + radius * 0.72 + 4), y: round(y - radius * 0.72), class: 'count' },
      String(cell.works.length),
    ),
  ]);
}
