import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import type { SimulationLinkDatum, SimulationNodeDatum } from 'd3-force';
import type { Element } from 'hast';
import { s } from 'hastscript';
import { findConcept, findTarget } from '../graph/queries.ts';
import type { Graph, GuidePage, PageId } from '../graph/types.ts';
import { kindLabels } from '../graph/pages.ts';
import type { Figure } from './figure.ts';
import { round, toLines, toSvg, toTextBlock } from './svg.ts';

/** The kinds of page that the map shows, with how heavy each is drawn. */
const weights = { lesson: 2, network: 1.5, concept: 1 } as const;
type MappedKind = keyof typeof weights;

interface MapNode extends SimulationNodeDatum {
  readonly page: GuidePage;
  readonly kind: MappedKind;
  readonly lines: readonly string[];
  readonly radius: number;
}

/** More pages would be a thicket that takes seconds to lay out, and says nothing. */
const mostNodes = 120;
const size = { width: 1120, height: 900, edge: 60, rounds: 400 };

/**
 * How lessons, network forms and concepts hang together: a line where one page links to another or names it as a
 * neighbour. The layout is computed, from a fixed start and without chance, so that it is the same at every build.
 */
export function drawConceptMap(graph: Graph, toAddress: (path: string) => string): Figure {
  const mapped = graph.pages.filter(({ kind }) => isMapped(kind)).map(({ id }) => id);
  const shown = pickMostTied(mapped, toPairs(graph, new Set(mapped)));
  const nodes = graph.pages.flatMap((page) => (shown.has(page.id) ? (toNode(page) ?? []) : []));
  const pairs = toPairs(graph, shown);
  layOut(nodes, pairs);
  const id = 'concept-map';
  const title = 'How the guide hangs together';
  const some = nodes.length === mapped.length ? '' : ` of ${String(mapped.length)}, those with most ties,`;
  const description = `${String(nodes.length)} pages${some} and ${String(pairs.length)} ties between them. A line ties a page to the concepts it uses, and a concept to its neighbours.`;
  const byId = new Map(nodes.map((node) => [node.page.id, node]));
  return {
    id,
    title,
    description,
    svg: toSvg({ id, title, description, width: size.width, height: size.height }, [
      ...pairs.flatMap(({ source, target }) => drawTie(byId.get(source), byId.get(target))),
      ...nodes.map((node) => drawNode(node, toAddress)),
    ]),
    legend: [],
    table: {
      head: ['Page', 'What it is', 'Tied to'],
      rows: nodes.map(({ page }) => [
        { text: page.title, href: toAddress(page.path) },
        { text: kindLabels[page.kind].one },
        { text: tiesOf(page.id, pairs, byId).join('; ') },
      ]),
    },
  };
}

/** The pages with the most ties, earlier ones first among those with as many; all of them where there are few. */
function pickMostTied(pages: readonly PageId[], pairs: readonly Pair[]): Set<PageId> {
  const ties = new Map<PageId, number>();
  for (const id of pairs.flatMap(({ source, target }) => [source, target])) ties.set(id, (ties.get(id) ?? 0) + 1);
  const byTies = pages.toSorted((a, b) => (ties.get(b) ?? 0) - (ties.get(a) ?? 0));
  return new Set(byTies.slice(0, mostNodes));
}

function toNode(page: GuidePage): MapNode | undefined {
  if (!isMapped(page.kind)) return undefined;
  const name = 'data' in page && 'shortTitle' in page.data ? page.data.shortTitle : page.title;
  const lines = toLines(name, 15);
  const longest = Math.max(...lines.map(({ length }) => length));
  return { page, kind: page.kind, lines, radius: Math.max(longest * 3.3, lines.length * 8) + 8 * weights[page.kind] };
}

function isMapped(kind: string): kind is MappedKind {
  return Object.hasOwn(weights, kind);
}

interface Pair {
  readonly source: PageId;
  readonly target: PageId;
}

