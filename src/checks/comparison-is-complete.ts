import { toProblem, type Problem } from '../diagnostics/problem.ts';
import { rules } from '../diagnostics/rules.ts';
import { toHint } from '../diagnostics/suggestion.ts';
import type { Graph, NetworkPage } from '../graph/types.ts';
import type { Dimension } from '../schemas/guide.ts';

/** Every network form has a value for every dimension of guide.yaml, from the dimension's list, and no other. */
export function checkDimensions(graph: Graph): Problem[] {
  const { dimensions } = graph.guide;
  return graph.pages.flatMap((page) =>
    page.kind === 'network'
      ? [...findUnknown(page, dimensions), ...dimensions.flatMap((dimension) => checkCell(page, dimension, graph))]
      : [],
  );
}

function findUnknown(page: NetworkPage, dimensions: readonly Dimension[]): Problem[] {
  const ids = dimensions.map(({ id }) => id);
  return Object.keys(page.data.dimensions)
    .filter((id) => !ids.includes(id))
    .map((id) => {
      const hint = toHint(id, ids, rules['dimension-is-listed'].hint);
      const place = page.findPlace(['dimensions', id]);
      return toProblem('dimension-is-listed', place, `Unexpected dimension (${id}), expected one of guide.yaml`, hint);
    });
}

function checkCell(page: NetworkPage, { id, values }: Dimension, graph: Graph): Problem[] {
  const cell = page.data.dimensions[id];
  if (cell === undefined) {
    return [
      toProblem(
        'dimension-is-listed',
        page.findPlace(['dimensions']),
        `Missing dimension (${id}), expected a value or unstated`,
      ),
    ];
  }
  if ('unstated' in cell) return [];
  const known = new Set(
    graph.guide.paragraphs.flatMap(({ section, paragraphs }) =>
      Array.from({ length: paragraphs }, (_, index) => `${section}.${String(index + 1)}`),
    ),
  );
  const paragraphs = cell.from
    .filter((name) => !known.has(name))
    .map((name) =>
      toProblem('source-paragraph-exists', page.findPlace(['dimensions', id]), `Unexpected paragraph (${name})`),
    );
  if (Object.hasOwn(values, cell.value)) return paragraphs;
  const hint = toHint(cell.value, Object.keys(values), `Use one of ${Object.keys(values).join(', ')}`);
  const place = page.findPlace(['dimensions', id]);
  return [...paragraphs, toProblem('dimension-is-listed', place, `Unexpected value of ${id} (${cell.value})`, hint)];
}

/** A case's sector is one of the guide's. */
export function checkSectors(graph: Graph): Problem[] {
  const sectors = graph.guide.keywords.sectors.map(({ keyword }) => keyword);
  return graph.pages.flatMap((page) => {
    if (page.kind !== 'case' || sectors.includes(page.data.sector)) return [];
    const hint = toHint(page.data.sector, sectors, `Use one of ${sectors.join(', ')}`);
    return [
      toProblem('keyword-is-listed', page.findPlace(['sector']), `Unexpected sector (${page.data.sector})`, hint),
    ];
  });
}
