/**
 * Where a reader is led who asked for something that moved: to the target, with the query that they came with, and with
 * their # unless the target has one of its own. Whatever the query holds stays a query: it can name no other site.
 */
export function toMovedAddress(target: string, asked: Pick<Location, 'search' | 'hash'>): string {
  const url = new URL(target);
  if (url.search === '') url.search = asked.search;
  if (url.hash === '') url.hash = asked.hash;
  return url.href;
}

/** The link of what once stood behind the # of an address, if it moved. */
export function findMovedLink(hash: string): HTMLAnchorElement | undefined {
  if (hash.length < 2) return undefined;
  const item = document.getElementById(hash.slice(1));
  return item?.closest('guide-moved')?.contains(item) === true
    ? (item.querySelector<HTMLAnchorElement>('a[data-moved]') ?? undefined)
    : undefined;
}
