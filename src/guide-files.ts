import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { findExcess, readFileText } from './diagnostics/file-text.ts';
import { toProblem, type Problem } from './diagnostics/problem.ts';

/** The files of a guide's folder, and what is wrong with them as files. Files are named relative to it. */
export interface GuideFiles {
  /** The text of a file that a guide need not have; undefined as well, with a problem, where it is too large. */
  readonly find: (file: string) => string | undefined;
  /** The text of a file that a guide has; empty, with a problem, where it is not there or too large. */
  readonly get: (file: string) => string;
  /** The names in a folder in their order; none where it is not there. */
  readonly list: (folder: string) => readonly string[];
  /** Whether there is a file of exactly this name, capitals included. */
  readonly has: (file: string) => boolean;
  /** What was wrong with the files that were read so far. */
  readonly problems: readonly Problem[];
  /** The texts of the files that were read so far, by their names. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Opens a guide's folder. Reading throws only where a file is there and cannot be opened. */
export function openGuideFiles(root: string): GuideFiles {
  const problems: Problem[] = [];
  const texts = new Map<string, string>();
  const names = new Map<string, readonly string[]>();
  const list = (folder: string): readonly string[] => {
    const known = names.get(folder) ?? listNames(join(root, folder));
    names.set(folder, known);
    return known;
  };
  const find = (file: string): string | undefined => {
    const path = join(root, file);
    if (!existsSync(path)) return undefined;
    const excess = findExcess(statSync(path).size, file);
    if (excess !== undefined) {
      problems.push(excess);
      return undefined;
    }
    const read = readFileText(readFileSync(path), file);
    problems.push(...read.problems);
    texts.set(file, read.text);
    return read.text;
  };
  const get = (file: string): string => {
    if (!existsSync(join(root, file))) {
      problems.push(toProblem('file-is-there', { kind: 'file', file }, `Missing file (${file})`));
    }
    return find(file) ?? '';
  };
  return { find, get, list, has: (file) => list(dirname(file)).includes(basename(file)), problems, texts };
}

function listNames(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}
