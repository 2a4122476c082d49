import { z } from 'zod';
import type { BuildFile } from './build-file.ts';
import { describeHeaders } from './stored-headers.ts';

const entrySchema = z.strictObject({ digest: z.string(), headers: z.string() });
const entriesSchema = z.record(z.string(), entrySchema);

/**
 * What is known of the place that a guide is published at, kept there. A listing says which bytes a file has; neither
 * with which headers it was sent, nor whether it was ours, nor since when nothing needs it.
 */
export const ledgerSchema = z.strictObject({
  version: z.literal(1),
  /** What the last complete run published. */
  files: entriesSchema,
  /** What runs since then have begun to send: each was something else before, or not there. */
  sending: entriesSchema,
  /** What is of no build any more, and since when. */
  gone: z.record(z.string(), z.iso.datetime()),
});
export type Ledger = z.infer<typeof ledgerSchema>;
type Entry = z.infer<typeof entrySchema>;

export const emptyLedger: Ledger = { version: 1, files: {}, sending: {}, gone: {} };

/**
 * Reads what `printLedger` wrote.
 * @param place where it stands, for whoever has to see to it
 * @throws an Error with one line where it is something else
 */
export function parseLedger(text: string, place: string): Ledger {
  try {
    return ledgerSchema.parse(JSON.parse(text));
  } catch {
    throw new Error(
      `${place}: not the ledger of a published guide: remove it, and the next run compares every file by itself.`,
    );
  }
}

export function printLedger(ledger: Ledger): string {
  return JSON.stringify(ledger);
}

/** What is written of a file once it is sent. */
export function toEntry({ name, digest }: BuildFile): Entry {
  return { digest, headers: describeHeaders(name) };
}

/** Whether a file, if it is there, was sent by us in these bytes with these headers. */
export function isKnown({ files, sending }: Ledger, file: BuildFile): boolean {
  const { digest, headers } = toEntry(file);
  return [files[file.name], sending[file.name]].some((entry) => entry?.digest === digest && entry.headers === headers);
}

/** The ledger while files are sent whose bytes differ from those that are there. */
export function openLedger(ledger: Ledger, changed: readonly BuildFile[]): Ledger {
  const sending = Object.fromEntries(changed.map((file) => [file.name, toEntry(file)]));
  return { ...ledger, sending: { ...ledger.sending, ...sending } };
}

/** The ledger when all of a build is there: what is not of it is gone since now, or since it was first missed. */
export function closeLedger(ledger: Ledger, files: readonly BuildFile[], now: Date): Ledger {
  const entries = Object.fromEntries(files.map((file) => [file.name, toEntry(file)]));
  const earlier = [...Object.keys(ledger.files), ...Object.keys(ledger.sending), ...Object.keys(ledger.gone)];
  const gone = earlier
    .filter((name) => !(name in entries))
    .map((name) => [name, ledger.gone[name] ?? now.toISOString()] as const);
  return { version: 1, files: entries, sending: {}, gone: Object.fromEntries(gone) };
}

/** What has been gone for so many days, in order. */
export function listExpired({ gone }: Ledger, now: Date, graceDays: number): string[] {
  return Object.keys(gone)
    .filter((name) => isOver(new Date(gone[name] ?? now), now, graceDays))
    .sort();
}

/** Whether so many days have passed since then. */
export function isOver(since: Date, now: Date, days: number): boolean {
  return since.getTime() + days * 86_400_000 <= now.getTime();
}

/** The ledger without what was removed. */
export function forget(ledger: Ledger, removed: readonly string[]): Ledger {
  const names = new Set(removed);
  return { ...ledger, gone: Object.fromEntries(Object.entries(ledger.gone).filter(([name]) => !names.has(name))) };
}
