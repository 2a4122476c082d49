import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { getLetter, type LabelledWork } from '../bibliography/labels.ts';
import type { StyledEntries, StyledEntry, StyleName } from '../bibliography/styles.ts';
import type { Reference } from '../schemas/reference.ts';

/** The entries of all works by key, as soon as they are there: in the guide's own style, and in those to take away. */
export interface FormattedWorks {
  readonly entries: Promise<ReadonlyMap<string, string>>;
  readonly styled: Promise<StyledEntries>;
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

/** An engine takes a tenth of a second to start, and keeps all that it knows of its works until it ends. */
const worksPerPart = 1000;

/**
 * Formats works in all styles, a thread for each processor: citeproc takes a millisecond and more an entry. Entries do
 * not depend on each other, for the letters of their years are given. The guide's own style comes first, for most pages
 * show it. Both promises are broken by what a thread throws.
 */
export function formatWorks(references: readonly Reference[]): FormattedWorks {
  const works = references.map(({ csl, label }) => ({ csl, letter: getLetter(label) }));
  const starts = works.map((_, place) => place).filter((place) => place % worksPerPart === 0);
  const parts = styles.flatMap((style) => starts.map((from) => ({ style, from, to: from + worksPerPart })));
  const next = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const workerData: FormattingWork = { works, parts, next };
  const entries = new Map<string, string>();
  const styled = { apa: new Map(), vancouver: new Map(), harvard: new Map() } satisfies Record<
    StyleName,
    Map<string, StyledEntry>
  >;
  const own = Promise.withResolvers<ReadonlyMap<string, string>>();
  if (works.length === 0) own.resolve(entries);
  const take = (part: FormattedPart) => {
    if (part.style !== 'author-date') {
      for (const [key, entry] of part.entries) styled[part.style].set(key, entry);
      return;
    }
    for (const [key, entry] of part.entries) entries.set(key, entry);
    if (entries.size === works.length) own.resolve(entries);
  };
  const threads = Array.from({ length: Math.min(availableParallelism(), parts.length) }, () =>
    runThread(workerData, take),
  );
  const all = Promise.all(threads).then(() => styled);
  all.catch(own.reject);
  return { entries: own.promise, styled: all };
}

const styles: readonly AnyStyle[] = ['author-date', 'apa', 'harvard', 'vancouver'];

async function runThread(workerData: FormattingWork, take: (part: FormattedPart) => void): Promise<void> {
  const thread = new Worker(new URL('./formatting-thread.ts', import.meta.url), { workerData });
  thread.on('message', take); // from our own thread, which is typed by it
  await once(thread, 'exit'); // a thread that threw has this throw
}
