import type { Element } from 'hast';
import { s } from 'hastscript';
import { getNetworks } from '../graph/queries.ts';
import type { Graph, NetworkPage } from '../graph/types.ts';
import type { Dimension } from '../schemas/guide.ts';
import type { Figure } from './figure.ts';
import { round, toLines, toSvg, toTextBlock } from './svg.ts';

const size = { label: 170, column: 104, row: 66, head: 58 };

/** What a cell says, in words. */
export function toCellWords(page: NetworkPage, { id, values }: Dimension): string | undefined {
  const cell = page.data.dimensions[id];
  return cell === undefined || 'unstated' in cell ? undefined : (values[cell.value] ?? cell.value);
}

/** A cell of the table: what it says, and the works that the review gives for it. */
function toCellText(graph: Graph, page: NetworkPage, dimension: Dimension): string {
  const words = toCellWords(page, dimension);
  const cell = page.data.dimensions[dimension.id];
  if (words === undefined || cell === undefined || 'unstated' in cell) return 'Not stated in the review';
  const works = cell.works.flatMap((key) => graph.referenceByKey.get(key)?.label ?? []);
  return works.length === 0 ? words : `${words} (${works.map(({ author, year }) => `${author} ${year}`).join('; ')})`;
}

/**
 * The network forms by what they are compared by: a full dot with its value where the review states one, an open one
 * where it does not. It shows as much what is known as what is not.
 */
export function drawComparison(graph: Graph, toAddress: (path: string) => string): Figure {
  const networks = getNetworks(graph);
  const { dimensions } = graph.guide;
  const id = 'comparison';
  const title = 'What the review says of each network form';
  const description =
    'A full dot stands where the review states something, with what it states; an open one where it states nothing.';
  const width = size.label + dimensions.length * size.column;
  const height = size.head + networks.length * size.row;
  return {
    id,
    title,
    description,
    svg: toSvg({ id, title, description, width, height }, [
      ...dimensions.map(({ label }, column) => {
        const lines = toLines(label, 16);
        return toTextBlock(lines, centre(column), size.head - 20 - (lines.length - 1) * 13, 13, 'axis middle');
      }),
      ...networks.flatMap((network, row) => [
        toLabel(network, row, toAddress),
        ...dimensions.map((dimension, column) => toDot(toCellWords(network, dimension), centre(column), middle(row))),
      ]),
    ]),
    legend: [],
    table: {
      head: ['Network form', ...dimensions.map(({ label }) => label)],
      rows: networks.map((network) => [
        { text: network.data.shortTitle, href: toAddress(network.path) },
        ...dimensions.map((dimension) => ({ text: toCellText(graph, network, dimension) })),
      ]),
    },
  };
}

function centre(column: number): number {
  return size.label + (column + 0.5) * size.column;
}

function middle(row: number): number {
  return size.head + (row + 0.5) * size.row;
}

function toLabel(network: NetworkPage, row: number, toAddress: (path: string) => string): Element {
  const lines = toLines(network.data.shortTitle, 22);
  return s('a', { href: toAddress(network.path) }, [
    toTextBlock(lines, 0, middle(row) - (lines.length - 1) * 8 + 5, 16, 'label'),
  ]);
}

function toDot(words: string | undefined, x: number, y: number): Element {
  if (words === undefined) return s('circle', { cx: round(x), cy: round(y - 8), r: 4, class: 'hole' });
  const lines = toLines(words, 15);
  return s('g', [
    s('circle', { cx: round(x), cy: round(y - 8), r: 6, class: 'dot' }),
    toTextBlock(lines, x, y + 14, 13, 'value middle'),
  ]);
}
