import { parentPort, workerData } from 'node:worker_threads';
import { formatEntries } from '../bibliography/formatter.ts';
import { formatInStyle } from '../bibliography/styles.ts';
import type { FormattedPart, FormattingWork } from './format-works.ts';

// One of the threads of `formatWorks`: it takes one part after the other until all are taken.

const { works, parts, next } = workerData as FormattingWork; // what formatWorks has given it
const letters = new Map(works.map(({ csl, letter }) => [csl.id, letter]));
for (;;) {
  const part = parts[Atomics.add(next, 0, 1)];
  if (part === undefined) break;
  const { style, from, to } = part;
  const mine = works.slice(from, to);
  const made: FormattedPart =
    style === 'author-date'
      ? { style, entries: formatEntries(mine) }
      : {
          style,
          entries: formatInStyle(
            style,
            mine.map(({ csl }) => csl),
            letters,
          ),
        };
  parentPort?.postMessage(made);
}
