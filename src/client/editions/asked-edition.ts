import * as z from 'zod/mini';
import { editionNumber } from '../../wording/edition-number.ts';

/** What `?edition=…` of an address asks for. */
export type AskedEdition =
  { readonly kind: 'none' } | { readonly kind: 'malformed' } | { readonly kind: 'edition'; readonly number: string };

/** One number; none is as long as the limit. */
const askedSchema = z.tuple([z.string().check(z.maxLength(20), z.regex(editionNumber))]);

/** Reads the query string of an address. Two editions at once are none that could be shown. */
export function parseAskedEdition(search: string): AskedEdition {
  const values = new URLSearchParams(search).getAll('edition');
  if (values.length === 0) return { kind: 'none' };
  const asked = askedSchema.safeParse(values);
  return asked.success ? { kind: 'edition', number: asked.data[0] } : { kind: 'malformed' };
}
