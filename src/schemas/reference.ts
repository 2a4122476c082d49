import { z } from 'zod';
import { referenceKeySchema } from './identifiers.ts';
import { webAddressSchema } from './web-address.ts';

/** A name as CSL-JSON has it: a person's parts, or an organisation's whole name. */
export const nameSchema = z.union([
  z.strictObject({
    family: z.string().min(1),
    given: z.string().optional(),
    suffix: z.string().optional(),
    'dropping-particle': z.string().optional(),
    'non-dropping-particle': z.string().optional(),
  }),
  z.strictObject({ literal: z.string().min(1) }),
]);
export type Name = z.infer<typeof nameSchema>;

/** The CSL types that the guide can format; a subset of those of CSL 1.0.2. */
export const cslTypes = [
  'article-journal',
  'book',
  'chapter',
  'manuscript',
  'paper-conference',
  'report',
  'thesis',
  'webpage',
] as const;

/** One day, or as much of it as is known: year, month, day (CSL 1.0.2 input schema, date-variable). */
const cslDateSchema = z.object({
  'date-parts': z.tuple([z.tuple([z.int()], z.int()).readonly()]).readonly(),
});
export type CslDate = z.infer<typeof cslDateSchema>;

/** A work as CSL-JSON, with the variables that the guide uses (CSL 1.0.2, appendix IV). */
export const cslItemSchema = z.object({
  id: referenceKeySchema,
  type: z.enum(cslTypes),
  title: z.string().min(1),
  author: z.array(nameSchema).min(1).optional(),
  editor: z.array(nameSchema).min(1).optional(),
  'container-title': z.string().optional(),
  issued: cslDateSchema,
  /** When a page of the web was read. */
  accessed: cslDateSchema.optional(),
  volume: z.string().optional(),
  issue: z.string().optional(),
  page: z.string().optional(),
  publisher: z.string().optional(),
  'publisher-place': z.string().optional(),
  'chapter-number': z.string().optional(),
  'collection-title': z.string().optional(),
  'collection-number': z.string().optional(),
  edition: z.string().optional(),
  number: z.string().optional(),
  genre: z.string().optional(),
  note: z.string().optional(),
  DOI: z.string().startsWith('10.').optional(),
  ISBN: z.string().optional(),
  ISSN: z.string().optional(),
  PMID: z.string().optional(),
  URL: webAddressSchema.optional(),
});
export type CslItem = z.infer<typeof cslItemSchema>;

/** Author and year as a citation shows them, the year with its letter where two works need one. */
export const labelSchema = z.strictObject({ author: z.string().min(1), year: z.string().min(4) });
export type Label = z.infer<typeof labelSchema>;

/** One work: its data, how it is classified, and how it is shown. */
export const referenceSchema = z.strictObject({
  key: referenceKeySchema,
  csl: cslItemSchema,
  /** Its title as plain text. */
  title: z.string().min(1),
  keywords: z.strictObject({ kind: z.string(), field: z.string(), sector: z.string() }),
  label: labelSchema,
  /** The full entry in the guide's style, as HTML made by citeproc. */
  entryHtml: z.string().min(1),
  /** Its entry in `references.bib`, as written there. */
  bibtex: z.string().min(1),
  /** Line of `references.bib` that the entry begins on, from 1. */
  line: z.int().min(1),
});
export type Reference = z.infer<typeof referenceSchema>;
