import { workerData } from 'node:worker_threads';
import { openGuideFiles } from '../guide-files.ts';
import { splitFrontmatter } from '../markdown/frontmatter.ts';
import { readMarkdown } from '../markdown/read.ts';
import { states, type SharedFacts, type SharedWork } from './shared-reading.ts';

// The other thread of `startReading`: it reads what nobody has claimed, from the last file to the first.

const { root, files, states: shared, port } = workerData as SharedWork; // what startReading has given it
const guide = openGuideFiles(root);
for (let index = files.length - 1; index >= 0; index -= 1) {
  const file = files[index] ?? '';
  if (Atomics.compareExchange(shared, index, states.free, states.theirs) !== states.free) continue;
  const facts = readMarkdown(splitFrontmatter(guide.find(file) ?? '').body, file);
  port.postMessage({ index, facts } satisfies SharedFacts);
  Atomics.store(shared, index, states.done);
  Atomics.notify(shared, index);
}
