import { z } from 'zod';
import { referenceKeySchema } from './identifiers.ts';
import { textSchema } from './text.ts';

/** A misprint in the review's own list: what stands there, what is right, and how that is known. */
export const misprintSchema = z.strictObject({
  key: referenceKeySchema,
  /** The BibTeX field that it is in. */
  field: textSchema,
  /** Absent where the review prints nothing for the field. */
  printed: textSchema.optional(),
  right: textSchema,
  reason: textSchema,
});

/** Something to know about an entry that was left as printed. */
export const remarkSchema = z.strictObject({ key: referenceKeySchema, field: textSchema.optional(), note: textSchema });

/** One item of `corrections.yaml`. */
export const correctionSchema = z.union([misprintSchema, remarkSchema]);
export type Correction = z.infer<typeof correctionSchema>;
