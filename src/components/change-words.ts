import type { Permalink, PermalinkState } from '../schemas/permalinks.ts';
import { kindLabels } from '../graph/pages.ts';
import { formatDay } from '../wording/day.ts';
import { kindWords } from './statement-words.ts';

/** What a permalink is of, as a reader calls it: Lesson, Claim. */
export function toKindWord(permalink: Permalink): string {
  return 'statement' in permalink ? kindWords[permalink.kind] : kindLabels[permalink.kind].one;
}

/** The latest words at a permalink on one line: of a statement all, of a page its title. */
export function toLine({ wordings }: Permalink): string {
  return (wordings.at(-1)?.text ?? '').split('\n\n', 1)[0] ?? '';
}

export type Withdrawal = Extract<PermalinkState, { kind: 'withdrawn' }>;

/** From when until when something stood at its address: `from edition 0.2 until edition 0.3 (2 November 2026)`. */
export function toSpan({ since }: Permalink, { edition, date }: Withdrawal, language: string): string {
  return `from edition ${since} until edition ${edition} (${formatDay(date, language)})`;
}
