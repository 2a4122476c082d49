import { workerData } from 'node:worker_threads';
import { z } from 'zod';
import { compressFile } from '../integrations/compress-file.ts';

// One of the threads of `compressFiles`: it compresses the files that it was given.

const { folder, files, thorough } = z
  .object({ folder: z.string(), files: z.array(z.string()), thorough: z.boolean() })
  .parse(workerData);
for (const file of files) compressFile(folder, file, thorough);
