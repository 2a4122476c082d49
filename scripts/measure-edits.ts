import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { findPortPair } from './port.ts';

// How long an author waits: from the start of the dev server to its first page, and from an edit of a lesson until its page
// has it. node scripts/generate-guide.ts medium; then node scripts/measure-edits.ts .cache/guides/medium
const edits = 5;
const [guide = '.'] = process.argv.slice(2);
const root = mkdtempSync(join(tmpdir(), 'guide-')); // what lies in .cache is not watched
const port = await findPortPair(4700);
try {
  for (const part of ['content', 'references.bib']) cpSync(join(guide, part), join(root, part), { recursive: true });
  await measure();
} finally {
  rmSync(root, { recursive: true, force: true });
}

/** @throws an Error where the dev server ends */
async function measure(): Promise<void> {
  const env = { ...process.env, GUIDE_ROOT: root };
  const server = spawn(process.execPath, ['scripts/dev.ts', '--port', String(port)], { env, stdio: 'ignore' });
  /** Asks for a page until it has a text. */
  const waitFor = async (path: string, text: string) => {
    const ask = () => fetch(`http://localhost:${String(port)}${path}`).then((response) => response.text());
    while (!(await ask().catch(() => '')).includes(text)) {
      if (server.exitCode !== null) throw new Error(`The dev server of ${guide} ended: npm run dev says why`);
      await setTimeout(50);
    }
  };
  try {
    const [name = ''] = readdirSync(join(root, 'content/lessons')).sort();
    const file = join(root, 'content/lessons', name);
    const path = `/lessons/${name.replace('.mdx', '')}/`;
    console.log(`${guide}: the first page after ${await time(() => waitFor(path, '</html>'))} s`);
    const text = readFileSync(file, 'utf8');
    for (let edit = 1; edit <= edits; edit += 1) {
      await setTimeout(1000); // who edits looks first
      const heading = `## Edited for the ${String(edit)}. time`;
      writeFileSync(file, `${text}\n${heading}\n`);
      console.log(`an edit after ${await time(() => waitFor(path, heading.slice(3)))} s`);
    }
  } finally {
    server.kill();
  }
}

async function time(run: () => Promise<void>): Promise<string> {
  const start = performance.now();
  await run();
  return ((performance.now() - start) / 1000).toFixed(2);
}
