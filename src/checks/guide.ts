import type { Problem } from '../diagnostics/problem.ts';
import type { LoadResult } from '../load.ts';
import { checkGraph } from './index.ts';

/** Every problem of a guide as loaded: those of its files, and those of how they fit together. */
export function checkGuide(loaded: LoadResult): Problem[] {
  return loaded.success ? [...loaded.problems, ...checkGraph(loaded.graph)] : [...loaded.problems];
}
