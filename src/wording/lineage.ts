/** As much of a permalink as says where it is from. */
interface Lasting {
  readonly kind: string;
  readonly since: string;
  readonly state: { readonly kind: string; readonly edition?: string };
}

/**
 * What stood where a permalink stands now, one after the other, the oldest first and itself last. A record lets every
 * move lead to the end of its chain; which came after which, the editions say in which one was given up and the next
 * began. What was joined to something older than the move, or to something of another kind, is no part of it.
 * @param arrived all that moved to where the permalink stands
 */
export function toLineage<Item extends Lasting>(last: Item, arrived: readonly Item[]): Item[] {
  const before = arrived.find(({ kind, state }) => kind === last.kind && state.edition === last.since);
  if (before === undefined) return [last];
  return [
    ...toLineage(
      before,
      arrived.filter((item) => item !== before),
    ),
    last,
  ];
}

/**
 * What was joined to a permalink that stood beside it, or is of another kind: words that also led here once, and are no
 * part of what the permalink itself said.
 * @param arrived all that moved to where the permalink stands
 */
export function toJoined<Item extends Lasting>(last: Item, arrived: readonly Item[]): Item[] {
  const lineage = toLineage(last, arrived);
  return arrived.filter((item) => !lineage.includes(item));
}
