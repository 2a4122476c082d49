import * as z from 'zod/mini';
import { parseCsv, toCsv } from './csv.ts';
import {
  answerWords,
  entrySchema,
  limits,
  reviewSchema,
  toUnique,
  type Answer,
  type Entry,
  type Review,
} from './review.ts';

/** Characters: no review that the guide exports has more. */
const largest = 2_000_000;
/** Bytes that so many characters can take in UTF-8; a file of more need not be read to be refused. */
export const mostBytes = 4 * largest;

/** An action as the page has it. */
export interface Action {
  readonly id: string;
  readonly words: string;
  /** The lesson’s title. */
  readonly lesson: string;
}

/** The guide that a file says it is of. */
export interface Origin {
  readonly guide: string;
  readonly edition: string;
}

/** A file read, with what was left out of it in words; or why it was not taken. */
export type ReadFile =
  | { readonly kind: 'review'; readonly review: Review; readonly leftOut: string }
  | { readonly kind: 'refused'; readonly why: string };

/** The answer to a file that is larger than any review. */
export const tooLarge: ReadFile = { kind: 'refused', why: 'it is larger than any review' };

const fileSchema = z.object({
  kind: z.literal('guide-review'),
  version: z.literal(1),
  answers: reviewSchema,
});

/** The review as JSON. */
export function toJsonFile(review: Review, { guide, edition }: Origin): string {
  return `${JSON.stringify({ kind: 'guide-review', version: 1, guide, edition, answers: review }, null, 2)}\n`;
}

const columns = ['action', 'lesson', 'words', 'answer', 'note', 'owner', 'date'] as const;
type Column = (typeof columns)[number];

/** The review as CSV: a row for each action of the guide, answered or not, and then for answers to those that are gone. */
export function toCsvFile(review: Review, actions: readonly Action[]): string {
  const entries = new Map(review.map((entry) => [entry.action, entry]));
  const known = actions.map(({ id, lesson, words }) => toRow(id, lesson, words, entries.get(id)));
  const gone = review
    .filter(({ action }) => !actions.some(({ id }) => id === action))
    .map((entry) => toRow(entry.action, '', entry.words, entry));
  return toCsv([[...columns], ...known, ...gone]);
}

function toRow(id: string, lesson: string, words: string, entry: Entry | undefined): string[] {
  const cells = {
    action: id,
    lesson,
    words,
    answer: entry?.answer === undefined ? '' : answerWords[entry.answer],
    note: entry?.note ?? '',
    owner: entry?.owner ?? '',
    date: entry?.date ?? '',
  } satisfies Record<Column, string>;
  return columns.map((column) => cells[column]);
}

/** Reads a file that somebody chose, JSON or CSV, of which nothing is trusted. */
export function readFile(text: string): ReadFile {
  if (text.length > largest) return tooLarge;
  return /^\uFEFF?\s*[{[]/.test(text) ? readJson(text.replace(/^\uFEFF/, '')) : readCsv(text);
}

function readJson(text: string): ReadFile {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { kind: 'refused', why: 'it is no JSON that can be read' };
  }
  const file = z.safeParse(fileSchema, json);
  if (file.success) return toResult(file.data.answers, 0);
  const version = z.safeParse(z.object({ kind: z.literal('guide-review'), version: z.int() }), json).data?.version;
  if (version !== undefined && version !== 1)
    return { kind: 'refused', why: `it is of version ${String(version)}, and this guide reads version 1` };
  const place = file.error.issues[0]?.path.map(String).join('.').slice(0, 40);
  return {
    kind: 'refused',
    why: `it is no review of a guide${place === undefined || place === '' ? '' : ` (at ${place})`}`,
  };
}

function readCsv(text: string): ReadFile {
  const [head = [], ...rows] = parseCsv(text);
  const places = new Map(head.map((name, place) => [name.trim().toLowerCase(), place]));
  const missing = (['action', 'answer'] as const).filter((name) => !places.has(name));
  if (missing.length > 0) return { kind: 'refused', why: `it has no column “${missing.join('” and no “')}”` };
  if (rows.length > limits.entries) return { kind: 'refused', why: `it has more than ${String(limits.entries)} rows` };
  const read = rows.map((row) => readRow((column) => row[places.get(column) ?? -1] ?? ''));
  return toResult(toUnique(read.flatMap(({ entry }) => entry ?? [])), read.filter(({ isWhole }) => !isWhole).length);
}

/** An answer or a date that cannot be read is left out of its row; a row of no action is left out whole. */
function readRow(get: (column: Column) => string): { entry?: Entry; isWhole: boolean } {
  const answer = findAnswer(get('answer'));
  const date = z.safeParse(z.iso.date(), get('date').trim()).data ?? '';
  const { data } = z.safeParse(entrySchema, {
    action: get('action').trim(),
    answer,
    date,
    note: get('note'),
    owner: get('owner'),
    words: get('words'),
  });
  if (data === undefined) return { isWhole: false };
  const isWhole = (answer !== undefined || get('answer').trim() === '') && (date !== '' || get('date').trim() === '');
  return { entry: data, isWhole };
}

function findAnswer(text: string): Answer | undefined {
  const words = text
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, ' ');
  return (['in-place', 'partly', 'not-yet', 'not-relevant'] as const).find((answer) => answerWords[answer] === words);
}

function toResult(review: Review, unread: number): ReadFile {
  if (review.length === 0) return { kind: 'refused', why: 'it has no answers' };
  const rows = unread === 1 ? '1 row' : `${String(unread)} rows`;
  return {
    kind: 'review',
    review,
    leftOut:
      unread === 0
        ? ''
        : `${rows} had an action, an answer or a date that could not be read, which is left out; dates are written 2026-11-23.`,
  };
}
