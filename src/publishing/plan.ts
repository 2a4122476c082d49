import type { BuildFile } from './build-file.ts';
import { isKnown, toEntry, type Ledger } from './ledger.ts';
import { isPage } from './stages.ts';

/** What a store says of an object when it lists them. */
export interface StoredObject {
  readonly bytes: number;
  /** Without quotation marks. */
  readonly etag: string;
}

/** What has to be sent, and why. */
export interface Plan {
  readonly toSend: readonly BuildFile[];
  /** Those of them whose bytes are not there; of the others, only the headers may differ. */
  readonly changed: readonly BuildFile[];
}

/** Compares a build with what is there. An object that we know nothing of is sent again: its headers may be any. */
export function toPlan(files: readonly BuildFile[], stored: ReadonlyMap<string, StoredObject>, ledger: Ledger): Plan {
  const changed = files.filter((file) => !isThere(file, stored.get(file.name)));
  const absent = new Set(changed);
  return { changed, toSend: files.filter((file) => absent.has(file) || !isKnown(ledger, file)) };
}

/** A store that encrypts with keys of its own has other ETags: there, every file is sent each time. */
function isThere({ bytes, md5 }: BuildFile, object: StoredObject | undefined): boolean {
  return object?.bytes === bytes && object.etag === md5;
}

/**
 * The pages that are not what the last complete run published. A run that stopped half-way has changed pages, too, and
 * printed none of them: the next one that is complete names them all.
 */
export function listChangedPages(files: readonly BuildFile[], ledger: Ledger): string[] {
  return files
    .filter((file) => {
      const { digest, headers } = toEntry(file);
      const last = ledger.files[file.name];
      return isPage(file.name) && (last?.digest !== digest || last.headers !== headers);
    })
    .map(({ name }) => name);
}

const forFoldersAlone = /\.(?:br|gz)$|^_(?:headers|redirects)$|^hosting\//;

/**
 * The files that an object store has a use for. It hands out one object for one address, whatever the browser takes, so
 * that compressed ones would never be asked for: the CDN before it compresses. Nor does it read what hosts read.
 */
export function listForStore(files: readonly BuildFile[]): BuildFile[] {
  return files.filter(({ name }) => !forFoldersAlone.test(name));
}
