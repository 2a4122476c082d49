import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { reportStep } from '../diagnostics/steps.ts';
import { isText } from '../hosting/media-types.ts';
import { compressFiles } from '../threads/compress-files.ts';
import { listFiles } from './built-files.ts';
import type { BuiltFile } from './offline-files.ts';
import { termsFile } from './search.ts';
import { offeringPage } from './single-file.ts';

/** Files that still change: one is told by the index which page has which fragment, the other a size. */
const unfinished: readonly string[] = [termsFile, offeringPage];

/** Compresses the files of a build as soon as they no longer change: one that does would be handed out as it was. */
export interface Compressor {
  /** Begins with files of a folder, by their paths there. */
  readonly begin: (folder: string, files: readonly string[]) => void;
  /** The files begun with so far, by name, when they are compressed. */
  readonly describe: () => Promise<ReadonlyMap<string, BuiltFile>>;
  /** Begins with all that is there once styles are in the pages: the one file and the index are made meanwhile. */
  readonly early: AstroIntegration;
  /** Compresses what is left. It comes last. */
  readonly rest: AstroIntegration;
}

/** Writes `.br` and `.gz` beside each file of text, so that no server compresses while a reader waits. */
export function precompress(): Compressor {
  const begun = new Set<string>();
  const running: Promise<readonly BuiltFile[]>[] = [];
  const begin = (folder: string, files: readonly string[]) => {
    const due = files.filter((file) => isText(file) && !begun.has(file));
    for (const file of due) begun.add(file);
    const compressing = compressFiles(folder, due);
    compressing.catch(() => undefined); // whoever waits for it is told
    running.push(compressing);
  };
  return {
    begin,
    describe: async () => new Map((await Promise.all(running)).flat().map((file) => [file.name, file])),
    early: {
      name: 'guide:precompress-early',
      hooks: {
        'astro:build:done': ({ dir }) => {
          const folder = fileURLToPath(dir);
          begin(
            folder,
            listFiles(folder).filter((file) => !unfinished.includes(file)),
          );
        },
      },
    },
    rest: {
      name: 'guide:precompress',
      hooks: {
        'astro:build:done': async ({ dir }) => {
          const from = performance.now();
          const folder = fileURLToPath(dir);
          begin(folder, listFiles(folder));
          await Promise.all(running);
          reportStep('Compress', performance.now() - from, `${String(begun.size)} files`);
        },
      },
    },
  };
}
