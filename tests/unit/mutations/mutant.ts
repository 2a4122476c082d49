import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Place } from '../../../src/diagnostics/problem.ts';
import type { RuleId } from '../../../src/diagnostics/rules.ts';

/** The texts of a guide by their names. */
export type Files = ReadonlyMap<string, string>;

/** A guide with one fault, made by a mutation at one of the sites that it finds. */
export interface Mutant {
  readonly file: string;
  readonly text: string;
  readonly rule: RuleId;
  /** Where the fault is, counted here and not by what is tested. */
  readonly place: Place;
}

/** One kind of mistake: what an editor did, and the guides that it makes of a sound one. */
export interface Mutation {
  readonly name: string;
  readonly mutate: (files: Files) => Mutant[];
}

/** Reads all texts of a guide. */
export function readFiles(root: string): Files {
  const files = [
    'references.bib',
    ...readdirSync(join(root, 'content'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(root, join(entry.parentPath, entry.name))),
  ];
  return new Map(files.sort().map((file) => [file, readFileSync(join(root, file), 'utf8')]));
}

/** A place in a text, by lines and columns as editors count them. */
export function placeAt(file: string, text: string, offset: number): Place {
  const lines = text.slice(0, offset).split('\n');
  return { kind: 'point', file, line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

/** What is done at one match of a pattern: the text in its place, and where in the new text the fault is to be reported. */
export interface Change {
  readonly replacement: string;
  /** From the beginning of the match; 0 where it is not named. */
  readonly blame?: number;
}

/** A mutant for each match of a pattern in a file; a change that is undefined passes over the match. */
export function mutateMatches(
  file: string,
  text: string,
  pattern: RegExp,
  rule: RuleId,
  change: (match: RegExpExecArray) => Change | undefined,
): Mutant[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const made = change(match);
    if (made === undefined) return [];
    const mutated = text.slice(0, match.index) + made.replacement + text.slice(match.index + match[0].length);
    return [{ file, text: mutated, rule, place: placeAt(file, mutated, match.index + (made.blame ?? 0)) }];
  });
}

/** The files that pages are written in. */
export function listPages(files: Files): (readonly [file: string, text: string])[] {
  return [...files].filter(([file]) => file.endsWith('.mdx'));
}

/** Every so many of a list: a mistake is made at some of its sites, not at all. */
export function sample<Item>(items: readonly Item[], most: number): Item[] {
  const step = Math.max(1, items.length / most);
  return Array.from({ length: Math.min(most, items.length) }, (_, index) => items[Math.floor(index * step)]).filter(
    (item) => item !== undefined,
  );
}

/** A word without its second letter. */
export function misspell(word: string): string {
  return word.charAt(0) + word.slice(2);
}
