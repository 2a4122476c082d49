import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findOtherDisk, replaceFolder } from '../../scripts/replace-folder.ts';
import { makeFolder } from './temporary-guide.ts';

function writePage(folder: string, text: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), text);
}

const readPage = (folder: string) => readFileSync(join(folder, 'index.html'), 'utf8');

/** The number of a process that has ended. */
function findEndedProcess(): string {
  return spawnSync(process.execPath, ['--version']).pid.toString();
}

test('the old folder stands until the new one is whole', async () => {
  const parent = makeFolder();
  const folder = join(parent, 'dist');
  writePage(folder, 'old');
  writeFileSync(join(folder, 'gone.html'), 'old');
  await replaceFolder(folder, (temporary) => {
    writePage(temporary, 'new');
    expect(readPage(folder)).toBe('old');
    return Promise.resolve();
  });
  expect(readPage(folder)).toBe('new');
  expect(readdirSync(folder)).toEqual(['index.html']);
  await expect.poll(() => readdirSync(parent)).toEqual(['dist']); // removed by a process of its own
});

test('the old folder stands after a failure, and nothing stands beside it', async () => {
  const parent = makeFolder();
  const folder = join(parent, 'dist');
  writePage(folder, 'old');
  const failing = replaceFolder(folder, (temporary) => {
    writePage(temporary, 'half');
    return Promise.reject(new Error('no room'));
  });
  await expect(failing).rejects.toThrow('no room');
  expect(readPage(folder)).toBe('old');
  expect(readdirSync(parent)).toEqual(['dist']);
});

test('what a killed process left is removed, and what one that runs is making is not', async () => {
  const parent = makeFolder();
  const folder = join(parent, 'dist');
  const [killed, running] = [findEndedProcess(), process.ppid.toString()];
  for (const name of [`dist.${killed}.new`, `dist.${killed}.old`, `dist.${running}.new`, 'dist.v2.new'])
    writePage(join(parent, name), name);
  writePage(folder, 'old');
  await replaceFolder(folder, (temporary) => {
    writePage(temporary, 'new');
    return Promise.resolve();
  });
  await expect.poll(() => readdirSync(parent).toSorted()).toEqual(['dist', `dist.${running}.new`, 'dist.v2.new']);
});

test('a folder that a killed process had put aside comes back, even where the next build fails', async () => {
  const folder = join(makeFolder(), 'dist');
  writePage(`${folder}.${findEndedProcess()}.old`, 'last good');
  await expect(replaceFolder(folder, () => Promise.reject(new Error('no room')))).rejects.toThrow('no room');
  expect(readPage(folder)).toBe('last good');
});

test('a folder on another disk is told in one line, whether it is there or not', () => {
  expect(findOtherDisk('/dev')).toMatch(
    /^\/dev is on another disk than [^\n]+ name a folder on this one, and copy it\.$/,
  );
  expect(findOtherDisk('/dev/guide/dist')).toMatch(/^\/dev\/guide\/dist is on another disk/);
  expect(findOtherDisk('dist')).toBeUndefined();
});

test('a folder that holds the one that the process runs in is not replaced', async () => {
  const failing = replaceFolder('.', () => Promise.resolve());
  await expect(failing).rejects.toThrow('name a folder that holds nothing else');
  expect(existsSync('package.json')).toBe(true);
});
