import { z } from 'zod';

/** A rich response of oEmbed 1.0 (oembed.com, section 2.3.4), with what the guide says of itself. */
export const oEmbedSchema = z.strictObject({
  version: z.literal('1.0'),
  type: z.literal('rich'),
  title: z.string().min(1),
  author_name: z.string().min(1),
  provider_name: z.string().min(1),
  provider_url: z.url(),
  /** In seconds. */
  cache_age: z.int().positive(),
  html: z.string().startsWith('<iframe '),
  /** In pixels. */
  width: z.int().positive(),
  height: z.int().positive(),
});
export type OEmbed = z.infer<typeof oEmbedSchema>;
