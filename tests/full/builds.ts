import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  cpSync,
  linkSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  symlinkSync,
  type Dirent,
} from 'node:fs';
import { join, relative } from 'node:path';
import { onTestFinished } from 'vitest';
import { unset } from '../unit/command.ts';
import { makeFolder } from '../unit/temporary-guide.ts';

export interface Build {
  readonly process: ChildProcess;
  /** Resolves when the build has ended. */
  readonly end: Promise<{ status: number | null; output: string }>;
  /** What the build has printed so far. */
  readonly read: () => string;
}

/** Starts a build of its own process, in this checkout or in a copy of it. It does not outlast the test. */
export function startBuild(env: Record<string, string>, cwd = '.'): Build {
  const child = spawn(process.execPath, ['scripts/build.ts'], { cwd, env: { ...process.env, ...unset, ...env } });
  let output = '';
  const note = (chunk: Buffer) => {
    output += chunk.toString('utf8');
  };
  child.stdout.on('data', note);
  child.stderr.on('data', note);
  const end = new Promise<{ status: number | null; output: string }>((resolve) => {
    child.once('close', (status) => {
      resolve({ status, output });
    });
  });
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await end;
  });
  return { process: child, end, read: () => output };
}

const listFiles = (folder: string): Dirent[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());

/** The files of a folder, each with a digest of its bytes. */
function digestFiles(folder: string): Map<string, string> {
  const files = listFiles(folder).map(({ parentPath, name }) => join(parentPath, name));
  return new Map(
    files.map((file) => [relative(folder, file), createHash('sha256').update(readFileSync(file)).digest('hex')]),
  );
}

/** The files that are not the same to the byte in two folders, or are in one of them alone; and how many the first has. */
export function compareFolders(one: string, other: string): { files: number; differing: string[] } {
  const [first, second] = [digestFiles(one), digestFiles(other)];
  const names = new Set([...first.keys(), ...second.keys()]);
  return { files: first.size, differing: [...names].filter((name) => first.get(name) !== second.get(name)) };
}

/** What stands in a checkout and is made there. */
const made = new Set(['.git', '.astro', '.cache', 'dist', 'node_modules']);
/** What is remembered in `node_modules` of earlier builds and tests. */
const remembered = new Set(['.astro', '.cache', '.vite', '.vite-temp', '.vitest-cache']);

/** A copy of this checkout in another folder, whose name has a space, with all that is installed and nothing that is built. */
export function copyCheckout(): string {
  const folder = join(makeFolder(), 'another guide');
  mkdirSync(folder);
  for (const name of readdirSync('.')) if (!made.has(name)) cpSync(name, join(folder, name), { recursive: true });
  linkFolder('node_modules', join(folder, 'node_modules'));
  return folder;
}

/** Copies a folder of many files by linking them. */
function linkFolder(from: string, to: string): void {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (remembered.has(entry.name)) continue;
    if (entry.isDirectory()) linkFolder(source, target);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else linkFile(source, target);
  }
}

function linkFile(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
    copyFileSync(source, target); // the folder for what is temporary lies on another disk
  }
}
