import type { Permalink } from '../schemas/permalinks.ts';
import { kindLabels } from '../graph/pages.ts';
import { kindWords } from './statement-words.ts';

/** What a permalink is of, as a reader calls it: Lesson, Claim. */
export function toKindWord(permalink: Permalink): string {
  return 'statement' in permalink ? kindWords[permalink.kind] : kindLabels[permalink.kind].one;
}

/** The latest words at a permalink on one line: of a statement all, of a page its title. */
export function toLine({ wordings }: Permalink): string {
  return (wordings.at(-1)?.text ?? '').split('\n\n', 1)[0] ?? '';
}
