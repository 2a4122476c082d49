import {
  LineCounter,
  isCollection,
  isMap,
  isNode,
  isScalar,
  parseDocument,
  type Document,
  type YAMLParseError,
} from 'yaml';
import type { z } from 'zod';
import { toProblem, type FindPlace, type Place, type Problem } from '../diagnostics/problem.ts';
import { findNearest, toHint } from '../diagnostics/suggestion.ts';

/** A file in two: its frontmatter, and the text with the frontmatter blanked out so that offsets stay true. */
export interface SplitFile {
  readonly yaml: string;
  readonly body: string;
  /** Lines before the first line of the YAML. */
  readonly lineOffset: number;
}

/** Splits a content file at its `---` lines. A file without frontmatter has empty YAML. */
export function splitFrontmatter(text: string): SplitFile {
  const match = /^---[ \t]*\r?\n([\s\S]*?)(?<=\n)---[ \t]*(?:\r?\n|$)/.exec(text);
  if (match === null) return { yaml: '', body: text, lineOffset: 0 };
  const blank = match[0].replace(/[^\r\n]/g, ' ');
  return { yaml: (match[1] ?? '').replace(/\r?\n$/, ''), body: blank + text.slice(match[0].length), lineOffset: 1 };
}

export type Parsed<Value> =
  | { readonly success: true; readonly data: Value; readonly findPlace: FindPlace }
  | { readonly success: false; readonly problems: readonly Problem[] };

/** Reads YAML by a schema. Every problem has the line of the field that it is about. */
export function readYaml<Value>(yaml: string, schema: z.ZodType<Value>, file: string, lineOffset = 0): Parsed<Value> {
  const counter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: counter });
  const placeOf = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { kind: 'point', file, line: line + lineOffset, column: col };
  };
  const [error] = document.errors; // the others most often follow from it
  if (error !== undefined) {
    const message = `Unexpected YAML: ${error.message.split('\n', 1)[0] ?? ''}`;
    return {
      success: false,
      problems: [toProblem('frontmatter-is-valid', placeOf(findFault(yaml, document.errors)), message)],
    };
  }
  const data = toData(document);
  if (!data.success) {
    return {
      success: false,
      problems: [toProblem('frontmatter-is-valid', placeOf(0), `Unexpected YAML: ${data.reason}`)],
    };
  }
  const parsed = schema.safeParse(data.value);
  const findPlace: FindPlace = (path) => placeOf(findOffset(document, path));
  if (parsed.success) return { success: true, data: parsed.data, findPlace };
  const issues = parsed.error.issues.flatMap((issue) => toIssues(issue, schema));
  const misspelt = new Set(issues.map(({ meant }) => meant));
  const problems = issues
    .filter(({ path }) => document.hasIn(path) || !misspelt.has(path.join('.'))) // it is there, under another name
    .map(({ path, message, hint }) => toProblem('frontmatter-is-valid', findPlace(path), message, hint));
  return { success: false, problems };
}

/** YAML refuses to resolve aliases of aliases of aliases, whose text would fill the memory. */
function toData(document: Document.Parsed): { success: true; value: unknown } | { success: false; reason: string } {
  try {
    return { success: true, value: document.toJS() };
  } catch (error) {
    return { success: false, reason: error instanceof Error ? error.message : String(error) };
  }
}

/** Where the first of a text's errors was made, which is not always where YAML sees it. */
function findFault(yaml: string, errors: readonly Pick<YAMLParseError, 'code' | 'message' | 'pos'>[]): number {
  const [first, second] = errors;
  const [start = 0] = first?.pos ?? [];
  // A line that is indented by mistake goes on with the value before it, until its colon shows that it does not.
  if (second?.code === 'MULTILINE_IMPLICIT_KEY' && second.pos[0] === start) {
    const line = yaml.lastIndexOf('\n', second.pos[1] - 1) + 1;
    return line + yaml.slice(line).search(/\S/);
  }
  // A quotation mark that nothing closes is missed at the end of the text only.
  const [, mark] = /^Missing closing (["'])quote/.exec(first?.message ?? '') ?? [];
  return mark === undefined ? start : Math.max(yaml.lastIndexOf(mark, start - 1), 0);
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly hint?: string;
  /** The field, as a path, that one was most likely meant to be that no schema knows. */
  readonly meant?: string;
}

/** A field that no schema knows is blamed where it stands; all else where zod says. */
function toIssues(issue: z.core.$ZodIssue, schema: z.ZodType): Issue[] {
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const nearest = issue.errors.reduce((best, branch) => (rankOf(branch) < rankOf(best) ? branch : best));
    return nearest.flatMap((inner) => toIssues({ ...inner, path: [...issue.path, ...inner.path] }, schema));
  }
  if (issue.code !== 'unrecognized_keys') {
    const name = issue.path.join('.');
    return [{ path: issue.path, message: `Unexpected value${name === '' ? '' : ` of ${name}`}: ${issue.message}` }];
  }
  const known =
    'shape' in schema && typeof schema.shape === 'object' && schema.shape !== null ? Object.keys(schema.shape) : [];
  return issue.keys.map((key) => {
    const nearest = findNearest(key, known);
    return {
      path: [...issue.path, key],
      message: `Unexpected field (${[...issue.path, key].join('.')})`,
      hint: toHint(key, known, 'Remove the field; docs/writing.md lists those there are'),
      ...(nearest === undefined ? {} : { meant: [...issue.path, nearest].join('.') }),
    };
  });
}

/** How far a shape of a union is from what was written: a misspelt field is nearer than several missing ones. */
function rankOf(branch: readonly z.core.$ZodIssue[]): number {
  const unknown = branch.filter(({ code }) => code === 'unrecognized_keys').length;
  return branch.length - unknown / 2 - Math.max(0, ...branch.map(({ path }) => path.length));
}

/** Where the value at a path begins, or the nearest part of it that is there. */
function findOffset(document: Document.Parsed, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents;
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  for (const step of path) {
    if (!isCollection(node)) break;
    const pair = isMap(node) ? node.items.find(({ key }) => isScalar(key) && key.value === step) : undefined;
    if (pair !== undefined && isScalar(pair.key)) offset = pair.key.range?.[0] ?? offset;
    node = pair === undefined ? node.get(step, true) : pair.value;
    if (pair === undefined && isNode(node)) offset = node.range?.[0] ?? offset;
  }
  return offset;
}
