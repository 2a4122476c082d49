import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { sites } from '../sites.ts';
import type { Host } from './host.ts';

/** Opens the first page and waits until the device keeps what it keeps at once; later pages are answered from there. */
export async function visit(page: Page, host: Host): Promise<void> {
  await page.goto(host.url);
  const readState = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active?.state);
  await expect.poll(readState, { timeout: 40_000 }).toBe('activated');
}

/** Has the device keep the whole guide, as a reader asks for it. */
export async function keepWhole(page: Page, host: Host): Promise<void> {
  await page.goto(`${host.url}offline/`);
  await page.getByRole('button', { name: 'Keep the whole guide on this device' }).click();
  const status = page.locator('guide-keep').getByRole('status');
  await expect(status).toHaveText(/^The whole guide is on this device/, { timeout: 20_000 }); // some hundred files
}

/** Cuts the network twice: the browser’s, and the host’s. */
export async function cutNetwork(page: Page, host: Host): Promise<void> {
  await page.context().setOffline(true);
  await host.stop();
}

/** What a page shows, once it is known to have a header. */
export async function expectPage(page: Page, address: string, title: string | RegExp): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
}

/** The small guide as its editors might leave it next year: another number, another title of a lesson, another style. */
export function buildNextEdition(worker: number): string {
  const root = `.cache/next-guide-${String(worker)}`;
  const out = `.cache/site/next-${String(worker)}`;
  rmSync(root, { recursive: true, force: true });
  cpSync(sites.small.root, root, { recursive: true });
  edit(join(root, 'content/guide.yaml'), /number: ['"]?\d+\.\d+['"]?/, 'number: "9.9"');
  for (const lesson of ['trust-the-dough', 'share-the-starter']) {
    edit(join(root, `content/lessons/${lesson}.mdx`), /^title: (.*)$/m, 'title: $1, once more');
  }
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
    env: { ...process.env, GUIDE_ROOT: root, GUIDE_OUT: out, GUIDE_BASE: sites.small.base },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The next edition was not built: ${stderr}`);
  return out;
}

function edit(file: string, pattern: RegExp, text: string): void {
  const before = readFileSync(file, 'utf8');
  const after = before.replace(pattern, text);
  if (after === before) throw new Error(`${file} has nothing like ${String(pattern)}`);
  writeFileSync(file, after);
}
