import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { guideSizes, type SizeName } from '../generate-guide/guide.ts';
import { writeGuide } from '../generate-guide/write.ts';
import { forget, waitForRemoval } from './removal.ts';
import type { Measured } from './report.ts';
import { runScript } from './run.ts';

/**
 * Measures what the engine takes for a generated guide, each command in a process of its own: a build of which nothing is
 * there, one after a word of a lesson has changed, and the check.
 * @param say is told what runs
 * @throws an Error where a command fails
 */
export async function measureGuide(size: SizeName, say: (what: string) => void): Promise<Measured> {
  say('writing the guide');
  const root = writeGuide(size);
  const out = join('.cache/bench', size);
  const env = { GUIDE_ROOT: root, GUIDE_OUT: out, GUIDE_BASE: '/' };
  say('taking away earlier builds');
  await forget(out);
  say('a fixed piece of work');
  const fixed = await runScript('scripts/bench/yardstick.ts', {});
  say('cold build');
  const cold = await runScript('scripts/build.ts', env);
  const { files, bytes } = weigh(out);
  const index = weigh(join(out, 'pagefind')).bytes;
  say('warm build');
  const lesson = findLesson(root);
  const before = readFileSync(lesson, 'utf8');
  writeFileSync(lesson, before.replace('## What to do', '## What to do now'));
  const warm = await runScript('scripts/build.ts', env);
  writeFileSync(lesson, before);
  await waitForRemoval(out);
  say('check');
  const check = await runScript('scripts/check.ts', env);
  return {
    size,
    ...guideSizes[size],
    pagesBuilt: Number(/^Read: .*\((\d+) pages\)$/m.exec(cold.output)?.[1] ?? 0),
    cold: cold.seconds,
    warm: warm.seconds,
    check: check.seconds,
    peak: cold.peak,
    peakOfNode: cold.peakOfNode,
    files,
    bytes,
    index,
    fixed: fixed.seconds,
    steps: readSteps(cold.output),
  };
}

function findLesson(root: string): string {
  const folder = join(root, 'content/lessons');
  const [first] = readdirSync(folder).sort();
  if (first === undefined) throw new Error(`No lesson in ${folder}: a generated guide has one in twenty pages.`);
  return join(folder, first);
}

function weigh(folder: string): { files: number; bytes: number } {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const bytes = files.reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
  return { files: files.length, bytes };
}

/** The steps that a build says the time of, in seconds. */
export function readSteps(output: string): Record<string, number> {
  const steps = output.matchAll(/^([A-Z][\w ]*): done in ([\d.]+) s/gm);
  return Object.fromEntries([...steps].map(([, name = '', seconds]) => [name, Number(seconds)]));
}
