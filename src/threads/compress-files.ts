import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { BuiltFile } from '../integrations/offline-files.ts';

/** A page that is a little over its budget is compressed better, 30 times as slowly: in a guide of many it would take minutes. */
const fewPages = 600;

/**
 * Compresses files of a folder, a thread for each processor.
 * @param files their paths in the folder
 * @returns what was read to compress it, so that nobody has to read it a second time for its digest
 * @throws what a thread threw, a file that cannot be read or written above all
 */
export async function compressFiles(folder: string, files: readonly string[]): Promise<BuiltFile[]> {
  const thorough = files.filter((file) => file.endsWith('.html')).length <= fewPages;
  const count = Math.min(availableParallelism(), files.length);
  const described = await Promise.all(
    Array.from({ length: count }, async (_, thread) => {
      // In turn, for files beside each other are of one kind and size.
      const workerData = { folder, thorough, files: files.filter((__, index) => index % count === thread) };
      const worker = new Worker(new URL('./compressing-thread.ts', import.meta.url), { workerData });
      const [mine] = (await once(worker, 'message')) as [BuiltFile[]]; // from our own thread, which is typed by it
      return mine;
    }),
  );
  return described.flat();
}
