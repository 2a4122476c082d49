import { spawn } from 'node:child_process';
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import process from 'node:process';

/**
 * Has a folder made beside another one, and puts it in its place once it is whole: whoever reads there meanwhile, or after
 * a run that failed or was ended, finds the old one. Once the new one is there, the old one is removed. What a run that
 * was killed left there goes first.
 * @throws whatever making it throws, and an Error where the folder holds the one that the process runs in
 */
export async function replaceFolder(path: string, make: (temporary: string) => Promise<void>): Promise<void> {
  const folder = resolve(path);
  const fault = findOwnFolder(path);
  if (fault !== undefined) throw new Error(fault);
  clearLeftovers(folder);
  const temporary = toName(folder, 'new');
  const remove = () => {
    // Threads may be writing into it to the last.
    rmSync(temporary, { recursive: true, force: true, maxRetries: 5 });
  };
  const stopListening = listenForEnd(remove);
  try {
    await make(temporary);
    exchange(folder, temporary);
  } finally {
    remove();
    stopListening();
  }
}

/** What is wrong with a folder that holds the one that the process runs in, and what to do. */
export function findOwnFolder(path: string): string | undefined {
  const folder = resolve(path);
  if (relative(folder, process.cwd()).startsWith('..')) return undefined;
  return `${folder} would be replaced with all that is in it: name a folder that holds nothing else.`;
}

/** What is wrong with a folder that files of the one that the process runs in cannot be moved to, and what to do. */
export function findOtherDisk(path: string): string | undefined {
  const folder = resolve(path);
  if (statSync(findStanding(folder)).dev === statSync(process.cwd()).dev) return undefined;
  return `${folder} is on another disk than ${process.cwd()}: name a folder on this one, and copy it.`;
}

/** The folder, or the nearest above it that is there. */
function findStanding(folder: string): string {
  return existsSync(folder) ? folder : findStanding(dirname(folder));
}

const toName = (folder: string, state: 'new' | 'old') => `${folder}.${process.pid.toString()}.${state}`;

/** A folder cannot be renamed onto one that has something in it: the old one steps aside first. */
function exchange(folder: string, temporary: string): void {
  const old = toName(folder, 'old');
  const hasOld = existsSync(folder);
  if (hasOld) renameSync(folder, old);
  renameSync(temporary, folder);
  if (hasOld) removeAside(old);
}

/** By a process of its own, which nobody waits for: of a quarter of a million files it takes longer than to check them. */
function removeAside(folder: string): void {
  const script = "require('node:fs').rmSync(process.argv[1], { recursive: true, force: true })";
  const remover = spawn(process.execPath, ['-e', script, folder], { detached: true, stdio: 'ignore' });
  remover.on('error', () => {
    rmSync(folder, { recursive: true, force: true });
  });
  remover.unref();
}

/** Removes what processes left that are no more. One that was killed between the two renames of `exchange` left no folder: it comes back. */
function clearLeftovers(folder: string): void {
  const parent = dirname(folder);
  if (!existsSync(parent)) return;
  for (const name of readdirSync(parent)) {
    if (!name.startsWith(`${basename(folder)}.`)) continue;
    const [, pid, state] = /^\.(\d+)\.(new|old)$/.exec(name.slice(basename(folder).length)) ?? [];
    if (pid === undefined || isOthers(Number(pid))) continue;
    const leftover = join(parent, name);
    if (state === 'old' && !existsSync(folder)) renameSync(leftover, folder);
    else rmSync(leftover, { recursive: true, force: true });
  }
}

/** Whether a process with this number runs that is not this one. */
function isOthers(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    return process.kill(pid, 0); // signal 0 is not sent: it only asks
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'; // runs, for somebody else
  }
}

/** Has something done when the process ends before its time; gives a function that calls this off. */
function listenForEnd(run: () => void): () => void {
  const end = (_: NodeJS.Signals, signal: number) => process.exit(128 + signal);
  process.once('exit', run).once('SIGINT', end).once('SIGTERM', end);
  return () => {
    process.off('exit', run).off('SIGINT', end).off('SIGTERM', end);
  };
}
