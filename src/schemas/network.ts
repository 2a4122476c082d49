import { z } from 'zod';
import { paragraphIdSchema, referenceKeySchema, slugSchema } from './identifiers.ts';
import { textSchema } from './text.ts';

/** A cell of the comparison: what the review says of one dimension of one network form, or that it does not say. */
export const dimensionValueSchema = z.union([
  z.strictObject({
    /** One of the values that guide.yaml lists for the dimension. */
    value: z.string(),
    note: textSchema,
    /** Works that the review cites for it; none where it is the authors' own argument. */
    works: z.array(referenceKeySchema),
    /** Paragraphs of the review that say so. */
    from: z.array(paragraphIdSchema).min(1),
  }),
  z.strictObject({ unstated: z.literal(true) }),
]);
export type DimensionValue = z.infer<typeof dimensionValueSchema>;

/** Frontmatter of a network form. */
export const networkSchema = z.strictObject({
  /** Its place in the comparison, from 1. */
  order: z.int().min(1),
  title: textSchema,
  /** For tables and pictures. */
  shortTitle: textSchema.max(40, 'has at most 40 characters'),
  /** One or two sentences of plain text. */
  definition: textSchema,
  /** Slug of the concept of the same name, if there is one. */
  concept: slugSchema.optional(),
  /** A value for each dimension that guide.yaml names. */
  dimensions: z.record(z.string(), dimensionValueSchema),
});
export type Network = z.infer<typeof networkSchema>;
