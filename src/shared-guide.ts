import type { LoadedGuide } from './load.ts';
import type { FormattedWorks } from './threads/format-works.ts';

/** A guide that was read, and the entries of its works where threads have been set to format them. */
interface SharedGuide {
  readonly guide: LoadedGuide;
  readonly formatted: FormattedWorks | undefined;
}

declare global {
  var sharedGuide: SharedGuide | undefined;
}

/**
 * Hands a guide that was read and checked to Astro's configuration and to the pages: Astro bundles those as modules of
 * their own, which run in the same process, and reading it a second time would take as long as the first.
 */
export function shareGuide(guide: LoadedGuide, formatted?: FormattedWorks): void {
  globalThis.sharedGuide = { guide, formatted };
}

/** The guide that this process has read, if it has read one. */
export function findSharedGuide(): LoadedGuide | undefined {
  return globalThis.sharedGuide?.guide;
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

/** The entries of its works that threads format; undefined where they are formatted when they are asked for. */
export function findSharedEntries(): FormattedWorks | undefined {
  return globalThis.sharedGuide?.formatted;
}
