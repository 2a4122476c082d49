import { toLanguage } from './english.ts';
import type { Engines } from './answer.ts';
import { createFinder } from './finder.ts';
import { loadPagefind } from './pagefind.ts';
import { fetchTerms } from './terms.ts';

export { findAnswer } from './answer.ts';

/** Where the search's files are, and the language they are in. */
export interface SearchFiles {
  readonly pagefind: string;
  readonly terms: string;
  readonly base: string;
  /** Whether Pagefind searches in a worker. */
  readonly inWorker: boolean;
  readonly language: string;
}

/**
 * Loads both engines.
 * @throws where one of their files is not there
 */
export async function loadEngines({ pagefind, terms, base, inWorker, language }: SearchFiles): Promise<Engines> {
  const [text, known] = await Promise.all([loadPagefind(pagefind, base, inWorker), fetchTerms(terms)]);
  const finder = await createFinder(known, toLanguage(language));
  return { pagefind: text, finder, spellings: known.spellings };
}
