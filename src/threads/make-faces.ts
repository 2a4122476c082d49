import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** What the thread is given: where faces are and where to write them, the letters to keep, and the weights. */
export interface FacesWork {
  readonly faces: readonly { readonly source: string; readonly target: string }[];
  readonly characters: string;
  readonly weights: { readonly min: number; readonly max: number };
}

/**
 * Writes faces with the letters of a guide alone, as WOFF2. It takes a second, which a thread of its own has while others
 * get ready. Broken by what the thread throws.
 */
export async function makeFaces(work: FacesWork): Promise<void> {
  if (work.faces.length === 0) return;
  const thread = new Worker(new URL('./face-thread.ts', import.meta.url), { workerData: work });
  await once(thread, 'exit'); // a thread that threw has this throw
}
