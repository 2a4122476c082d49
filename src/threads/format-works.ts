import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { getLetter, type LabelledWork } from '../bibliography/labels.ts';
import type { styleNames } from '../bibliography/styles.ts';
import { type StyledEntries, type StyledEntry, type StyleName } from '../bibliography/styles.ts';
import type { Reference } from '../schemas/reference.ts';

/** The entries of all works by key: in the guide's own style, and in those to take away. */
export interface FormattedWorks {
  readonly entries: ReadonlyMap<string, string>;
  readonly styled: StyledEntries;
}

type AnyStyle = StyleName | 'author-date';

/** What threads are given: the works, which of them to format in which style, and the place of the next part to take. */
export interface FormattingWork {
  readonly works: readonly Pick<LabelledWork, 'csl' | 'letter'>[];
  readonly parts: readonly { readonly style: AnyStyle; readonly from: number; readonly to: number }[];
  readonly next: Int32Array<SharedArrayBuffer>;
}

/** What a thread gives back. */
export type FormattedPart =
  | { readonly style: 'author-date'; readonly entries: ReadonlyMap<string, string> }
  | { readonly style: StyleName; readonly entries: ReadonlyMap<string, StyledEntry> };

/** An engine takes a tenth of a second to start, so that parts are few; two threads are to end at much the same time. */
const partsPerStyle = 4;

/**
 * Formats works in all styles, a thread for each processor: citeproc takes a millisecond and more an entry. Entries do
 * not depend on each other, for the letters of their years are given.
 * @throws what a thread threw
 */
export async function formatWorks(references: readonly Reference[]): Promise<FormattedWorks> {
  const works = references.map(({ csl, label }) => ({ csl, letter: getLetter(label) }));
  const size = Math.ceil(works.length / partsPerStyle);
  const styles: readonly AnyStyle[] = ['apa', 'harvard', 'vancouver', 'author-date']; // the slowest first
  const parts = styles.flatMap((style) =>
    Array.from({ length: partsPerStyle }, (_, part) => ({ style, from: part * size, to: (part + 1) * size })),
  );
  const next = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const workerData: FormattingWork = { works, parts, next };
  const made = await Promise.all(Array.from({ length: availableParallelism() }, () => runThread(workerData)));
  return join(made.flat());
}

async function runThread(workerData: FormattingWork): Promise<FormattedPart[]> {
  const thread = new Worker(new URL('./formatting-thread.ts', import.meta.url), { workerData });
  const made: FormattedPart[] = [];
  thread.on('message', (part: FormattedPart) => made.push(part)); // from our own thread, which is typed by it
  await once(thread, 'exit'); // a thread that threw has this throw
  return made;
}

function join(parts: readonly FormattedPart[]): FormattedWorks {
  const entries = new Map<string, string>();
  const styled = { apa: new Map(), vancouver: new Map(), harvard: new Map() } satisfies Record<
    keyof typeof styleNames,
    Map<string, StyledEntry>
  >;
  for (const part of parts) {
    if (part.style === 'author-date') for (const [key, entry] of part.entries) entries.set(key, entry);
    else for (const [key, entry] of part.entries) styled[part.style].set(key, entry);
  }
  return { entries, styled };
}
