import { spawn, type ChildProcess } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findPortPair } from '../../scripts/port.ts';
import { sites } from '../sites.ts';
import { copyGuide, replaceOnce } from '../unit/temporary-guide.ts';

const patience = { timeout: 30_000, interval: 250 };
const root = copyGuide(sites.small.root, afterAll);
const methods = join(root, 'content/pages/methods.mdx');
let server: ChildProcess;
let origin = '';
let said = '';

async function read(path: string): Promise<string> {
  const response = await fetch(origin + path).catch(() => undefined);
  return response === undefined ? '' : `${response.status.toString()} ${await response.text()}`;
}

beforeAll(async () => {
  const port = await findPortPair(4700);
  origin = `http://localhost:${port.toString()}`;
  server = spawn(process.execPath, ['scripts/dev.ts', '--port', port.toString()], {
    env: { PATH: process.env['PATH'], GUIDE_ROOT: root }, // and nothing that vitest says of itself, which Vite heeds
  });
  for (const stream of [server.stdout, server.stderr]) stream?.on('data', (text: Buffer) => (said += text.toString()));
});

afterAll(() => {
  server.kill();
});

test('an edit shows in the page that is asked for after it', async () => {
  await expect.poll(() => read('/methods/'), patience).toContain('does not count how many');
  replaceOnce(methods, 'does not count how many', 'never counts how many');
  await expect.poll(() => read('/methods/'), patience).toContain('never counts how many');
});

test('a page that is written is there, and one that is taken away is gone', async () => {
  const file = join(root, 'content/pages/visitors.mdx');
  writeFileSync(file, '---\ntitle: Visitors\ndescription: Who may come to see the bakery.\n---\n\nAnybody may.\n');
  await expect.poll(() => read('/visitors/'), patience).toMatch(/^200 .*Anybody may/s);
  rmSync(file);
  await expect.poll(() => read('/visitors/'), patience).toMatch(/^404 /);
});

test('an edit of the bibliography shows too', async () => {
  await expect.poll(() => read('/evidence/hartley2010/'), patience).toContain('Crust and dry air');
  replaceOnce(join(root, 'references.bib'), 'Crust and dry air', 'Crust and thin air');
  await expect.poll(() => read('/evidence/hartley2010/'), patience).toContain('Crust and thin air');
});

test('a mistake is said, and the server goes on', async () => {
  replaceOnce(methods, 'never counts', '<Claimm>never</Claimm> counts');
  await expect.poll(() => said, patience).toContain('Unexpected tag (Claimm)');
  expect(server.exitCode).toBeNull();
});

test('data that no page is made for is made when it is asked for', async () => {
  expect(await read('/evidence/wang2017.bib')).toContain('@');
});

test('a mistake that the server starts again with is said once', async () => {
  const before = said.length;
  replaceOnce(join(root, 'content/guide.yaml'), '\ntitle:', '\ntitel:');
  await expect.poll(() => said.slice(before), patience).toMatch(/guide\.yaml.*error.*server restarted/s);
  expect(said.slice(before).match(/guide:check/g)).toHaveLength(1);
});
