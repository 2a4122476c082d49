import * as z from 'zod/mini';

/** What a page asks of the service worker. */
export const askSchema = z.discriminatedUnion('ask', [
  z.object({ ask: z.literal('state') }),
  /** Keep all files of a part of the rest. */
  z.object({ ask: z.literal('keep'), part: z.number() }),
  /** All parts are kept: let new editions bring all of it too. */
  z.object({ ask: z.literal('mark') }),
  /** Remove the rest. */
  z.object({ ask: z.literal('forget') }),
  /** The reader accepts the new edition. */
  z.object({ ask: z.literal('take over') }),
]);
export type Ask = z.infer<typeof askSchema>;

const sizeSchema = z.object({ files: z.number(), bytes: z.number() });

/** What the worker answers to all of them, and why something was not done. */
export const replySchema = z.object({
  edition: z.string(),
  essential: sizeSchema,
  parts: z.array(sizeSchema),
  /** Whether all of the guide is on this device. */
  isWhole: z.boolean(),
  failed: z.optional(z.enum(['room', 'connection'])),
});
export type Reply = z.infer<typeof replySchema>;

/** What the worker tells pages unasked: that there was no room for the essential files. */
export const newsSchema = z.object({ news: z.literal('no room') });
export type News = z.infer<typeof newsSchema>;

/**
 * Asks a worker and waits for its answer.
 * @throws where it answers something else
 */
export async function askWorker(worker: ServiceWorker, ask: Ask): Promise<Reply> {
  const { port1, port2 } = new MessageChannel();
  const answer = new Promise((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<unknown>) => {
      resolve(data);
    };
  });
  worker.postMessage(ask, [port2]);
  const reply = replySchema.parse(await answer);
  port1.close();
  return reply;
}
