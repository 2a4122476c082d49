import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { compressFile } from '../integrations/compress-file.ts';
import { describeFile } from '../integrations/offline-files.ts';

// One of the threads of `compressFiles`: it compresses the files that it was given, and says what they are.

const { folder, files, thorough } = z
  .object({ folder: z.string(), files: z.array(z.string()), thorough: z.boolean() })
  .parse(workerData);
parentPort?.postMessage(files.map((file) => describeFile(file, compressFile(folder, file, thorough))));
