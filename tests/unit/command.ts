import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

export interface Outcome {
  readonly status: number | null;
  /** What the command printed, errors last. */
  readonly output: string;
  /** The same by lines, without empty ones. */
  readonly lines: readonly string[];
}

/** What vitest tells its own tests, and a build would take for the site's: its base path above all. */
export const unset = Object.fromEntries(
  ['BASE_URL', 'DEV', 'MODE', 'NODE_ENV', 'PROD', 'SSR'].map((name) => [name, undefined]),
);

/** Runs one of our scripts to its end, as a shell would. A variable that is undefined is not set. */
export function run(
  script: string,
  args: readonly string[] = [],
  {
    env = {},
    cwd = '.',
    timeout = 50_000, // a server that should have ended ends the test and not the run
  }: { env?: Record<string, string | undefined>; cwd?: string; timeout?: number } = {},
): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve('scripts', script), ...args], {
    cwd,
    encoding: 'utf8',
    timeout,
    env: { ...process.env, ...unset, ...env },
  });
  const output = stdout + stderr;
  return { status, output, lines: output.split('\n').filter((line) => line !== '') };
}

/** A line of a stack trace. */
export const stackTrace = /^\s+at .+:\d+:\d+\)?$/m;
