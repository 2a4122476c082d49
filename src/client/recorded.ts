import * as z from 'zod/mini';

// What `/api/permalinks.json` and its parts say, as far as the browser reads them; src/schemas/permalinks.ts has the
// contract.

/** The words of a permalink from an edition on. */
export const wordingSchema = z.object({ edition: z.string(), date: z.iso.date(), text: z.string() });
export type Wording = z.infer<typeof wordingSchema>;

/** Root-relative, without the base path; two slashes would lead to another host. */
export const addressSchema = z.string().check(z.regex(/^\/(?!\/)/));

const since = { edition: z.string(), date: z.iso.date() };
/** What became of a permalink. */
export const stateSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('stands') }),
  z.object({ kind: z.literal('moved'), to: addressSchema, ...since }),
  z.object({ kind: z.literal('withdrawn'), why: z.string(), ...since }),
]);
