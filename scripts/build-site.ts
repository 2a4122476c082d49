import { replaceFolder } from './replace-folder.ts';
import { runAlone } from './run-alone.ts';

/** What Astro writes of any build of this checkout stands there (`content-modules.mjs` above all), so that two would mix. */
const shared = '.astro';

/**
 * Builds the guide of `GUIDE_ROOT` into `GUIDE_OUT`, whose last build stands until this one is whole. Waits for another
 * build of this checkout. What is wrong with the content ends the process, see integrations/check.ts.
 */
export async function buildSite(): Promise<void> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const { build } = await import('astro'); // takes a second, which a word that is not understood need not wait for
  const waiting = 'Another build runs in this folder: this one begins when that one has ended.';
  await runAlone(`${shared}/build.lock`, waiting, () =>
    replaceFolder(process.env['GUIDE_OUT'] ?? 'dist', (outDir) => build({ logLevel: 'warn', outDir })),
  );
}
