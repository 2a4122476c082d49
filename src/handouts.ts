// The printed handouts of a guide: where they lie, and which of them still say what their lessons say.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Graph, LessonPage } from './graph/types.ts';
import { toDigest } from './load-history.ts';
import type { Resolver } from './markdown/resolver.ts';
import { describeHandout } from './metadata/handout.ts';
import { handoutDigestsSchema, type HandoutDigests } from './schemas/handouts.ts';

/** Sizes of paper: the name that files and links have, and the one that a browser's printing knows. */
export const paperSizes = [
  { id: 'a4', label: 'A4', format: 'A4' },
  { id: 'letter', label: 'US Letter', format: 'Letter' },
] as const;
export type PaperSize = (typeof paperSizes)[number];

/** A printed handout that says what its lesson says today. */
export interface HandoutFile {
  readonly name: string;
  readonly path: string;
  /** Root-relative, without the base path. */
  readonly address: string;
  readonly size: PaperSize;
  readonly bytes: number;
}

/** `foster-a-core-a4.pdf`: by the lesson's address, which lasts, where its place among the lessons may change. */
export function toHandoutName({ slug }: Pick<LessonPage, 'slug'>, { id }: PaperSize): string {
  return `${slug}-${id}.pdf`;
}

/** What a handout is made from, in a few letters. The look of the sheet is no part of it. */
export function digestHandout(graph: Graph, resolver: Resolver, lesson: LessonPage): string {
  const text = JSON.stringify(describeHandout(graph, resolver, lesson));
  return toDigest(text);
}

/** The folder of a guide's printed handouts. */
export function getHandoutFolder(root: string): string {
  return join(root, 'handouts');
}

/**
 * What each file in a folder of handouts was made from; nothing where there is no such folder.
 * @throws a ZodError or SyntaxError where handouts.json is not what `npm run handouts` writes
 */
export function readHandoutDigests(folder: string): HandoutDigests {
  const file = join(folder, 'handouts.json');
  return existsSync(file) ? handoutDigestsSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : {};
}

/** A lesson's printed handouts. One that is older than the words of its lesson is none. */
export function findHandouts(folder: string, graph: Graph, resolver: Resolver, lesson: LessonPage): HandoutFile[] {
  const digests = readHandoutDigests(folder);
  if (Object.keys(digests).length === 0) return [];
  const digest = digestHandout(graph, resolver, lesson);
  return paperSizes.flatMap((size) => {
    const name = toHandoutName(lesson, size);
    const path = join(folder, name);
    if (digests[name] !== digest || !existsSync(path)) return [];
    return [{ name, path, size, address: `/handouts/${name}`, bytes: statSync(path).size }];
  });
}
