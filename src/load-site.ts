import { getGuideRoot, loadGuide, pageFolders, type LoadResult } from './load.ts';
import { siteSchema } from './schemas/guide.ts';
import { startReading } from './threads/shared-reading.ts';

/** The path that the site lives under: `GUIDE_BASE`. */
export function getBase(): string {
  return process.env['GUIDE_BASE'] ?? '/';
}

/**
 * Reads the guide of `GUIDE_ROOT` for a site under `GUIDE_BASE`, at `GUIDE_SITE` where that is named.
 * @throws as `loadGuide` does, and a ZodError where `GUIDE_SITE` is no address of a site
 */
export function loadSite(): LoadResult {
  const root = getGuideRoot();
  const reading = startReading(root, pageFolders);
  try {
    return loadGuide(root, getBase(), siteSchema.optional().parse(process.env['GUIDE_SITE']), reading.read);
  } finally {
    reading.stop();
  }
}
