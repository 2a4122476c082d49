import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { BuiltFile } from '../integrations/offline-files.ts';

/** A file of the folder, by its path there, and its bytes where it may not be written yet. */
export interface FileToCompress {
  readonly name: string;
  readonly bytes?: Uint8Array;
}

/** What a thread is given when it starts. */
export interface CompressingWork {
  readonly folder: string;
  /** Where a build may have forms of the same files already. */
  readonly former?: string | undefined;
  /** Whether time may be spent on sparing a page a round trip. */
  readonly thorough: boolean;
}

/** Threads that compress files of a folder, one for each processor. */
export interface CompressingThreads {
  readonly add: (files: readonly FileToCompress[]) => void;
  /** How many files no thread has begun with. */
  readonly waiting: () => number;
  /**
   * All files so far when they are compressed: what was read to compress it, nobody has to read again for its digest.
   * Broken by what a thread threw, a file that cannot be read or written above all.
   */
  readonly settle: () => Promise<readonly BuiltFile[]>;
  readonly end: () => Promise<void>;
}

/** So few that the threads end at about the same time, and so many that they do not wait for each other's messages. */
const filesAtOnce = 32;

export function startCompressing(work: CompressingWork): CompressingThreads {
  const queue: FileToCompress[] = [];
  const described: BuiltFile[] = [];
  let added = 0;
  let failed: { readonly reason: unknown } | undefined;
  let settled: PromiseWithResolvers<undefined> | undefined;
  const threads = Array.from({ length: availableParallelism() }, () => startThread(work));
  const idle = new Set(threads);
  const feed = () => {
    for (const thread of idle) {
      if (queue.length === 0) return;
      idle.delete(thread);
      thread.ref(); // the process does not end while one of them works, and does not wait for those that do not
      thread.postMessage(queue.splice(0, filesAtOnce));
    }
  };
  const fail = (reason: unknown) => {
    failed ??= { reason };
    settled?.reject(reason);
  };
  for (const thread of threads) {
    thread.on('error', fail);
    // From our own thread, which is typed by it.
    thread.on('message', (files: readonly BuiltFile[]) => {
      described.push(...files);
      idle.add(thread);
      thread.unref();
      feed();
      if (described.length < added) return;
      settled?.resolve(undefined);
      settled = undefined;
    });
  }
  return {
    add: (files) => {
      added += files.length;
      for (const file of files) queue.push(file); // a call has room for some 100,000 at once
      feed();
    },
    waiting: () => queue.length,
    settle: async () => {
      if (failed !== undefined) throw failed.reason;
      if (described.length < added) {
        settled ??= Promise.withResolvers();
        await settled.promise;
      }
      return described;
    },
    end: async () => {
      await Promise.all(threads.map((thread) => thread.terminate()));
    },
  };
}

function startThread(workerData: CompressingWork): Worker {
  const thread = new Worker(new URL('./compressing-thread.ts', import.meta.url), { workerData });
  thread.unref();
  return thread;
}
