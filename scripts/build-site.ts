import { resolve } from 'node:path';
import { keepEntries } from '../src/bibliography/formatter.ts';
import { checkGuide } from '../src/checks/guide.ts';
import { isError } from '../src/diagnostics/problem.ts';
import { reportAsText } from '../src/diagnostics/reporters/text.ts';
import { reportStep, runStep } from '../src/diagnostics/steps.ts';
import type { Graph } from '../src/graph/types.ts';
import { getGuideRoot } from '../src/load.ts';
import { loadSite } from '../src/load-site.ts';
import { shareGuide } from '../src/shared-guide.ts';
import { formatNewWorks } from '../src/threads/format-new-works.ts';
import type { FormattedWorks } from '../src/threads/format-works.ts';
import { findOtherDisk, findOwnFolder, replaceFolder } from './replace-folder.ts';
import { runAlone } from './run-alone.ts';

/** What Astro writes of any build of this checkout stands there, so that two would mix. */
const shared = '.astro';

/**
 * Builds the guide of `GUIDE_ROOT` into `GUIDE_OUT`, whose last build stands until this one is whole. Waits for another
 * build of this checkout. Content with errors is not built: they are printed, and the process will end with 1.
 * @returns whether there is a new build
 */
export async function buildSite(): Promise<boolean> {
  const out = process.env['GUIDE_OUT'] ?? 'dist';
  const waiting = 'Another build runs in this folder: this one begins when that one has ended.';
  const run = () => runAlone(`${shared}/build.lock`, waiting, () => buildAlone(out));
  const fault = findOwnFolder(out) ?? findOtherDisk(out); // Astro moves files
  if (fault !== undefined) console.error(`Nothing was built: ${fault}`);
  if (fault !== undefined || !readAndCheck()) {
    process.exitCode = 1;
    return false;
  }
  await runStep('Build', run);
  return true;
}

/** Reads the guide, says what is wrong with it, and hands it on where it has no errors. */
function readAndCheck(): boolean {
  const start = performance.now();
  const loaded = loadSite();
  const problems = checkGuide(loaded);
  if (problems.length > 0) console.error(reportAsText(problems));
  if (!loaded.success || problems.some(isError)) {
    console.error(`Nothing was built: ${resolve(getGuideRoot())} has errors.`);
    return false;
  }
  reportStep('Read', performance.now() - start, `${String(loaded.graph.pages.length)} pages`);
  shareGuide(loaded, startFormatting(loaded.graph));
  return true;
}

/** Fewer works are formatted before threads have started. */
const fewWorks = 50;

/** Has the entries of many works formatted while Astro starts and bundles. */
function startFormatting({ references }: Graph): FormattedWorks | undefined {
  if (references.length < fewWorks) return undefined;
  const start = performance.now();
  const file = `.cache/entries/${getGuideRoot().replace(/\W+/g, '-')}.json`;
  const { anew, ...formatted } = formatNewWorks(references, file);
  const entries = formatted.entries.then((made) => {
    keepEntries(references, made);
    return made;
  });
  const styled = formatted.styled.then((made) => {
    const all = String(references.length);
    reportStep('Entries', performance.now() - start, `${anew === 0 ? 'none' : String(anew)} of ${all} works anew`);
    return made;
  });
  styled.catch(() => undefined); // whoever waits for it is told
  return { entries, styled };
}

function buildAlone(out: string): Promise<void> {
  return replaceFolder(out, async (outDir) => {
    process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
    const { build } = await import('astro'); // takes a second, which content with errors need not wait for
    await build({ logLevel: 'warn', outDir });
  });
}
