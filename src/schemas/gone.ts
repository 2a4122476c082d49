import { z } from 'zod';
import { textSchema } from './text.ts';

/** The address of a page or of something on it, as content writes it: `/lessons/data/`, `/lessons/data/#id`. */
const addressSchema = z
  .string()
  .regex(
    /^\/(?:[a-z0-9-]+\/)*(?:#[a-z0-9-]+)?$/,
    'an address is /folder/name/ of a page or /folder/name/#id of a statement',
  );

/** One item of `content/moved.yaml`: what stood at an address, and where it stands now. */
export const moveSchema = z.strictObject({ from: addressSchema, to: addressSchema });
export type Move = z.infer<typeof moveSchema>;

/** One item of `content/withdrawn.yaml`: what stood at an address, and why it does not any more. */
export const withdrawalSchema = z.strictObject({ address: addressSchema, why: textSchema });
export type Withdrawal = z.infer<typeof withdrawalSchema>;
