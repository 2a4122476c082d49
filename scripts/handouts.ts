import { runStep } from '../src/diagnostics/steps.ts';
import { getHandoutFolder } from '../src/handouts.ts';
import { getGuideRoot, loadGuide } from '../src/load.ts';
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
await runStep('Build', buildSite);
const guide = loadGuide(getGuideRoot(), process.env['GUIDE_BASE'], process.env['GUIDE_SITE']);
if (!guide.success) throw new Error('The guide was built and cannot be read: this is a fault of the engine.');
try {
  const target = getHandoutFolder(getGuideRoot());
  const job = { guide, site: folder, folder: target, browser: findBrowser() };
  const names = await runStep('Handouts', () => makeHandouts(job));
  console.log(`${names.length.toString()} files in ${target}/: npm run build links them.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
