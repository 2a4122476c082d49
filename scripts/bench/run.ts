import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, readdirSync } from 'node:fs';

/** What a command took, from its start to its end. */
export interface Run {
  readonly seconds: number;
  /** Resident memory of the command's processes together, at its most, in MB; undefined where the system does not say. */
  readonly peak: number | undefined;
  /** The part of it that is Node's. */
  readonly peakOfNode: number | undefined;
  readonly output: string;
}

const pause = 200;
const kilobytes = 1024;

/**
 * Runs a script of this project in a process of its own, and looks at its memory five times a second.
 * @throws an Error with the last lines that it printed, where it fails
 */
export async function runScript(script: string, env: Readonly<Record<string, string>>): Promise<Run> {
  const start = performance.now();
  const child = spawn(process.execPath, [script], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (output += text.toString()));
  let [peak, peakOfNode] = [0, 0];
  const look = setInterval(() => {
    const sizes = child.pid === undefined ? [] : listMemory(child.pid);
    peak = Math.max(peak, sum(sizes));
    peakOfNode = Math.max(peakOfNode, sizes[0] ?? 0);
  }, pause);
  await once(child, 'close');
  clearInterval(look);
  const seconds = (performance.now() - start) / 1000;
  if (child.exitCode !== 0) throw new Error(`${script} failed: ${output.trim().split('\n').slice(-3).join(' / ')}`);
  const known = (size: number) => (size === 0 ? undefined : Math.round(size / kilobytes));
  return { seconds, peak: known(peak), peakOfNode: known(peakOfNode), output };
}

/** The resident memory of a process and of its descendants in kB, its own first, as Linux tells it (proc(5)). */
function listMemory(pid: number): number[] {
  if (!existsSync(`/proc/${pid.toString()}/task`)) return [];
  try {
    const status = readFileSync(`/proc/${pid.toString()}/status`, 'utf8');
    const own = Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0);
    const children = readdirSync(`/proc/${pid.toString()}/task`).flatMap((thread) =>
      readFileSync(`/proc/${pid.toString()}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
    );
    return [own, ...children.flatMap(listMemory)];
  } catch {
    return []; // it has ended meanwhile
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