/**
 * Each pair of mapped pages that are tied, once, in the order of pages: a lesson or a network form to the concepts it
 * links to, and concepts that are neighbours. Links the other way say the same again and would only thicken the web.
 */
function toPairs(graph: Graph, mapped: ReadonlySet<PageId>): Pair[] {
  const links = graph.links.flatMap(({ from, target }) => {
    const to = findTarget(graph, target, from).page;
    const outward = graph.pageById.get(from)?.kind !== 'concept' && to?.kind === 'concept';
    return outward ? [[from, to.id] as const] : [];
  });
  const neighbours = graph.pages.flatMap((page) =>
    page.kind !== 'concept'
      ? []
      : page.data.neighbours.flatMap((slug) => {
          const to = findConcept(graph, slug)?.id;
          return to === undefined ? [] : [[page.id, to] as const];
        }),
  );
  const pairs = new Map<string, Pair>();
  for (const [a, b] of [...links, ...neighbours]) {
    if (a === b || !mapped.has(a) || !mapped.has(b)) continue;
    const [source, target] = a < b ? [a, b] : [b, a];
    pairs.set(`${source} ${target}`, { source, target });
  }
  return [...pairs.values()];
}

/** d3-force starts from a spiral and draws its random numbers from a fixed seed: the same input gives the same places. */
function layOut(nodes: MapNode[], pairs: readonly Pair[]): void {
  const byId = new Map(nodes.map((node) => [node.page.id, node]));
  const links: SimulationLinkDatum<MapNode>[] = pairs.flatMap(({ source, target }) => {
    const [from, to] = [byId.get(source), byId.get(target)];
    return from === undefined || to === undefined ? [] : [{ source: from, target: to }];
  });
  forceSimulation(nodes)
    .force('link', forceLink(links).distance(90).strength(0.12))
    .force('charge', forceManyBody().strength(-260))
    .force('x', forceX(size.width / 2).strength(0.055))
    .force('y', forceY(size.height / 2).strength(0.085))
    .force('collide', forceCollide<MapNode>(({ radius }) => radius).iterations(4))
    .stop()
    .tick(size.rounds);
  fit(nodes);
}

/** Moves and scales the layout into the frame. */
function fit(nodes: readonly MapNode[]): void {
  const [xs, ys] = [nodes.map(({ x = 0 }) => x), nodes.map(({ y = 0 }) => y)];
  const scale = (value: number, all: readonly number[], length: number) => {
    const [low, high] = [Math.min(...all), Math.max(...all)];
    return high === low ? length / 2 : size.edge + ((value - low) / (high - low)) * (length - 2 * size.edge);
  };
  for (const node of nodes) {
    node.x = scale(node.x ?? 0, xs, size.width);
    node.y = scale(node.y ?? 0, ys, size.height);
  }
}

function drawTie(from: MapNode | undefined, to: MapNode | undefined): Element[] {
  if (from === undefined || to === undefined) return [];
  const ends = { x1: round(from.x ?? 0), y1: round(from.y ?? 0), x2: round(to.x ?? 0), y2: round(to.y ?? 0) };
  return [s('line', { ...ends, class: 'thread' })];
}

function drawNode({ page, kind, lines, x = 0, y = 0 }: MapNode, toAddress: (path: string) => string): Element {
  const leading = kind === 'lesson' ? 16 : 13;
  const start = y + 4 - ((lines.length - 1) * leading) / 2;
  return s('a', { href: toAddress(page.path), class: `place weight-${String(weights[kind] * 2)}` }, [
    toTextBlock(lines, x, start, leading, 'middle halo'),
  ]);
}

function tiesOf(id: PageId, pairs: readonly Pair[], byId: ReadonlyMap<PageId, MapNode>): string[] {
  return pairs
    .flatMap(({ source, target }) => (source === id ? [target] : target === id ? [source] : []))
    .flatMap((other) => byId.get(other)?.page.title ?? [])
    .sort((a, b) => a.localeCompare(b, 'en'));
}
