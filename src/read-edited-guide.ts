import type { LoadResult } from './load.ts';
import { loadSite } from './load-site.ts';
import { createReadingMemory } from './reading-memory.ts';
import { shareGuide } from './shared-guide.ts';

/** Stays while the dev server restarts with its configuration: a module is loaded once by a process. */
const memory = createReadingMemory();

/**
 * Reads of the guide what was edited since it was read last, and hands it to the pages; if it has none any more, they
 * keep the guide of before.
 * @throws as `loadSite` does
 */
export function readEditedGuide(): LoadResult {
  const loaded = loadSite(memory);
  if (loaded.success) shareGuide(loaded);
  return loaded;
}
