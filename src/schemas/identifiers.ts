import { z } from 'zod';

/**
 * A BibTeX key that can stand in an address: `/evidence/by-…` are the lists of works. citeproc keeps works in an object
 * of JavaScript, which has a `constructor` of its own.
 */
export const referenceKeySchema = z
  .string()
  .regex(
    /^(?!by-|constructor$)[a-z][a-z0-9-]*$/,
    'a key is lower-case letters, digits and hyphens, begins with a letter, and not with by-; constructor is none',
  )
  .brand<'ReferenceKey'>();
export type ReferenceKey = z.infer<typeof referenceKeySchema>;

/** The address of a page without the slashes at its ends; the home page's is empty. */
export const pageIdSchema = z
  .string()
  .regex(/^([a-z0-9]+(-[a-z0-9]+)*(\/[a-z0-9-]+)*)?$/, 'a page id is its address without the slashes at its ends')
  .brand<'PageId'>();
export type PageId = z.infer<typeof pageIdSchema>;

/** The id of a statement, unique in its page and permanent. */
export const statementIdSchema = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens')
  .brand<'StatementId'>();
export type StatementId = z.infer<typeof statementIdSchema>;

/** The file name of an entry, which is the last part of its address. */
export const slugSchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens');

/** A paragraph of the review, as `section.paragraph`. */
export const paragraphIdSchema = z
  .string()
  .regex(/^[a-z0-9-]+\.[1-9][0-9]*$/, 'a paragraph is section.number')
  .brand<'ParagraphId'>();
export type ParagraphId = z.infer<typeof paragraphIdSchema>;

/** A calendar day, `2026-11-23`. YAML 1.1 readers give a Date for it, which is taken at its UTC day. */
export const daySchema = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  z.iso.date('a day is written 2026-11-23'),
);
