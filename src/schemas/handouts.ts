import { z } from 'zod';

/** `handouts/handouts.json`: what each printed handout was made from, by the name of its file. */
export const handoutDigestsSchema = z.record(
  z.string().regex(/^[a-z0-9-]+\.pdf$/),
  z.string().regex(/^sha256-[0-9a-f]{64}$/),
);
export type HandoutDigests = z.infer<typeof handoutDigestsSchema>;
