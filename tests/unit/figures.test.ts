import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { drawComparison } from '../../src/figures/comparison.ts';
import { drawConceptMap } from '../../src/figures/concept-map.ts';
import { drawDiagram } from '../../src/figures/diagram.ts';
import { drawEvidenceMap, toMapCells } from '../../src/figures/evidence-map.ts';
import type { Figure } from '../../src/figures/figure.ts';
import { toLessonStrip } from '../../src/figures/lesson-strip.ts';
import { drawWorksByYear, toYears } from '../../src/figures/works-by-year.ts';
import { getLessons, getNetworks, getWorksCited } from '../../src/graph/queries.ts';
import { real } from './loaded-guide.ts';

const { graph } = real;
const toAddress = (path: string) => path;
const draw = {
  comparison: () => drawComparison(graph, toAddress),
  'concept map': () => drawConceptMap(graph, toAddress),
  'evidence map': () => drawEvidenceMap(graph, ({ id }) => `#${id}`),
  'works by year': () => drawWorksByYear(graph, ({ year }) => `#year-${String(year)}`),
} satisfies Record<string, () => Figure>;

const print = ({ svg }: Figure) => toHtml(svg, { space: 'svg' });

describe.each(Object.entries(draw))('the %s', (_, drawFigure) => {
  test('is the same each time it is drawn', () => {
    expect(print(drawFigure())).toBe(print(drawFigure()));
  });

  test('has a title and a description within the picture', () => {
    const { title, description } = drawFigure();
    expect(print(drawFigure())).toContain(`>${title}</title>`);
    expect(print(drawFigure())).toContain(`>${description}</desc>`);
  });

  test('holds no number that is none', () => {
    expect(print(drawFigure())).not.toMatch(/NaN|undefined|Infinity/);
  });

  test('has a table whose rows are as long as its head', () => {
    const { table } = drawFigure();
    expect(table.rows).not.toEqual([]);
    for (const row of table.rows) expect(row).toHaveLength(table.head.length);
  });
});

test('the evidence map shows each work of a lesson once, in the column of its field', () => {
  for (const lesson of getLessons(graph)) {
    const cells = toMapCells(graph).filter((cell) => cell.lesson.id === lesson.id);
    const shown = cells.flatMap(({ works }) => works.map(({ key }) => key));
    expect([...shown].sort()).toEqual(
      getWorksCited(graph, lesson.id)
        .map(({ reference }) => reference.key)
        .sort(),
    );
    for (const { field, works } of cells) {
      expect(works.every(({ keywords }) => keywords.field === field.keyword)).toBe(true);
    }
  }
});

test('the evidence map draws one mark a work and one link a cell that has any', () => {
  const svg = print(draw['evidence map']());
  const cells = toMapCells(graph).filter(({ works }) => works.length > 0);
  expect(svg.match(/class="mark/g)).toHaveLength(cells.reduce((sum, { works }) => sum + works.length, 0));
  expect(svg.match(/<a /g)).toHaveLength(cells.length);
});

test('the works of all years are all works', () => {
  expect(toYears(graph).reduce((sum, { works }) => sum + works.length, 0)).toBe(graph.references.length);
});

test('the strip of a lesson counts each of its works once by field and once by kind', () => {
  for (const lesson of getLessons(graph)) {
    const { total, fields, kinds } = toLessonStrip(graph, lesson);
    expect(fields.reduce((sum, { count }) => sum + count, 0)).toBe(total);
    expect(kinds.reduce((sum, { count }) => sum + count, 0)).toBe(total);
  }
});

test('the comparison says of every network form and dimension what the review states, or that it does not', () => {
  const { table } = draw.comparison();
  for (const [row, network] of getNetworks(graph).entries()) {
    for (const [column, { id }] of graph.guide.dimensions.entries()) {
      const cell = network.data.dimensions[id];
      const stated = cell !== undefined && !('unstated' in cell);
      expect(table.rows[row]?.[column + 1]?.text === 'Not stated in the review').toBe(!stated);
    }
  }
});

test('the diagram draws each of its parts and ties, and links those that lead somewhere', () => {
  const { diagram } = graph;
  if (diagram === undefined) throw new Error('The guide has no diagram');
  const svg = print(drawDiagram(diagram, toAddress));
  expect(svg.match(/class="tie /g)).toHaveLength(diagram.edges.length);
  expect(svg.match(/class="node /g)).toHaveLength(diagram.nodes.length);
  for (const { link } of diagram.nodes) if (link !== undefined) expect(svg).toContain(`href="${link}"`);
});
