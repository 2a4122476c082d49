import { runStep } from '../src/diagnostics/steps.ts';
import { getHandoutFolder } from '../src/handouts.ts';
import { getGuideRoot } from '../src/load.ts';
import { getSharedGuide } from '../src/shared-guide.ts';
import { findBrowser } from './browser.ts';
import { buildSite } from './build-site.ts';
import { makeHandouts } from './make-handouts.ts';
import { readOptions } from './options.ts';

// Builds the guide aside, and prints its handouts where the next build finds them.
const { base, site } = readOptions(process.argv.slice(2));
const folder = '.cache/handouts';
process.env['GUIDE_BASE'] ??= base;
if (site !== undefined) process.env['GUIDE_SITE'] = site;
process.env['GUIDE_OUT'] = folder;
if (await buildSite()) await printHandouts();

async function printHandouts(): Promise<void> {
  const guide = getSharedGuide();
  try {
    const target = getHandoutFolder(getGuideRoot());
    const job = { guide, site: folder, folder: target, browser: findBrowser() };
    const names = await runStep('Handouts', () => makeHandouts(job));
    console.log(`${names.length.toString()} files in ${target}/: npm run build links them.`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
