import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../integrations/built-files.ts';
import { readHome } from './addresses.ts';
import type { BuildFile } from './build-file.ts';

/** What a folder has to have to be a build that was not cut short: the last files that its readers are led by. */
const needed = ['index.html', 'sitemap-index.xml'];

/** A build, with where it says that it stands. */
export interface Build {
  readonly files: readonly BuildFile[];
  /** The address of its first page. */
  readonly home: URL;
}

/**
 * Reads every file of a build, in the order of names.
 * @throws an Error with one line where the folder is no build
 */
export function readBuild(folder: string): Build {
  for (const name of needed)
    if (!existsSync(join(folder, name)))
      throw new Error(`${join(folder, name)}: not there: npm run build makes a build to publish.`);
  const files = listFiles(folder)
    .sort()
    .map((name) => describe(name, readFileSync(join(folder, name))));
  return { files, home: readHome(readFileSync(join(folder, 'sitemap-index.xml'), 'utf8')) };
}

/**
 * The bytes of a file of the build.
 * @throws an Error with one line where they are no longer those that were read before: two builds must not mix
 */
export function readBuilt(folder: string, { name, digest }: BuildFile): Buffer {
  const bytes = readFileSync(join(folder, name));
  if (describe(name, bytes).digest === digest) return bytes;
  throw new Error(
    `${join(folder, name)}: changed while it was published: publish again when nothing writes in ${folder}.`,
  );
}

function describe(name: string, bytes: Buffer): BuildFile {
  const hash = (algorithm: 'sha256' | 'md5') => createHash(algorithm).update(bytes).digest('hex');
  return { name, bytes: bytes.length, digest: hash('sha256'), md5: hash('md5') };
}
