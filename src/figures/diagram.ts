import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Diagram, DiagramNode } from '../schemas/diagram.ts';
import type { Figure } from './figure.ts';
import { round, toLines, toSvg, toTextBlock } from './svg.ts';

const leading = 17;

/**
 * Draws a picture that was composed by hand.
 * @param toAddress root-relative addresses with the base path
 */
export function drawDiagram(diagram: Diagram, toAddress: (path: string) => string): Figure {
  const { title, description, width, height, nodes, edges, ties } = diagram;
  const id = 'diagram';
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const nameOf = (nodeId: string) => byId.get(nodeId)?.label ?? nodeId;
  const lines = edges.flatMap(({ from, to, kind }) => {
    const [start, end] = [byId.get(from), byId.get(to)];
    return start === undefined || end === undefined ? [] : [drawTie(start, end, kind)];
  });
  return {
    id,
    title,
    description,
    svg: toSvg({ id, title, description, width, height }, [
      ...lines,
      ...nodes.map((node) => drawNode(node, toAddress)),
    ]),
    legend: Object.entries(ties).map(([kind, label]) => ({ mark: toTieMark(kind), label })),
    table: {
      head: ['Part', 'Tied to', 'By'],
      rows: edges.map(({ from, to, kind }) => [
        { text: nameOf(from), ...optionalLink(byId.get(from), toAddress) },
        { text: nameOf(to), ...optionalLink(byId.get(to), toAddress) },
        { text: ties[kind] },
      ]),
    },
  };
}

function optionalLink(node: DiagramNode | undefined, toAddress: (path: string) => string): { href?: string } {
  return node?.link === undefined ? {} : { href: toAddress(node.link) };
}

function drawTie(from: DiagramNode, to: DiagramNode, kind: string): Element {
  return s('line', { x1: from.x, y1: from.y, x2: to.x, y2: to.y, class: `tie ${kind}` });
}

function drawNode(node: DiagramNode, toAddress: (path: string) => string): Element {
  const lines = toLines(node.label, Math.floor(node.width / 7.6));
  const shape = [
    node.shape === 'bridge' ? drawLozenge(node) : drawBox(node),
    toTextBlock(lines, node.x, node.y + 5 - ((lines.length - 1) * leading) / 2, leading, 'middle label'),
  ];
  return node.link === undefined
    ? s('g', { class: `node ${node.shape}` }, shape)
    : s('a', { href: toAddress(node.link), class: `node ${node.shape}` }, shape);
}

function drawBox({ x, y, width, height, shape }: DiagramNode): Element {
  const rx = shape === 'member' ? height / 2 : 4;
  return s('rect', { x: round(x - width / 2), y: round(y - height / 2), width, height, rx: round(rx) });
}

function drawLozenge({ x, y, width, height }: DiagramNode): Element {
  const [w, h] = [width / 2, height / 2];
  const slant = Math.min(h, 18);
  const corners = [
    [x - w, y],
    [x - w + slant, y - h],
    [x + w - slant, y - h],
    [x + w, y],
    [x + w - slant, y + h],
    [x - w + slant, y + h],
  ];
  return s('polygon', { points: corners.map((corner) => corner.map(round).join(',')).join(' ') });
}

function toTieMark(kind: string): Element {
  return s('svg', { viewBox: '0 0 32 16', width: 32, height: 16, ariaHidden: 'true' }, [
    s('line', { x1: 0, y1: 8, x2: 32, y2: 8, class: `tie ${kind}` }),
  ]);
}
