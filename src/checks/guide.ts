import type { Problem } from '../diagnostics/problem.ts';
import type { LoadResult } from '../load.ts';
import { checkGraph } from './index.ts';

/** Every problem of a guide as loaded: those of its files, and those of how they fit together. */
export function checkGuide(loaded: LoadResult): Problem[] {
  if (!loaded.success) return [...loaded.problems];
  return [...loaded.problems, ...checkGraph(loaded.graph)];
}
