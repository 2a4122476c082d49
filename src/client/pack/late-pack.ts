import type { StoredPack } from './stored-pack.ts';

// What reads a pack is the heaviest thing that a page could load, and few readers make one: so it is loaded when they do.

const waited = new Map<string, PromiseWithResolvers<StoredPack>>();

/** What the browser keeps the pack of a guide under. @param base the path of the guide */
export function toPackName(base: string): string {
  return `guide-pack:${base}`;
}

/** Loads the pack of a guide. */
export async function loadPack(base: string): Promise<StoredPack> {
  return (await import('./stored-pack.ts')).getStoredPack(base);
}

/** The pack once there is a use for it: when something loads it, or at once where the browser keeps one. */
export function whenPack(base: string): Promise<StoredPack> {
  const known = waited.get(base);
  if (known !== undefined) return known.promise; // a page has many buttons that wait for one pack
  const loadStored = () => {
    if (isStored(base)) void loadPack(base).catch(() => undefined); // without a network: the next page tries again
  };
  loadStored();
  addEventListener('storage', loadStored); // another tab has begun one
  addEventListener('pageshow', loadStored); // or this page slept in the browser's memory meanwhile
  return getWaited(base).promise;
}

/** Gives the pack to all who wait for it. */
export function handOut(base: string, pack: StoredPack): void {
  getWaited(base).resolve(pack);
}

function getWaited(base: string): PromiseWithResolvers<StoredPack> {
  const known = waited.get(base) ?? Promise.withResolvers<StoredPack>();
  waited.set(base, known);
  return known;
}

function isStored(base: string): boolean {
  try {
    return localStorage.getItem(toPackName(base)) !== null;
  } catch {
    return false; // storage is blocked
  }
}
