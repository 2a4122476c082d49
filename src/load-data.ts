import type { z } from 'zod';
import type { FindPlace, Problem } from './diagnostics/problem.ts';
import type { GuideFiles } from './guide-files.ts';
import { readYaml } from './markdown/frontmatter.ts';

/** A file as data, with the places of its fields and what is wrong with them. */
export interface Read<Value> {
  readonly data: Value;
  readonly findPlace: FindPlace;
  readonly problems: readonly Problem[];
}

/** What a file that is not there, or cannot be read, is taken for; its fields are where it is. */
export function toNothing<Value>(file: string, nothing: Value, problems: readonly Problem[] = []): Read<Value> {
  return { data: nothing, findPlace: () => ({ kind: 'file', file }), problems };
}

/** Reads a file that a guide need not have. */
export function readOptional<Value>(
  files: GuideFiles,
  file: string,
  schema: z.ZodType<Value>,
  nothing: Value,
): Read<Value> {
  const text = files.find(file);
  return text === undefined ? toNothing(file, nothing) : readText(text, file, schema, nothing);
}

/** Reads a file that every guide has; that it is not there is a problem of the files. */
export function readRequired<Value>(
  files: GuideFiles,
  file: string,
  schema: z.ZodType<Value>,
  nothing: Value,
): Read<Value> {
  const text = files.get(file);
  return files.texts.has(file) ? readText(text, file, schema, nothing) : toNothing(file, nothing);
}

function readText<Value>(text: string, file: string, schema: z.ZodType<Value>, nothing: Value): Read<Value> {
  const read = readYaml(text, schema, file);
  return read.success ? { ...read, problems: [] } : toNothing(file, nothing, read.problems);
}
