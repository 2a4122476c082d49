import { z } from 'zod';
import { daySchema, statementIdSchema } from './identifiers.ts';
import { textSchema } from './text.ts';

/** A trouble a practitioner has, in their words, and the statements of the lesson that help with it. */
export const troubleSchema = z.strictObject({
  trouble: textSchema,
  help: z.array(statementIdSchema).min(1, 'names at least one statement'),
});

/** Frontmatter of a lesson. */
export const lessonSchema = z.strictObject({
  /** Its place among the lessons, from 1. */
  order: z.int().min(1),
  title: textSchema,
  /** For navigation and tables. */
  shortTitle: textSchema.max(40, 'has at most 40 characters'),
  /** What the lesson says, in two sentences of plain text. */
  answer: textSchema,
  troubles: z.array(troubleSchema).min(1),
  /** The day somebody last held the lesson against the review. */
  reviewed: daySchema,
});
export type Lesson = z.infer<typeof lessonSchema>;
