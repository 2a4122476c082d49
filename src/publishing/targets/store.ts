import type { BuildFile, Job, Outcome } from '../build-file.ts';
import {
  closeLedger,
  emptyLedger,
  forget,
  listExpired,
  openLedger,
  parseLedger,
  printLedger,
  type Ledger,
} from '../ledger.ts';
import { listChangedPages, listForStore, toPlan, type StoredObject } from '../plan.ts';
import { readBuilt } from '../read-build.ts';
import { runAtOnce } from '../run-at-once.ts';
import { groupByStage, isPage, stages } from '../stages.ts';
import { toStoredHeaders, type StoredHeaders } from '../stored-headers.ts';

/** What publishing asks of an object store. Names are those of files of a build; each method throws an Error with one line. */
export interface ObjectStore {
  /** What errors call it. */
  readonly address: string;
  readonly list: () => Promise<Map<string, StoredObject>>;
  /** The text of an object, or nothing where there is none. */
  readonly read: (name: string) => Promise<string | undefined>;
  readonly put: (name: string, bytes: Buffer, headers: StoredHeaders) => Promise<void>;
  readonly remove: (name: string) => Promise<void>;
}

/** Where the ledger is. It has nothing that the files themselves do not tell. */
export const ledgerName = '.published.json';
const atOnce = 16;

/**
 * Publishes a build in an object store, stage by stage: none begins before the one before it is complete. A store cannot
 * switch all files at once, so between two pages a reader may meet two editions; each page has all that it needs.
 * @throws an Error with one line; what is there then stands, and another run goes on from it
 */
export async function publishToStore(job: Job, store: ObjectStore): Promise<Outcome> {
  const files = listForStore(job.files);
  const ledger = await readLedger(store);
  const { toSend, changed } = toPlan(files, await store.list(), ledger);
  if (changed.length > 0) await writeLedger(store, openLedger(ledger, changed));
  await sendByStage(job.source, toSend, store);
  const closed = closeLedger(ledger, files, job.now);
  const removed = job.graceDays === undefined ? [] : listExpired(closed, job.now, job.graceDays);
  await runAtOnce(removed, atOnce, store.remove);
  const changedPages = [...listChangedPages(files, ledger), ...removed.filter(isPage)];
  const next = forget(closed, removed);
  if (printLedger(next) !== printLedger(ledger)) await writeLedger(store, next);
  return { sent: toSend, kept: files.length - toSend.length, removed, changedPages };
}

async function sendByStage(source: string, files: readonly BuildFile[], store: ObjectStore): Promise<void> {
  const groups = groupByStage(files);
  for (const stage of stages)
    await runAtOnce(groups.get(stage) ?? [], stage === 'last' ? 1 : atOnce, (file) =>
      store.put(file.name, readBuilt(source, file), toStoredHeaders(file.name)),
    );
}

async function readLedger(store: ObjectStore): Promise<Ledger> {
  const text = await store.read(ledgerName);
  return text === undefined ? emptyLedger : parseLedger(text, `${store.address}${ledgerName}`);
}

async function writeLedger(store: ObjectStore, ledger: Ledger): Promise<void> {
  await store.put(ledgerName, Buffer.from(printLedger(ledger)), toStoredHeaders(ledgerName));
}
