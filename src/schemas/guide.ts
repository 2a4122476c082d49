import { z } from 'zod';
import { daySchema, referenceKeySchema } from './identifiers.ts';
import { textSchema } from './text.ts';
import { webAddressSchema } from './web-address.ts';

/** A term of a closed list: the keyword in `references.bib`, and what pages call it. */
export const keywordTermSchema = z.strictObject({ keyword: textSchema, label: textSchema });
export type KeywordTerm = z.infer<typeof keywordTermSchema>;

/** A section of the review and how many paragraphs it has. */
export const sectionSchema = z.strictObject({
  section: z.string().regex(/^[a-z0-9-]+$/),
  title: textSchema,
  paragraphs: z.int().min(1),
});

const personSchema = z.strictObject({ given: textSchema, family: textSchema });
/** Who a citation of the guide names: a person, or an organisation by its whole name. */
const guideAuthorSchema = z.union([
  personSchema.extend({
    /** The address of an ORCID record, as ORCID displays it. */
    orcid: z
      .string()
      .regex(
        /^https:\/\/orcid\.org\/(\d{4}-){3}\d{3}[\dX]$/,
        'an ORCID is written https://orcid.org/0000-0002-1825-0097',
      )
      .optional(),
  }),
  z.strictObject({ name: textSchema }),
]);
export type GuideAuthor = z.infer<typeof guideAuthorSchema>;

/** The origin that a guide is published at: scheme, host, perhaps a port, and the slash; the path is the base path's. */
export const siteSchema = z
  .string()
  .regex(
    /^https?:\/\/[a-z0-9.-]+(:\d+)?\/$/,
    'a site is an origin that ends in a slash, such as https://guide.example/',
  );
const licenceSchema = z.strictObject({ name: textSchema, url: webAddressSchema });

/** Something that network forms are compared by, with the closed list of its values: key and words. */
export const dimensionSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  label: textSchema,
  values: z.record(z.string(), textSchema),
});
export type Dimension = z.infer<typeof dimensionSchema>;

/** `content/guide.yaml`: everything that is particular to one guide. */
export const guideSchema = z.strictObject({
  title: textSchema,
  subtitle: textSchema,
  shortTitle: textSchema,
  /** One sentence, for search results and link previews. */
  description: textSchema,
  /** BCP 47 tag of the language that the guide is written in. */
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/),
  /** Where the guide is published; `GUIDE_SITE` goes before it. */
  site: siteSchema,
  /** Who a citation of the guide names, in order. */
  authors: z.array(guideAuthorSchema).min(1),
  /** Where readers write that something is in their way. */
  contact: z
    .string()
    .regex(/^(mailto:[^@\s]+@[^@\s]+|https?:\/\/\S+)$/, 'a contact is an address such as mailto:editors@guide.example')
    .optional(),
  edition: z.strictObject({ number: z.string().regex(/^\d+\.\d+$/), date: daySchema }),
  /** The review that the guide publishes. */
  source: z.strictObject({
    title: textSchema,
    subtitle: textSchema.optional(),
    authors: z.array(personSchema).min(1),
    journal: textSchema,
    volume: textSchema,
    issue: textSchema,
    pages: textSchema,
    year: z.int(),
    doi: z.string().startsWith('10.'),
  }),
  licence: z.strictObject({ text: licenceSchema, code: licenceSchema }),
  /** What the address bar of the header offers, in order. */
  navigation: z.array(z.strictObject({ label: textSchema, address: z.string().startsWith('/').endsWith('/') })).min(1),
  /** The closed lists that `keywords` in `references.bib` draws on. */
  keywords: z.strictObject({
    kinds: z.array(keywordTermSchema).min(1),
    fields: z.array(keywordTermSchema).min(1),
    sectors: z.array(keywordTermSchema).min(1),
  }),
  /** The review's paragraphs, which statements name in `from`. */
  paragraphs: z.array(sectionSchema).min(1),
  /** What network forms are compared by; empty for a review that tells none apart. */
  dimensions: z.array(dimensionSchema).default([]),
  /** Works in the review's list that its text never cites. */
  neverCited: z.array(referenceKeySchema).default([]),
});
export type Guide = z.infer<typeof guideSchema>;
export type KeywordList = keyof Guide['keywords'];
