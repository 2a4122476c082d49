import { getGuideRoot, loadGuide, pageFolders, type LoadResult } from './load.ts';
import { createReadingMemory } from './reading-memory.ts';
import { siteSchema } from './schemas/guide.ts';
import { startReading } from './threads/shared-reading.ts';

/** The path that the site lives under: `GUIDE_BASE`. */
export function getBase(): string {
  return process.env['GUIDE_BASE'] ?? '/';
}

/**
 * Reads the guide of `GUIDE_ROOT` for a site under `GUIDE_BASE`, at `GUIDE_SITE` where that is named.
 * @param memory what was read before, for who reads the guide again and again
 * @throws as `loadGuide` does, and a ZodError where `GUIDE_SITE` is no address of a site
 */
export function loadSite(memory = createReadingMemory()): LoadResult {
  const root = getGuideRoot();
  const site = siteSchema.optional().parse(process.env['GUIDE_SITE']);
  const reading = startReading(root, pageFolders, memory.isEmpty() ? undefined : Infinity); // few are left to read
  try {
    return loadGuide(root, getBase(), site, {
      readFacts: memory.toReader(reading.read),
      readWorks: memory.readWorks,
    });
  } finally {
    reading.stop();
  }
}
