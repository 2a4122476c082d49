import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { toDigest } from '../integrations/offline-files.ts';
import { replaceFile } from '../replace-file.ts';
import type { CslItem } from '../schemas/reference.ts';

/** The entry of a work in the guide's own style and in those to take away, in HTML. */
const entriesSchema = z.object({ own: z.string(), apa: z.string(), vancouver: z.string(), harvard: z.string() });
export type WorkEntries = z.infer<typeof entriesSchema>;

/** Entries that were formatted before, by the digest of all that they are made of. */
export type KnownEntries = ReadonlyMap<string, WorkEntries>;

const fileSchema = z.record(z.string(), entriesSchema);

/** The entries of a file that a build has written; none where there is no such file, or it is not what it should be. */
export function readKnownEntries(file: string): KnownEntries {
  try {
    return new Map(Object.entries(fileSchema.parse(JSON.parse(readFileSync(file, 'utf8')))));
  } catch {
    return new Map(); // they are formatted again, which costs time alone
  }
}

/** Keeps entries for the next build. */
export function writeKnownEntries(file: string, entries: KnownEntries): void {
  mkdirSync(dirname(file), { recursive: true });
  replaceFile(file, JSON.stringify(Object.fromEntries(entries)));
}

/**
 * Gives the digest of all that the entries of a work are made of: the work, the letter behind its year, the styles and
 * the engine, whose versions the lock file has.
 */
export function createWorkDigester(): (work: { readonly csl: CslItem; readonly letter: string }) => string {
  const engine = toDigest(Buffer.concat(listEngineFiles().map((file) => readFileSync(file))));
  return ({ csl, letter }) => toDigest(JSON.stringify([engine, csl, letter]));
}

/** What may make other entries of the same works, when it is changed. */
function listEngineFiles(): URL[] {
  const folder = new URL('../bibliography/', import.meta.url);
  const code = readdirSync(folder).filter((name) => name.endsWith('.ts'));
  return [new URL('../../package-lock.json', import.meta.url), ...code.sort().map((name) => new URL(name, folder))];
}
