import { toProblem, type Place, type Problem } from '../diagnostics/problem.ts';
import { rules } from '../diagnostics/rules.ts';
import { toHint } from '../diagnostics/suggestion.ts';
import { toPageId } from '../graph/pages.ts';
import { findTarget } from '../graph/queries.ts';
import { isUnreadTarget } from '../graph/unread.ts';
import type { Graph } from '../graph/types.ts';
import { createFates, followMoves } from '../permalinks/fate.ts';

/** What moved leads to something that stands, or to the notice of what was withdrawn; never in a circle. */
export function checkMoves(graph: Graph): Problem[] {
  const { record, moved } = graph.history;
  const known = new Map(record.permalinks.map((permalink) => [permalink.address, permalink]));
  const moves = new Map(moved.map(({ from, to }) => [from, to]));
  const findFate = createFates(graph.history);
  const isNotice = (address: string) => {
    const permalink = known.get(address);
    return permalink?.state.kind === 'withdrawn' || (permalink && findFate(permalink)?.kind) === 'withdrawn';
  };
  return moved.flatMap(({ from, to }, index) => {
    const place = graph.places.moved([index, 'to']);
    const end = followMoves(to, (address) => moves.get(address) ?? findRecordedMove(known.get(address)));
    if (end === undefined || end === from) {
      return [toProblem('move-leads-somewhere', place, `Unexpected circle of moves (${from} to ${to})`)];
    }
    if (isUnreadTarget(graph, end, toPageId('/'))) return [];
    if (stands(graph, end) || isNotice(end)) return findLostStatements(graph, from, end, place);
    const hint = toHint(end, listAddresses(graph), rules['move-leads-somewhere'].hint);
    const message = `Unexpected address (${end}), expected a page or a statement of the guide`;
    return [toProblem('move-leads-somewhere', place, message, hint)];
  });
}

function findRecordedMove(permalink: Graph['history']['record']['permalinks'][number] | undefined): string | undefined {
  return permalink?.state.kind === 'moved' ? permalink.state.to : undefined;
}

function stands(graph: Graph, address: string): boolean {
  const { page, anchor } = findTarget(graph, address, toPageId('/'));
  return page !== undefined && (anchor === undefined || page.anchors.has(anchor));
}

function listAddresses({ pages, statements }: Graph): string[] {
  return [...pages.map(({ path }) => path), ...statements.map(({ path }) => path)];
}

/** The statements of a page that moved stand on the new one under their ids, or are said to be elsewhere or withdrawn. */
function findLostStatements({ history, pageById }: Graph, from: string, to: string, place: Place): Problem[] {
  if (from.includes('#') || to.includes('#')) return [];
  const said = new Set([...history.moved.map((move) => move.from), ...history.withdrawn.map(({ address }) => address)]);
  const anchors = pageById.get(toPageId(to))?.anchors;
  return history.record.permalinks.flatMap((permalink) => {
    if (!('statement' in permalink) || permalink.page !== toPageId(from) || anchors === undefined) return [];
    if (anchors.has(permalink.statement) || said.has(permalink.address)) return [];
    const isLedOn = permalink.state.kind === 'moved' && permalink.state.to !== `${to}#${permalink.statement}`;
    if (permalink.state.kind === 'withdrawn' || isLedOn) return [];
    const message = `Missing statement (#${permalink.statement}) on ${to}, expected with the page that moved there`;
    const hint = `Say in content/moved.yaml or content/withdrawn.yaml what became of ${permalink.address}`;
    return [toProblem('permalink-is-kept', place, message, hint)];
  });
}

/** What moved or was withdrawn was published, stands no more, and is said once to be so. */
export function checkGone(graph: Graph): Problem[] {
  const { record, moved, withdrawn } = graph.history;
  const known = new Set(record.permalinks.map(({ address }) => address));
  const standing = new Set(listAddresses(graph));
  const listed = [
    ...moved.map(({ from }, index) => ({ address: from, place: graph.places.moved([index, 'from']) })),
    ...withdrawn.map(({ address }, index) => ({ address, place: graph.places.withdrawn([index, 'address']) })),
  ];
  return listed.flatMap(({ address, place }, index) => {
    if (listed.findIndex((other) => other.address === address) < index) {
      return [toProblem('gone-is-gone', place, `Unexpected second line about ${address}, expected one`)];
    }
    if (standing.has(address)) {
      return [
        toProblem('gone-is-gone', place, `Unexpected address (${address}), expected one that is gone: it stands`),
      ];
    }
    if (known.has(address)) return [];
    const hint = toHint(address, known, 'What was never published needs no line here');
    return [toProblem('gone-is-gone', place, `Unexpected address (${address}), expected one that was published`, hint)];
  });
}
