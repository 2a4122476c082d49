import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { BuildFile, Job, Outcome } from '../build-file.ts';
import {
  closeLedger,
  emptyLedger,
  forget,
  isOver,
  listExpired,
  parseLedger,
  printLedger,
  type Ledger,
} from '../ledger.ts';
import { listChangedPages } from '../plan.ts';
import { readBuilt } from '../read-build.ts';
import { isPage, toStage } from '../stages.ts';

/**
 * Publishes a build in a folder that a server on this machine hands out by its link `current`. Each build gets a folder
 * of its own in `releases/`, and the link is renamed when that is whole: whoever asks gets the old build or the new one.
 * What pages of earlier builds ask for by a digest is carried along, for pages that are still open.
 * @throws an Error with one line, or one of the system; the old build then stands
 */
export function publishToFolder(job: Job, folder: string): Outcome {
  const { files, now, graceDays } = job;
  const old = findCurrent(folder);
  const ledger = old === undefined ? emptyLedger : readLedger(old);
  const release = join(folder, 'releases', toReleaseName(files));
  const closed = keepAssets(closeLedger(ledger, files, now));
  const expired = graceDays === undefined ? [] : listExpired(closed, now, graceDays);
  const next = forget(closed, expired);
  const sent = existsSync(release) ? [] : makeRelease(job, release);
  if (old !== undefined) carry(Object.keys(next.gone), old, release);
  for (const name of expired) rmSync(join(release, name), { force: true });
  replace(toLedgerPath(release), (path) => {
    writeFileSync(path, printLedger(next));
  });
  if (old !== release) switchTo(folder, release, old, now);
  const removed = graceDays === undefined ? [] : removeOld(release, now, graceDays);
  const left = Object.keys(ledger.files).filter((name) => isPage(name) && !(name in next.files));
  return {
    sent,
    kept: files.length - sent.length,
    removed: [...expired, ...removed],
    changedPages: [...listChangedPages(files, ledger), ...left],
  };
}

/** A name that only the same files have. */
function toReleaseName(files: readonly BuildFile[]): string {
  const list = files.map(({ name, digest }) => `${digest} ${name}\n`).join('');
  return createHash('sha256').update(list).digest('hex').slice(0, 16);
}

/** Not in the release, which the server hands out. */
const toLedgerPath = (release: string) => `${release}.json`;

/** The folder that the link leads to, or nothing where nothing was published yet. */
function findCurrent(folder: string): string | undefined {
  const current = join(folder, 'current');
  const found = lstatSync(current, { throwIfNoEntry: false });
  if (found === undefined) return undefined;
  if (!found.isSymbolicLink())
    throw new Error(`${current}: not a link that publishing made: move it away, and publish again.`);
  return join(folder, readlinkSync(current));
}

function readLedger(release: string): Ledger {
  const path = toLedgerPath(release);
  return existsSync(path) ? parseLedger(readFileSync(path, 'utf8'), path) : emptyLedger;
}

/** Pages that are gone are gone with the switch; only what has a digest in its name stays. */
function keepAssets(ledger: Ledger): Ledger {
  return forget(
    ledger,
    Object.keys(ledger.gone).filter((name) => toStage(name) !== 'assets'),
  );
}

/** Makes the folder of a build beside its place. One that a run left unfinished is gone on with. */
function makeRelease({ source, files }: Job, release: string): BuildFile[] {
  const unfinished = join(dirname(release), `.${basename(release)}.new`);
  const missing = files.filter((file) => !isWhole(unfinished, file));
  for (const file of missing) {
    mkdirSync(dirname(join(unfinished, file.name)), { recursive: true });
    writeFileSync(join(unfinished, file.name), readBuilt(source, file));
  }
  renameSync(unfinished, release);
  return missing;
}

function isWhole(folder: string, file: BuildFile): boolean {
  const path = join(folder, file.name);
  return existsSync(path) && createHash('sha256').update(readFileSync(path)).digest('hex') === file.digest;
}

/** Copies what earlier builds left from one release to the next. */
function carry(names: readonly string[], from: string, to: string): void {
  for (const name of names) {
    if (!existsSync(join(from, name)) || existsSync(join(to, name))) continue;
    mkdirSync(dirname(join(to, name)), { recursive: true });
    replace(join(to, name), (path) => {
      copyFileSync(join(from, name), path);
    });
  }
}

/** The time of the old release says since when it is one, for the day that it is removed. */
function switchTo(folder: string, release: string, old: string | undefined, now: Date): void {
  replace(join(folder, 'current'), (path) => {
    symlinkSync(join('releases', basename(release)), path);
  });
  if (old !== undefined && existsSync(old)) utimesSync(old, now, now);
}

/** Removes the releases that were replaced so many days ago, and what runs that stopped then had begun. */
function removeOld(release: string, now: Date, graceDays: number): string[] {
  const releases = dirname(release);
  const old = readdirSync(releases, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== basename(release))
    .map(({ name }) => name)
    .filter((name) => isOver(statSync(join(releases, name)).mtime, now, graceDays));
  for (const name of old) {
    rmSync(join(releases, name), { recursive: true });
    rmSync(toLedgerPath(join(releases, name)), { force: true });
  }
  return old.map((name) => `releases/${name}`);
}

/** Makes something beside its place, and renames it there: nobody meets it half made. */
function replace(path: string, make: (temporary: string) => void): void {
  const temporary = `${path}.new`;
  rmSync(temporary, { force: true });
  make(temporary);
  renameSync(temporary, path);
}
