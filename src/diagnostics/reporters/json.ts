import { z } from 'zod';
import { compareProblems, isError, type Problem } from '../problem.ts';
import { rules } from '../rules.ts';
import type { Severity } from '../rules.ts';

/** The contract of `npm run check -- --format json`. */
export const reportSchema = z.strictObject({
  version: z.literal(1),
  errors: z.int().min(0),
  warnings: z.int().min(0),
  /** In the order of places. */
  problems: z.array(
    z.strictObject({
      /** Permanent: the id of the rule. */
      code: z.string(),
      severity: z.enum(['error', 'warning'] satisfies Severity[]),
      /** Relative to the guide's folder. */
      file: z.string(),
      /** From 1; absent where the problem is of the whole file. */
      line: z.int().min(1).optional(),
      column: z.int().min(1).optional(),
      message: z.string(),
      hint: z.string(),
    }),
  ),
});
export type Report = z.infer<typeof reportSchema>;

/** Problems for programs, as JSON by `reportSchema`; none give an empty list. */
export function reportAsJson(problems: readonly Problem[]): string {
  const errors = problems.filter(isError).length;
  const report: Report = {
    version: 1,
    errors,
    warnings: problems.length - errors,
    problems: [...problems].sort(compareProblems).map(({ rule, place, message, hint }) => ({
      code: rule,
      severity: rules[rule].severity,
      file: place.file,
      ...(place.kind === 'point' ? { line: place.line, column: place.column } : {}),
      message,
      hint,
    })),
  };
  return JSON.stringify(reportSchema.parse(report), null, 2);
}
