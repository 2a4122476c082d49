import { z } from 'zod';
import { referenceKeySchema } from './identifiers.ts';
import { webAddressSchema } from './web-address.ts';

const facetSchema = z.strictObject({
  name: z.string().meta({ description: 'What an address calls it' }),
  label: z.string(),
  values: z.array(z.strictObject({ value: z.string(), label: z.string() })).min(1),
});

const workSchema = z.strictObject({
  key: referenceKeySchema,
  author: z.string().meta({ description: 'As a citation shows it' }),
  year: z.string().meta({ description: 'As a citation shows it, with its letter where two works need one' }),
  date: z.int().meta({ description: 'The year as a number' }),
  entry: z
    .string()
    .regex(/^(?:[^<>]|<\/?(?:i|b|sup|sub)>)+$/)
    .meta({ description: 'The full entry as HTML: text, and i, b, sup and sub without attributes' }),
  doi: z.string().optional(),
  url: webAddressSchema.optional(),
  statements: z.int().min(0).meta({ description: 'How many statements cite it' }),
  facets: z.array(z.array(z.int().min(0))).meta({ description: 'For each facet the places of its values in the list' }),
  words: z.array(z.int().min(0)).meta({ description: 'The places of its words in the list' }),
});

/**
 * The contract of `/api/works.json`: all works, to be matched, filtered, sorted and listed. What works share (the
 * values of facets, words) is given once, and named by its place in its list, from 0.
 */
export const worksJsonSchema = z.strictObject({
  facets: z.array(facetSchema),
  words: z.array(z.string()).meta({
    description: 'Words of authors, title, journal, year and key, folded: lower case, no diacritics',
  }),
  works: z.array(workSchema).meta({ description: 'In the order of the bibliography' }),
});
export type WorksJson = z.infer<typeof worksJsonSchema>;
