import { z } from 'zod';
import { referenceKeySchema } from './identifiers.ts';
import { textSchema } from './text.ts';

/** Frontmatter of a case: a named setting or programme that the review draws on. */
export const caseSchema = z.strictObject({
  title: textSchema,
  /** Where, as far as the review says or a cited work's title names it. */
  setting: textSchema,
  /** One of the sectors of guide.yaml, by keyword. */
  sector: textSchema,
  works: z.array(referenceKeySchema).min(1, 'names at least one work'),
});
export type Case = z.infer<typeof caseSchema>;
