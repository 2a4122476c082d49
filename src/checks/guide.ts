import { isError, type Problem } from '../diagnostics/problem.ts';
import type { LoadResult } from '../load.ts';
import { checkGraph } from './index.ts';

/** Every problem of a guide as loaded: those of its files, and those of how they fit together. */
export function checkGuide(loaded: LoadResult): Problem[] {
  if (!loaded.success) return [...loaded.problems];
  const problems = [...loaded.problems, ...checkGraph(loaded.graph)];
  // What cannot be read is not gone: nobody should withdraw a page for a misspelt field in it.
  const isRead = !loaded.problems.some(isError);
  // Nor was it reworded: a misspelt key changes the words around it.
  const isSound = !problems.some(isError);
  return problems.filter(
    ({ rule }) => (isRead || rule !== 'permalink-is-kept') && (isSound || rule !== 'words-are-released'),
  );
}
