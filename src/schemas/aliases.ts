import { z } from 'zod';
import { textSchema } from './text.ts';

/** The spellings of one word, or of its beginning: `[organis, organiz]` serves organise and organisation alike. */
const spellingSchema = z
  .array(z.string().regex(/^[\p{Ll}\p{M}]{3,}$/u, 'a spelling is three lower-case letters or more'))
  .min(2, 'has two spellings or more');

/** Words that people say and the guide does not print, with the pages or statements they lead to, the best first. */
const wordsSchema = z.strictObject({
  said: z.array(textSchema).min(1, 'has at least one word'),
  leads: z.array(z.string().startsWith('/', 'an address begins with /')).min(1, 'leads somewhere'),
});

/** `content/aliases.yaml`, which a guide need not have: how people write and say what the guide calls otherwise. */
export const aliasesSchema = z.strictObject({
  spellings: z.array(spellingSchema).default([]),
  words: z.array(wordsSchema).default([]),
});
export type Aliases = z.infer<typeof aliasesSchema>;
