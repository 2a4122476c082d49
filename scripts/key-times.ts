import { z } from 'zod';
import { getQuantile } from './quantile.ts';

/** A key that was pressed, and what the page did with it. */
export const keySchema = z.object({
  query: z.string(),
  /** Milliseconds from the key to the frame with its answer. */
  time: z.number(),
  /** What the page said in that frame. */
  status: z.string(),
});
export type Key = z.infer<typeof keySchema>;

/** A line about some keys, given the time of each in every pass: what counts for a key is the median of its times. */
export function toRow(name: string, passes: readonly (readonly Key[])[]): string {
  const [first = []] = passes;
  const times = first.map((_, index) =>
    getQuantile(
      passes.map((keys) => keys[index]?.time ?? NaN),
      0.5,
    ),
  );
  const columns = [0.5, 0.95, 1].map((share) => getQuantile(times, share).toFixed(1).padStart(7));
  return `${name.padEnd(48)} ${times.length.toString().padStart(4)} ${columns.join('')}`;
}
