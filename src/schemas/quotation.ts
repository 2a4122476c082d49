import { z } from 'zod';
import { paragraphIdSchema, referenceKeySchema } from './identifiers.ts';
import { textSchema } from './text.ts';

/** Words of a work that the guide quotes: one item of `content/quotations.yaml`. */
export const quotationSchema = z.strictObject({
  /** Letter for letter as the review prints them, without the quotation marks. */
  text: textSchema,
  /** The work whose words they are. */
  work: referenceKeySchema,
  /** The paragraph of the review that quotes them. */
  from: paragraphIdSchema,
});
export type Quotation = z.infer<typeof quotationSchema>;
