import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** What calls a function when something is over: of a test, or `afterAll` of several. */
type WhenOver = (clean: () => void) => void;

/** An empty folder that is gone when the test is over. */
export function makeFolder(whenOver: WhenOver = onTestFinished): string {
  const folder = mkdtempSync(join(tmpdir(), 'guide-'));
  whenOver(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** A copy of a guide's files, for a test to break. */
export function copyGuide(root: string, whenOver?: WhenOver): string {
  const folder = makeFolder(whenOver);
  cpSync(join(root, 'content'), join(folder, 'content'), { recursive: true });
  cpSync(join(root, 'references.bib'), join(folder, 'references.bib'));
  return folder;
}

/**
 * Replaces a text in a file.
 * @throws an Error where the text does not stand there exactly once, for then the test breaks something else
 */
export function replaceOnce(path: string, find: string, replacement: string | Buffer): void {
  const text = readFileSync(path, 'utf8');
  const [before = '', after, ...more] = text.split(find);
  if (after === undefined || more.length > 0) throw new Error(`Expected “${find}” exactly once in ${path}`);
  writeFileSync(path, Buffer.concat([Buffer.from(before), Buffer.from(replacement), Buffer.from(after)]));
}
