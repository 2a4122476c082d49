import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { BuiltFile } from '../integrations/offline-files.ts';

/** What a thread is given when it starts. */
export interface CompressingWork {
  readonly folder: string;
  /** Where a build may have forms of the same files already. */
  readonly former?: string | undefined;
  /** Whether time may be spent on sparing a page a round trip. */
  readonly thorough: boolean;
}

/** A file that stands in the folder, or comes with what is in it and is written. */
export interface HandedFile {
  readonly name: string;
  readonly content: string | Uint8Array<ArrayBuffer> | undefined;
}

/** What a thread is given next, and whether it is to say when that is written. */
export interface CompressingTask {
  readonly files: readonly HandedFile[];
  readonly isAwaited: boolean;
}

/** What a thread says: that it has written what somebody waits for, or what the files are that it has compressed. */
export type CompressingNews = 'written' | readonly BuiltFile[];

/** Hands a task to a thread. @param transferred memory that goes with it, and is gone here */
export type Give = (task: CompressingTask, transferred?: ArrayBuffer[]) => void;

/** Threads that write and compress what they are given, one for each processor. */
export interface ThreadGroup {
  /** A thread that is about to have nothing to do. */
  readonly findFree: () => Give | undefined;
  /** Gives a task to the thread that has least to do. */
  readonly giveIdlest: Give;
  readonly end: () => Promise<void>;
}

/** So few that the threads end at about the same time, and so many that they do not wait for each other's messages. */
export const filesAtOnce = 32;

export function startCompressingThreads(
  work: CompressingWork,
  told: { readonly hear: (news: CompressingNews) => void; readonly fail: (reason: unknown) => void },
): ThreadGroup {
  const threads = Array.from({ length: availableParallelism() }, () => startThread(work, told));
  const findIdlest = () => threads.reduce((least, one) => (one.countFiles() < least.countFiles() ? one : least));
  return {
    findFree: () => threads.find((thread) => thread.countFiles() < filesAtOnce)?.give,
    giveIdlest: (task, transferred) => {
      findIdlest().give(task, transferred);
    },
    end: async () => {
      await Promise.all(threads.map((thread) => thread.end()));
    },
  };
}

function startThread(workerData: CompressingWork, { hear, fail }: Parameters<typeof startCompressingThreads>[1]) {
  const thread = new Worker(new URL('./compressing-thread.ts', import.meta.url), { workerData });
  let files = 0;
  thread.unref();
  thread.on('error', fail);
  // From our own thread, which is typed by it.
  thread.on('message', (news: CompressingNews) => {
    if (news !== 'written') files -= news.length;
    if (files === 0) thread.unref();
    hear(news);
  });
  const give: Give = (task, transferred = []) => {
    files += task.files.length;
    thread.ref(); // the process does not end while a thread works, and does not wait for those that do not
    thread.postMessage(task, transferred);
  };
  return { give, countFiles: () => files, end: () => thread.terminate() };
}
