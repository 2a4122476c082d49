import type { LoadedGuide } from './load.ts';

declare global {
  var sharedGuide: LoadedGuide | undefined;
}

/**
 * Hands a guide that was read and checked to Astro's configuration and to the pages: Astro bundles those as modules of
 * their own, which run in the same process, and reading it a second time would take as long as the first.
 */
export function shareGuide(loaded: LoadedGuide): void {
  globalThis.sharedGuide = loaded;
}

/** The guide that this process has read, if it has read one. */
export function findSharedGuide(): LoadedGuide | undefined {
  return globalThis.sharedGuide;
}

/**
 * The guide that this process has read.
 * @throws an Error outside of a build and of the dev server
 */
export function getSharedGuide(): LoadedGuide {
  const guide = findSharedGuide();
  if (guide === undefined) throw new Error('No guide was read: npm run build and npm run dev read one.');
  return guide;
}
