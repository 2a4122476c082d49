import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** What builds keep for the next one: what Astro keeps (astro.config.mjs), entries of works, and faces for pages. */
const keptByBuilds = ['node_modules/.astro', '.cache/entries', '.cache/fonts'] as const;

/**
 * For how long ext4 passes over an inode that was freed, and a second, in milliseconds (recently_deleted in
 * fs/ext4/ialloc.c of Linux). Where thousands were, each new file takes longer, which nobody meets who builds for the first
 * time.
 */
const passedOver = 61_000;

/** Takes away all that earlier builds of a folder have left, and waits until the disk is as if nothing had been there. */
export async function forget(out: string): Promise<void> {
  for (const folder of [out, ...keptByBuilds]) rmSync(folder, { recursive: true, force: true });
  spawnSync('sync');
  await setTimeout(passedOver);
}

/**
 * Waits until nothing is left of the build that another one has replaced: a process of its own takes it away, which would
 * have a processor and the disk beside what is measured next.
 */
export async function waitForRemoval(out: string): Promise<void> {
  const isReplaced = (name: string) => name.startsWith(`${basename(out)}.`) && name.endsWith('.old');
  while (readdirSync(dirname(out)).some(isReplaced)) await setTimeout(200);
}
