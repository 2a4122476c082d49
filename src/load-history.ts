import { createHash } from 'node:crypto';
import { z } from 'zod';
import { toProblem, type FindPlace, type Problem } from './diagnostics/problem.ts';
import type { GuideSource, History } from './graph/types.ts';
import type { GuideFiles } from './guide-files.ts';
import { readOptional, toNothing, type Read } from './load-data.ts';
import { readYaml } from './markdown/frontmatter.ts';
import { moveSchema, withdrawalSchema } from './schemas/gone.ts';
import { permalinksSchema, type Permalinks } from './schemas/permalinks.ts';

/** The record of what was published; nobody edits it by hand. */
export const recordFile = 'content/permalinks.json';
const movedFile = 'content/moved.yaml';
const withdrawnFile = 'content/withdrawn.yaml';
const noRecord: Permalinks = { version: 1, editions: [], permalinks: [] };

/** What the record knows a text by: SHA-256 of its UTF-8, in hexadecimal digits. */
export function toDigest(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('hex')}`;
}

/** A guide's history with the places of its files, and what is wrong with them. */
export interface LoadedHistory {
  readonly history: History;
  readonly places: Pick<GuideSource['places'], 'record' | 'moved' | 'withdrawn'>;
  readonly problems: readonly Problem[];
}

/** Reads what was published before, and what editors say of what is gone; a new guide has none of the three files. */
export function loadHistory(files: GuideFiles): LoadedHistory {
  const record = readRecord(files);
  const moved = readOptional(files, movedFile, z.array(moveSchema), []);
  const withdrawn = readOptional(files, withdrawnFile, z.array(withdrawalSchema), []);
  return {
    history: { record: record.data, moved: moved.data, withdrawn: withdrawn.data },
    places: { record: record.findPlace, moved: moved.findPlace, withdrawn: withdrawn.findPlace },
    problems: [...record.problems, ...moved.problems, ...withdrawn.problems],
  };
}

/**
 * JSON is read as JSON, which is a hundred times faster; as YAML, which it is too, only where something is wrong with it
 * and the line must be named.
 */
function readRecord(files: GuideFiles): Read<Permalinks> {
  const text = files.find(recordFile);
  if (text === undefined) return toNothing(recordFile, noRecord);
  const record = permalinksSchema.safeParse(parseJson(text));
  if (!record.success) {
    const problems = readYaml(text, permalinksSchema, recordFile);
    return toNothing(recordFile, noRecord, problems.success ? [] : problems.problems);
  }
  const findPlace = toPlaces(text);
  return { data: record.data, findPlace, problems: lintDigests(record.data, findPlace) };
}

/** Text that is no JSON gives undefined, which no schema takes. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The places of a file's fields; it is read for them when the first is asked for. */
function toPlaces(text: string): FindPlace {
  let found: FindPlace | undefined;
  return (path) => {
    if (found === undefined) {
      const read = readYaml(text, z.unknown(), recordFile);
      found = read.success ? read.findPlace : () => ({ kind: 'file', file: recordFile });
    }
    return found(path);
  };
}

/** A text that is not the one its digest was made of was changed by hand. */
function lintDigests({ permalinks }: Permalinks, findPlace: FindPlace): Problem[] {
  return permalinks.flatMap(({ address, wordings }, permalink) =>
    wordings.flatMap(({ text, digest, edition }, wording) => {
      if (toDigest(text) === digest) return [];
      const place = findPlace(['permalinks', permalink, 'wordings', wording, 'text']);
      const message = `Unexpected words of ${address} in edition ${edition}, expected those that the digest was made of`;
      return [toProblem('record-is-not-edited', place, message)];
    }),
  );
}
