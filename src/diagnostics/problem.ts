import { rules, type Rule, type RuleId } from './rules.ts';

/** Where a problem is. A problem of a whole file has no point; lines and columns count from 1. */
export type Place =
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'point'; readonly file: string; readonly line: number; readonly column: number };

/** The place of a field of a YAML text, by its path; that of the nearest part of it that is there. */
export type FindPlace = (path: readonly PropertyKey[]) => Place;

/** The place of an offset of one text, from 0; of its beginning where there is none. */
export type PlaceOf = (offset?: number) => Place;

/** One breach of one rule, at one place. */
export interface Problem {
  readonly rule: RuleId;
  readonly place: Place;
  /** What was found and what was expected; neither place nor rule stands in it. */
  readonly message: string;
  /** What to do about it. */
  readonly hint: string;
}

/** A problem that ends the reading of what it is in, thrown by functions named `parse…`. */
export class ProblemError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.message);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

/** Makes a problem; without a hint of its own it carries that of its rule. */
export function toProblem(rule: RuleId, place: Place, message: string, hint: string = rules[rule].hint): Problem {
  return { rule, place, message, hint };
}

/** Whether a problem stops the build. */
export function isError(problem: Problem): boolean {
  const table: Readonly<Record<RuleId, Rule>> = rules;
  return table[problem.rule].severity === 'error';
}

/** Orders problems by file, line and column; those of whole files first. */
export function compareProblems(a: Problem, b: Problem): number {
  const [first, second] = [a.place, b.place];
  if (first.file !== second.file) return first.file < second.file ? -1 : 1;
  const [lineA, lineB] = [toPoint(first), toPoint(second)];
  return lineA.line - lineB.line || lineA.column - lineB.column || (a.rule < b.rule ? -1 : 1);
}

function toPoint(place: Place): { line: number; column: number } {
  return place.kind === 'point' ? place : { line: 0, column: 0 };
}
