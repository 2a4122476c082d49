import { isError, type Problem } from '../diagnostics/problem.ts';
import type { LoadResult } from '../load.ts';
import { checkGraph } from './index.ts';

/** Every problem of a guide as loaded: those of its files, and those of how they fit together. */
export function checkGuide(loaded: LoadResult): Problem[] {
  if (!loaded.success) return [...loaded.problems];
  const problems = [...loaded.problems, ...checkGraph(loaded.graph)];
  // What is wrong is not reworded: a misspelt key changes the words around it.
  const isSound = !problems.some(isError);
  return problems.filter(({ rule }) => isSound || rule !== 'words-are-released');
}
