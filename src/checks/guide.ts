import { isError, type Problem } from '../diagnostics/problem.ts';
import type { LoadResult } from '../load.ts';
import { checkGraph } from './index.ts';

/** Every problem of a guide as loaded: those of its files, and those of how they fit together. */
export function checkGuide(loaded: LoadResult): Problem[] {
  if (!loaded.success) return [...loaded.problems];
  const problems = checkGraph(loaded.graph);
  // What cannot be read is not gone: nobody should withdraw a page for a misspelt field in it.
  const isWhole = !loaded.problems.some(isError);
  return [...loaded.problems, ...problems.filter(({ rule }) => isWhole || rule !== 'permalink-is-kept')];
}
