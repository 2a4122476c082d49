import * as z from 'zod/mini';
import { toPlainLine, toPlainWords } from '../plain-words.ts';

/** What a team can say of an action, and how it is written in files and shown. */
export const answerWords = {
  'in-place': 'in place',
  partly: 'partly',
  'not-yet': 'not yet',
  'not-relevant': 'not relevant',
} as const;
export type Answer = keyof typeof answerWords;

export const limits = { entries: 2000, id: 200, note: 1000, owner: 120, words: 600 } as const;

const toText = (clean: (text: string, longest: number) => string, longest: number) =>
  z.pipe(
    z.string(),
    z.transform((text) => clean(text, longest)),
  );

/** What a team says of one action. */
export const entrySchema = z.object({
  /** The statement of the action, `lessons/data#id`: the words may change, the id does not. */
  action: z.string().check(z.maxLength(limits.id), z.regex(/^[a-z0-9-]+(?:\/[a-z0-9-]+)*#[a-z][a-z0-9-]*$/)),
  answer: z.optional(z.enum(['in-place', 'partly', 'not-yet', 'not-relevant'])),
  note: z._default(toText(toPlainWords, limits.note), ''),
  owner: z._default(toText(toPlainLine, limits.owner), ''),
  date: z._default(z.union([z.literal(''), z.iso.date()]), ''),
  /** The words that were answered, which are shown where the guide has the action no longer. */
  words: z._default(toText(toPlainLine, limits.words), ''),
});
export interface Entry {
  readonly action: string;
  readonly answer?: Answer | undefined;
  readonly note: string;
  readonly owner: string;
  readonly date: string;
  readonly words: string;
}

/** What a team says, each action once. */
export type Review = readonly Entry[];
export const reviewSchema = z.pipe(
  z.array(entrySchema).check(z.maxLength(limits.entries)),
  z.transform((entries): Review => toUnique(entries)),
);
export const emptyReview: Review = [];

/** Whether nothing is said. */
export function isBlank({ answer, note, owner, date }: Entry): boolean {
  return answer === undefined && note === '' && owner === '' && date === '';
}

/** What is said, each action once; of two entries the last. */
export function toUnique(entries: readonly Entry[]): Review {
  return [...new Map(entries.map((entry) => [entry.action, entry])).values()].filter((entry) => !isBlank(entry));
}

/** The review with another entry for an action. */
export function withEntry(review: Review, entry: Entry): Review {
  const isKnown = review.some(({ action }) => action === entry.action);
  return toUnique(isKnown ? review.map((old) => (old.action === entry.action ? entry : old)) : [...review, entry]);
}

/** The review with the answers to actions that moved under their ids of today; an answer to that goes before one of old. */
export function followActions(review: Review, moves: ReadonlyMap<string, string>): Review {
  const moved = review.flatMap((entry) => {
    const action = moves.get(entry.action);
    return action === undefined ? [] : [{ ...entry, action }];
  });
  return toUnique([...moved, ...review.filter(({ action }) => !moves.has(action))]);
}

/** An answer with what was said of the same action since; what was left blank stays as it was. */
export function withMore(entry: Entry, { answer, note, owner, date, words }: Entry): Entry {
  return {
    action: entry.action,
    answer: answer ?? entry.answer,
    note: note || entry.note,
    owner: owner || entry.owner,
    date: date || entry.date,
    words,
  };
}

/** One’s own review, and of another what one’s own says nothing of. */
export function fillIn(own: Review, other: Review): Review {
  const known = new Set(own.map(({ action }) => action));
  return [...own, ...other.filter(({ action }) => !known.has(action))].slice(0, limits.entries);
}
