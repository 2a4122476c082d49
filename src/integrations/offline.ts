import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build as bundle } from 'vite';
import { reportStep } from '../diagnostics/steps.ts';
import { isOfWorks } from '../graph/offline.ts';
import { isSearchedInWorker } from '../graph/search-facets.ts';
import type { LoadedGuide } from '../load.ts';
import { buildPath, toPartPath, type OfflineBuild } from '../schemas/offline.ts';
import { toSize } from '../wording/size.ts';
import { listPlainFiles } from './built-files.ts';
import { noteShipped } from './licences.ts';
import { describeBuild, describeFile, type BuiltFile } from './offline-files.ts';
import type { Compressor } from './precompress.ts';
import { readFragmentPath } from './search.ts';

/** Nothing starts it in a guide whose search has no worker. */
const searchWorker = 'pagefind/pagefind-worker.js';

/**
 * Writes `sw.js`, the service worker that keeps the guide on a reader's device, with the digests of exactly the files
 * of this build. So it comes after all others: a file that is written or changed after it is not the guide's to the
 * worker.
 */
export function offline(
  { graph }: Pick<LoadedGuide, 'graph'>,
  compressor: Pick<Compressor, 'describe'>,
): AstroIntegration {
  return {
    name: 'guide:offline',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const compressed = await compressor.describe();
        const start = performance.now();
        const folder = fileURLToPath(dir);
        const pages = new Set(graph.pages.filter((page) => !isOfWorks(page)).map(({ path }) => path));
        const files = readFiles(folder, compressed).filter(
          ({ name }) => name !== searchWorker || isSearchedInWorker(graph),
        );
        const { build, lists } = describeBuild(graph.guide.edition.number, files, pages);
        mkdirSync(join(folder, 'offline/files'), { recursive: true });
        lists.forEach((list, part) => {
          writeFileSync(join(folder, toPartPath(part)), list);
        });
        writeFileSync(join(folder, buildPath), JSON.stringify({ build: build.build }));
        await writeWorker(folder, build);
        reportStep('Offline', performance.now() - start, describeSize(build));
      },
    },
  };
}

/** @param known the files that were read before, by name */
function readFiles(folder: string, known: ReadonlyMap<string, BuiltFile>): BuiltFile[] {
  return listPlainFiles(folder).map((name) => {
    const file = join(folder, name);
    const described = known.get(name) ?? describeFile(name, readFileSync(file));
    return name.endsWith('.pf_fragment') ? { ...described, textOf: readFragmentPath(file) } : described;
  });
}

/** One script with nothing to import, in the bundler that makes the pages' scripts. */
async function writeWorker(folder: string, build: OfflineBuild): Promise<void> {
  await bundle({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    plugins: [noteShipped()],
    define: { offlineBuild: JSON.stringify(build), 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: folder,
      emptyOutDir: false,
      modulePreload: false,
      chunkSizeWarningLimit: Infinity, // it has a line for each file that is kept, and cannot be split
      rolldownOptions: {
        input: fileURLToPath(new URL('../worker/index.ts', import.meta.url)),
        output: { format: 'iife', entryFileNames: 'sw.js' },
      },
    },
  });
}

function describeSize({ essential, parts }: OfflineBuild): string {
  const kept = essential.reduce((sum, [, , bytes]) => sum + bytes, 0);
  const rest = parts.reduce((sum, { bytes }) => sum + bytes, 0);
  const files = parts.reduce((sum, part) => sum + part.files, 0);
  return `${String(essential.length)} files of ${toSize(kept)} kept at once, ${String(files)} of ${toSize(rest)} when asked for`;
}
