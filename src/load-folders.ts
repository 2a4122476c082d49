import { basename, dirname, join } from 'node:path/posix';
import { toProblem, type Problem } from './diagnostics/problem.ts';
import { rules } from './diagnostics/rules.ts';
import { toHint } from './diagnostics/suggestion.ts';
import type { GuideFiles } from './guide-files.ts';
import type { ReadImage } from './markdown/images.ts';
import { leadsOut } from './markdown/harmless.ts';

const picture = /\.(avif|gif|jpe?g|png|svg|webp)$/;

/**
 * Files that nobody reads, for their name or ending is misspelt, and names that are one on a computer that does not tell
 * capitals apart.
 * @param dataFiles the names of the files of data in `content`
 * @param folders the names of the folders of pages in it
 */
export function lintFolders(files: GuideFiles, dataFiles: readonly string[], folders: readonly string[]): Problem[] {
  const known = [...dataFiles, ...folders];
  return [
    ...lintNames(files, 'content', (name) => known.includes(name), known),
    ...folders.flatMap((folder) =>
      lintNames(files, `content/${folder}`, (name) => name.endsWith('.mdx') || picture.test(name), []),
    ),
  ];
}

function lintNames(
  files: GuideFiles,
  folder: string,
  isRead: (name: string) => boolean,
  known: readonly string[],
): Problem[] {
  const names = files.list(folder).filter((name) => !name.startsWith('.'));
  return names.flatMap((name) => {
    const place = { kind: 'file', file: `${folder}/${name}` } as const;
    const twin = findTwin(files, folder, name);
    if (twin !== undefined) {
      const message = `Unexpected name (${name}), expected one that differs from ${twin} by more than capitals`;
      return [toProblem('file-name-differs-from-others', place, message)];
    }
    if (isRead(name)) return [];
    const hint = toHint(name, known, rules['content-file-is-read'].hint);
    return [toProblem('content-file-is-read', place, `Unexpected file (${name}), expected one that is read`, hint)];
  });
}

/** The name that another in its folder is taken for; of two, the one with fewer capitals is the right one. */
export function findTwin(files: GuideFiles, folder: string, name: string): string | undefined {
  const same = files.list(folder).filter((other) => other.toLowerCase() === name.toLowerCase());
  const [right = name] = same.sort((a, b) => countCapitals(a) - countCapitals(b) || (a < b ? -1 : 1));
  return right === name ? undefined : right;
}

function countCapitals(name: string): number {
  return Array.from(name).filter((letter) => letter !== letter.toLowerCase()).length;
}

/** Pictures that a file shows and that are not there, not the guide's own, or that say nothing to those who cannot see. */
export function lintImages(files: GuideFiles, file: string, images: readonly ReadImage[]): Problem[] {
  return images.flatMap(({ target, words, place }) => {
    if (leadsOut(target)) return []; // blamed as such
    const path = join(dirname(file), target);
    const isBeside = /^\.{1,2}\//.test(target) && picture.test(target);
    if (!isBeside || !files.has(path)) {
      const near = files.list(dirname(path)).map((name) => `${target.slice(0, target.lastIndexOf('/'))}/${name}`);
      const hint = toHint(target, isBeside ? near : [], rules['image-is-there'].hint);
      const message = `Unexpected address of a picture (${target}), expected ${isBeside ? `a file ${basename(path)}` : 'a file beside the page'}`;
      return [toProblem('image-is-there', place, message, hint)];
    }
    return words.trim() === '' ? [toProblem('image-is-there', place, `Missing words for ${target}`)] : [];
  });
}
