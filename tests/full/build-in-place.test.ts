import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { sites } from '../sites.ts';
import { copyGuide, makeFolder, replaceOnce } from '../unit/temporary-guide.ts';
import { compareFolders, startBuild, type Build } from './builds.ts';

const { root, base } = sites.small;
const lesson = 'content/lessons/trust-the-dough.mdx';
const toEnv = (out: string) => ({ GUIDE_ROOT: root, GUIDE_OUT: out, GUIDE_BASE: base });

/** A folder that stands for the last good build, alone in its own. */
function makeLastBuild(): { parent: string; out: string; readPage: () => string } {
  const parent = makeFolder();
  const out = join(parent, 'dist');
  mkdirSync(out);
  writeFileSync(join(out, 'index.html'), 'the last good build');
  return { parent, out, readPage: () => readFileSync(join(out, 'index.html'), 'utf8') };
}

/** Waits until a build has written a file of the folder that it makes; with none named, until it has that folder. */
async function waitForFile({ process, read }: Build, out: string, file = ''): Promise<void> {
  const temporary = `${out}.${String(process.pid)}.new`;
  const isThere = () => {
    if (process.exitCode !== null) throw new Error(`The build ended before its time: ${read()}`);
    expect(existsSync(join(temporary, file))).toBe(true);
  };
  await vi.waitFor(isThere, { timeout: 120_000, interval: 20 });
}

test('a build that is killed leaves the last one, and the next replaces it and clears up', async () => {
  const { parent, out, readPage } = makeLastBuild();
  const killed = startBuild(toEnv(out));
  await waitForFile(killed, out, 'index.html');
  killed.process.kill('SIGKILL');
  await killed.end;
  expect(readPage()).toBe('the last good build');
  expect(readdirSync(parent)).toHaveLength(2);
  expect(await startBuild(toEnv(out)).end).toMatchObject({ status: 0 });
  expect(compareFolders(sites.small.out, out).differing).toEqual([]);
  expect(readdirSync(parent)).toEqual(['dist']);
});

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('a build that is ended by %s leaves the last one, and nothing beside it', async (signal, code) => {
  const { parent, out, readPage } = makeLastBuild();
  const ended = startBuild(toEnv(out));
  await waitForFile(ended, out, 'index.html');
  ended.process.kill(signal);
  expect(await ended.end).toMatchObject({ status: code });
  expect(readPage()).toBe('the last good build');
  expect(readdirSync(parent)).toEqual(['dist']);
});

test('two builds at once, of two guides, wait for each other and do not mix', async () => {
  const outs = { first: join(makeFolder(), 'dist'), second: join(makeFolder(), 'dist') };
  const changed = copyGuide(root);
  replaceOnce(join(changed, lesson), 'title: Trust the dough', 'title: Still trust the dough');
  const first = startBuild(toEnv(outs.first));
  await waitForFile(first, outs.first); // the other one is to come while all of the work is still before it
  const second = startBuild({ ...toEnv(outs.second), GUIDE_ROOT: changed });
  expect(await first.end).toMatchObject({ status: 0 });
  const { status, output } = await second.end;
  expect(output).toContain('Another build runs in this folder');
  expect(status, output).toBe(0);
  expect(compareFolders(sites.small.out, outs.first).differing).toEqual([]);
  expect(readFileSync(join(outs.second, 'lessons/trust-the-dough/index.html'), 'utf8')).toContain(
    'Still trust the dough',
  );
});
