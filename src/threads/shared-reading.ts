import { MessageChannel, receiveMessageOnPort, Worker, type MessagePort } from 'node:worker_threads';
import { openGuideFiles } from '../guide-files.ts';
import { readMarkdown, type Facts } from '../markdown/read.ts';

/** Reads the body of a content file for its facts. */
export type ReadFacts = (body: string, file: string) => Facts;

/** What a thread is given: the files of a guide, a state for each that both threads see, and where facts are sent. */
export interface SharedWork {
  readonly root: string;
  readonly files: readonly string[];
  readonly states: Int32Array<SharedArrayBuffer>;
  readonly port: MessagePort;
}

/** A file and its facts, by its place in the list. */
export interface SharedFacts {
  readonly index: number;
  readonly facts: Facts;
}

/** Who reads a file: the first to claim it. */
export const states = { free: 0, mine: 1, theirs: 2, done: 3 } as const;

/** Fewer pages than these are read before a thread has started. */
const fewPages = 200;
/** Nobody waits longer for one page; a thread that has died is no reason to hang. */
const patience = 30_000;

/**
 * Reads the pages of a guide by two threads: this one takes them from the first on, as it comes to them, the other from
 * the last. Half of a check of many pages is reading them.
 * @param folders those of the pages, in the order in which they are asked for
 * @param least from how many pages on it is worth a thread
 */
export function startReading(
  root: string,
  folders: readonly string[],
  least = fewPages,
): { read: ReadFacts; stop: () => void } {
  const guide = openGuideFiles(root);
  const files = folders.flatMap((folder) =>
    guide
      .list(`content/${folder}`)
      .filter((name) => name.endsWith('.mdx'))
      .map((name) => `content/${folder}/${name}`),
  );
  if (files.length < least) return { read: readMarkdown, stop: () => undefined };
  const { port1, port2 } = new MessageChannel();
  const shared = new Int32Array(new SharedArrayBuffer(files.length * Int32Array.BYTES_PER_ELEMENT));
  const workerData: SharedWork = { root, files, states: shared, port: port2 };
  const worker = new Worker(new URL('./reading-thread.ts', import.meta.url), { workerData, transferList: [port2] });
  worker.unref();
  const stop = () => {
    port1.close();
    void worker.terminate();
  };
  return { read: createReader(files, shared, port1), stop };
}

function createReader(files: readonly string[], shared: Int32Array<SharedArrayBuffer>, port: MessagePort): ReadFacts {
  const indexes = new Map(files.map((file, index) => [file, index]));
  const received = new Map<number, Facts>();
  return (body, file) => {
    const index = indexes.get(file);
    if (index === undefined) return readMarkdown(body, file);
    const state = Atomics.compareExchange(shared, index, states.free, states.mine);
    if (state === states.free) return readMarkdown(body, file);
    if (state === states.theirs) Atomics.wait(shared, index, states.theirs, patience);
    for (let sent = receiveMessageOnPort(port); sent !== undefined; sent = receiveMessageOnPort(port)) {
      const { index: place, facts } = sent.message as SharedFacts; // from our own thread, which is typed by it
      received.set(place, facts);
    }
    return received.get(index) ?? readMarkdown(body, file);
  };
}
