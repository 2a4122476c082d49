import type { History } from '../graph/types.ts';
import type { Permalink } from '../schemas/permalinks.ts';

/** What editors say became of what once stood at an address. */
export type Fate =
  { readonly kind: 'moved'; readonly to: string } | { readonly kind: 'withdrawn'; readonly why: string };

/**
 * Answers what became of a permalink, as moved.yaml and withdrawn.yaml have it. A statement of which they say nothing
 * shares the fate of its page: it moved with it and kept its id, or was withdrawn with it.
 */
export function createFates({
  moved,
  withdrawn,
}: Pick<History, 'moved' | 'withdrawn'>): (permalink: Permalink) => Fate | undefined {
  const fates = new Map<string, Fate>([
    ...withdrawn.map(({ address, why }) => [address, { kind: 'withdrawn', why }] as const),
    ...moved.map(({ from, to }) => [from, { kind: 'moved', to }] as const),
  ]);
  return ({ address }) => {
    const [page = '', id] = address.split('#', 2);
    const own = fates.get(address);
    const ofPage = fates.get(page);
    if (own !== undefined || id === undefined || ofPage?.kind !== 'moved') return own ?? ofPage;
    return { kind: 'moved', to: ofPage.to.includes('#') ? ofPage.to : `${ofPage.to}#${id}` };
  };
}

/** Where an address leads at last, move by move; undefined where the moves go in a circle. */
export function followMoves(address: string, findMove: (address: string) => string | undefined): string | undefined {
  const seen = new Set<string>();
  let at = address;
  for (let next = findNext(at, findMove); next !== undefined; next = findNext(at, findMove)) {
    if (seen.has(at)) return undefined;
    seen.add(at);
    at = next;
  }
  return at;
}

/** The next step from an address; what has none of its own goes with its page and keeps its #. */
function findNext(address: string, findMove: (address: string) => string | undefined): string | undefined {
  const own = findMove(address);
  const [page = '', id] = address.split('#', 2);
  if (own !== undefined || id === undefined) return own;
  const moved = findMove(page);
  return moved === undefined || moved.includes('#') ? moved : `${moved}#${id}`;
}
