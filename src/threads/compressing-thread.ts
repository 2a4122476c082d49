import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { compressFile } from '../integrations/compress-file.ts';
import { describeFile } from '../integrations/offline-files.ts';
import type { FileToCompress } from './compress-files.ts';

// One of the threads of `startCompressing`: it compresses the files that it is given, and says what they are.

const work = z.object({ folder: z.string(), former: z.string().optional(), thorough: z.boolean() }).parse(workerData);

// Whatever others wait for goes first. Linux takes this for the thread (setpriority(2), "C library/kernel differences"),
// other systems for the process.
if (process.platform === 'linux') setPriority(10);

// From our own thread, which is typed by it.
parentPort?.on('message', (files: readonly FileToCompress[]) => {
  parentPort?.postMessage(files.map((file) => describeFile(file.name, compressFile(work, file))));
});
