import { scaleBand, scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';
import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Reference } from '../schemas/reference.ts';
import type { Graph } from '../graph/types.ts';
import type { Figure } from './figure.ts';
import { toFilling, toPatterns } from './marks.ts';
import { round, toSvg } from './svg.ts';

/** The works of one year. */
export interface Year {
  readonly year: number;
  readonly works: readonly Reference[];
}

const size = { width: 862, height: 300, left: 28, bottom: 26, top: 18 };

/** All works by the year of publication, the earliest first. */
export function toYears(graph: Graph): Year[] {
  const groups = Map.groupBy(graph.references, ({ csl }) => csl.issued['date-parts'][0][0]);
  return [...groups].map(([year, works]) => ({ year, works })).sort((a, b) => a.year - b.year);
}

/**
 * Works by year, stacked by field; years without a work keep their place.
 * @param toHref where a year's works are listed
 */
export function drawWorksByYear(graph: Graph, toHref: (year: Year) => string): Figure {
  const { fields } = graph.guide.keywords;
  const years = toYears(graph);
  const id = 'works-by-year';
  const title = 'Works by year of publication and field';
  const description = `${String(graph.references.length)} works from ${String(years[0]?.year ?? '')} to ${String(years.at(-1)?.year ?? '')}. Each bar is a year, each part of it a field.`;
  return {
    id,
    title,
    description,
    svg: toSvg({ id, title, description, width: size.width, height: size.height }, [
      toPatterns(id),
      ...drawBars(
        years,
        fields.map(({ keyword }) => keyword),
        id,
        toHref,
      ),
    ]),
    legend: fields.map(({ label }, index) => ({ mark: toSwatch(index, id), label })),
    table: {
      head: ['Year', 'Works', ...fields.map(({ label }) => label)],
      rows: years.map((year) => [
        { text: String(year.year) },
        { text: String(year.works.length), href: toHref(year) },
        ...fields.map(({ keyword }) => ({ text: String(countOf(year, keyword)) })),
      ]),
    },
  };
}

function drawBars(
  years: readonly Year[],
  fields: readonly string[],
  id: string,
  toHref: (year: Year) => string,
): Element[] {
  const [first = 0, last = 0] = [years[0]?.year, years.at(-1)?.year];
  const all = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const x = scaleBand(all, [size.left, size.width]).padding(0.15);
  const most = Math.max(...years.map(({ works }) => works.length));
  const y = scaleLinear([0, most], [size.height - size.bottom, size.top]);
  const layers = stack<Year, string>().keys(fields).value(countOf)([...years]);
  const ticks = y.ticks(5).filter((tick) => Number.isInteger(tick));
  return [
    ...ticks.map((tick) =>
      s('g', [
        s('line', { x1: size.left, x2: size.width, y1: round(y(tick)), y2: round(y(tick)), class: 'grid' }),
        s('text', { x: size.left - 8, y: round(y(tick) + 4), class: 'axis end' }, String(tick)),
      ]),
    ),
    ...years.map((year, index) =>
      s('a', { href: toHref(year), ariaLabel: `${String(year.year)}: ${String(year.works.length)} works` }, [
        ...layers.flatMap((layer) => {
          const [from = 0, to = 0] = layer[index] ?? [];
          if (to === from) return [];
          const shape = {
            x: round(x(year.year) ?? 0),
            y: round(y(to)),
            width: round(x.bandwidth()),
            height: round(y(from) - y(to)),
          };
          return [s('rect', { ...shape, ...toFilling(layer.index, id) })];
        }),
      ]),
    ),
    ...all
      .filter((year) => year % 5 === 0)
      .map((year) =>
        s(
          'text',
          { x: round((x(year) ?? 0) + x.bandwidth() / 2), y: size.height - 8, class: 'axis middle' },
          String(year),
        ),
      ),
  ];
}

function countOf({ works }: Year, field: string): number {
  return works.filter(({ keywords }) => keywords.field === field).length;
}

function toSwatch(index: number, id: string): Element {
  return s('svg', { viewBox: '0 0 16 16', width: 16, height: 16, ariaHidden: 'true' }, [
    s('rect', { x: 1, y: 1, width: 14, height: 14, ...toFilling(index, id) }),
  ]);
}
