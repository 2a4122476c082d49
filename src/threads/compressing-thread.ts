import { setPriority } from 'node:os';
import { setImmediate } from 'node:timers';
import { parentPort, workerData } from 'node:worker_threads';
import { compressFile, writeContent } from '../integrations/compress-file.ts';
import { describeFile, type BuiltFile } from '../integrations/offline-files.ts';
import {
  filesAtOnce,
  type CompressingNews,
  type CompressingTask,
  type CompressingWork,
} from './compressing-threads.ts';

// One of the threads of `startCompressingThreads`: it writes what it is given at once, for others wait for it, then
// compresses one file after the other, and says what they are.

const work = workerData as CompressingWork; // what startCompressingThreads has given it

// Whatever others wait for goes first. Linux takes this for the thread (setpriority(2), "C library/kernel differences"),
// other systems for the process.
if (process.platform === 'linux') setPriority(10);

/** Files that stand in the folder, the first of them with their bytes. Those of later ones are read again. */
const waiting: { readonly name: string; readonly bytes: Uint8Array | undefined }[] = [];
const mostHeld = 250;
let described: BuiltFile[] = [];

const say = (news: CompressingNews) => parentPort?.postMessage(news);

// From our own thread, which is typed by it.
parentPort?.on('message', ({ files, isAwaited }: CompressingTask) => {
  if (waiting.length === 0) setImmediate(compressNext);
  for (const file of files) {
    const bytes = writeContent(work.folder, file);
    waiting.push({ name: file.name, bytes: waiting.length < mostHeld ? bytes : undefined });
  }
  if (isAwaited) say('written');
});

/** Between two files there is time for those that come meanwhile to be written. */
function compressNext(): void {
  const file = waiting.shift();
  if (file === undefined) return;
  described.push(describeFile(file.name, compressFile(work, file)));
  if (waiting.length > 0) setImmediate(compressNext);
  if (waiting.length > 0 && described.length < filesAtOnce) return;
  say(described);
  described = [];
}
