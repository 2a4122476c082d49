import type { BuiltFile } from '../integrations/offline-files.ts';
import {
  filesAtOnce,
  startCompressingThreads,
  type CompressingNews,
  type CompressingWork,
} from './compressing-threads.ts';
import { createWaiting } from './waiting.ts';

/**
 * A file of the folder, by its path there. One that is not written yet says what is in it when a thread can take it, and
 * is written.
 */
export interface FileToCompress {
  readonly name: string;
  readonly toText?: () => string;
}

/** Threads that write and compress files of a folder, one for each processor. */
export interface CompressingThreads {
  readonly add: (files: readonly FileToCompress[]) => void;
  /**
   * Hands a page to the thread that has least to do, ahead of all files that were added. Its bytes go with it: a copy of
   * each page would be left to this thread's collector of garbage, which goes through a whole guide to be rid of 64 MB.
   */
  readonly hand: (name: string, page: Uint8Array<ArrayBuffer>) => void;
  /** All pages handed over so far stand in the folder. Broken by what a thread threw. */
  readonly write: () => Promise<void>;
  /**
   * All files so far when they are compressed: what was read to compress it, nobody has to read again for its digest.
   * Broken by what a thread threw, a file that cannot be read or written above all.
   */
  readonly settle: () => Promise<readonly BuiltFile[]>;
  readonly end: () => Promise<void>;
}

export function startCompressing(work: CompressingWork): CompressingThreads {
  const queue: FileToCompress[] = [];
  const described: BuiltFile[] = [];
  const count = { added: 0, handed: 0, written: 0 };
  const written = createWaiting(() => count.written === count.handed);
  const settled = createWaiting(() => described.length === count.added);
  const fail = (reason: unknown) => {
    written.fail(reason);
    settled.fail(reason);
  };
  const hear = (news: CompressingNews) => {
    if (news === 'written') count.written += 1;
    else described.push(...news);
    feed();
    written.look();
    settled.look();
  };
  const threads = startCompressingThreads(work, { hear, fail });
  const feed = () => {
    try {
      for (let give = threads.findFree(); give !== undefined && queue.length > 0; give = threads.findFree()) {
        const files = queue.splice(0, filesAtOnce).map(({ name, toText }) => ({ name, content: toText?.() }));
        give({ files, isAwaited: false });
      }
    } catch (reason) {
      fail(reason); // or whoever waits would not be told
    }
  };
  return {
    add: (files) => {
      count.added += files.length;
      for (const file of files) queue.push(file); // a call has room for some 100,000 at once
      feed();
    },
    hand: (name, page) => {
      count.added += 1;
      count.handed += 1;
      threads.giveIdlest({ files: [{ name, content: page }], isAwaited: true }, [page.buffer]);
    },
    write: written.wait,
    settle: async () => {
      await settled.wait();
      return described;
    },
    end: threads.end,
  };
}
