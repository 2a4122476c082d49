import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkGuide } from '../src/checks/guide.ts';
import { isError } from '../src/diagnostics/problem.ts';
import { reportAsText } from '../src/diagnostics/reporters/text.ts';
import type { Graph } from '../src/graph/types.ts';
import { getGuideRoot, loadGuide } from '../src/load.ts';
import { recordFile, toDigest } from '../src/load-history.ts';
import { compareEditions } from '../src/permalinks/edition.ts';
import { toRecord } from '../src/permalinks/record.ts';
import { permalinksSchema, type Permalinks } from '../src/schemas/permalinks.ts';
import { replaceFile } from '../src/replace-file.ts';

const usage = 'Usage: npm run release -- --edition 1.1 [--again]';

/** Ends the process with one line: 2 for words that are not understood, 1 for what may not be released. */
function refuse(reason: string, status: 1 | 2 = 1): never {
  console.error(reason);
  process.exit(status);
}

function readArguments(): { edition: string; again: boolean } {
  try {
    const options = { edition: { type: 'string' }, again: { type: 'boolean', default: false } } as const;
    const { edition, again } = parseArgs({ options }).values;
    if (edition === undefined) throw new Error('No edition named');
    return { edition, again };
  } catch (error) {
    refuse(`${error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : String(error)}. ${usage}`, 2);
  }
}

function loadSound(root: string): Graph {
  const loaded = loadGuide(root);
  const problems = checkGuide(loaded);
  if (loaded.success && !problems.some(isError)) return loaded.graph;
  refuse(`${reportAsText(problems)}\nNothing was released: the content has errors.`);
}

/** Why an edition cannot be released, if it cannot. */
function findObstacle({ guide, history }: Graph, edition: string): string | undefined {
  if (guide.edition.number !== edition) {
    return `Unexpected edition (${edition}), expected that of content/guide.yaml (${guide.edition.number}): raise edition.number and edition.date there first.`;
  }
  const last = history.record.editions.at(-1)?.number;
  if (last === undefined || compareEditions(edition, last) >= 0) return undefined;
  return `Unexpected edition (${edition}), expected a later one than the last (${last}).`;
}

/** One field a line, in the order of the schema, so that a diff of the file shows what changed in which permalink. */
function print(record: Permalinks): string {
  return `${JSON.stringify(permalinksSchema.parse(record), null, 1)}\n`;
}

const { edition, again } = readArguments();
const root = getGuideRoot();
const graph = loadSound(root);
const obstacle = findObstacle(graph, edition);
if (obstacle !== undefined) refuse(obstacle);
const { record: last } = graph.history;
const record = toRecord(graph, toDigest);
const isOut = last.editions.some(({ number }) => number === edition);
if (isOut && print(last) === print(record)) refuse(`Edition ${edition} is recorded already, in these words.`);
if (isOut && !again) {
  refuse(
    `Edition ${edition} is recorded already, in other words. If it is out, raise the edition in content/guide.yaml; if not, write its record --again.`,
  );
}
replaceFile(join(root, recordFile), print(record));
console.log(`${recordFile}: edition ${edition}, ${record.permalinks.length.toString()} permalinks`);
