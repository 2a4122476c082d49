import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { reportStep } from '../diagnostics/steps.ts';
import { isText } from '../hosting/media-types.ts';
import type { LoadedGuide } from '../load.ts';
import { startCompressing, type CompressingThreads, type FileToCompress } from '../threads/compress-files.ts';
import { listFiles } from './built-files.ts';
import { isCompressedAlike } from './compress-file.ts';
import type { BuiltFile } from './offline-files.ts';
import { termsFile } from './search.ts';
import { offeringPage } from './single-file.ts';

/** Files that still change: one is told by the index which page has which fragment, the other a size. */
const unfinished: readonly string[] = [termsFile, offeringPage];

/** A file of every build by which its forms are judged: long enough that another way to compress makes another form. */
const sample = 'api/permalinks.json';

/** A page that is a little over its budget is compressed better, 30 times as slowly: in a guide of many it would take minutes. */
const fewPages = 600;

/**
 * Writes and compresses the files of a build by threads, as soon as they no longer change: one that does would be handed out
 * as it was.
 */
export interface Compressor {
  /** Writes files of text when threads have no page to write. They stand in the folder when `describe` has answered. */
  readonly write: (files: readonly Required<FileToCompress>[]) => void;
  /**
   * Writes a page, if it is one that will not change.
   * @param file its path in the folder
   * @returns whether it does; the bytes are then gone
   */
  readonly take: (file: string, page: Uint8Array<ArrayBuffer>) => boolean;
  /** All pages that were taken stand in the folder. */
  readonly finishPages: () => Promise<void>;
  /** The files begun with so far, by name, when they are compressed. */
  readonly describe: () => Promise<ReadonlyMap<string, BuiltFile>>;
  /** Begins with all that is there once pages are made: the one file and the index are made meanwhile. */
  readonly early: AstroIntegration;
  /** Compresses what is left. It comes last. */
  readonly rest: AstroIntegration;
}

/**
 * Writes `.br` and `.gz` beside each file of text, so that no server compresses while a reader waits.
 * @param last where the last build may be, whose forms of what has not changed serve on
 */
export function precompress({ graph }: Pick<LoadedGuide, 'graph'>, last: string): Compressor {
  let folder = '';
  let started: CompressingThreads | undefined;
  const begun = new Set<string>();
  const start = () => {
    const former = isCompressedAlike(last, sample) ? resolve(last) : undefined;
    return startCompressing({ folder, former, thorough: graph.pages.length <= fewPages });
  };
  const getThreads = () => (started ??= start());
  const write = (files: readonly FileToCompress[]) => {
    for (const { name } of files) begun.add(name);
    getThreads().add(files);
  };
  const begin = (names: readonly string[]) => {
    write(names.filter((name) => isText(name) && !begun.has(name)).map((name) => ({ name })));
  };
  return {
    write,
    take: (name, page) => {
      if (unfinished.includes(name)) return false;
      begun.add(name);
      getThreads().hand(name, page);
      return true;
    },
    finishPages: () => getThreads().write(),
    describe: async () => new Map((await getThreads().settle()).map((file) => [file.name, file])),
    early: {
      name: 'guide:precompress-early',
      hooks: {
        'astro:config:done': ({ config }) => {
          folder = fileURLToPath(config.outDir);
        },
        'astro:build:done': () => {
          begin(listFiles(folder).filter((file) => !unfinished.includes(file)));
        },
      },
    },
    rest: {
      name: 'guide:precompress',
      hooks: {
        'astro:build:done': async () => {
          const from = performance.now();
          begin(listFiles(folder));
          await getThreads().settle();
          await getThreads().end();
          reportStep('Compress', performance.now() - from, `${String(begun.size)} files`);
        },
      },
    },
  };
}
