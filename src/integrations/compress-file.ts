import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { toFileKind } from '../hosting/header-table.ts';
import { budgets } from '../page-weight/budgets.ts';
import type { CompressingWork, HandedFile } from '../threads/compressing-threads.ts';

/**
 * Writes a file of the build that is not there yet.
 * @returns its bytes; undefined for a file that came without what is in it, which stands there
 */
export function writeContent(folder: string, { name, content }: HandedFile): Uint8Array | undefined {
  if (content === undefined) return undefined;
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  makeFolders(folder, dirname(name));
  writeFileSync(join(folder, name), bytes);
  return bytes;
}

/**
 * Writes `.br` and `.gz` beside a file of the build. The same bytes give the same files: neither format is given a name
 * or a time. It waits for its result, as a thread of its own may (threads/compress-files.ts).
 * @param file its path, and its bytes where somebody has them
 * @returns the bytes of the file itself
 */
export function compressFile(
  { folder, former, thorough }: CompressingWork,
  { name, bytes: given }: { readonly name: string; readonly bytes: Uint8Array | undefined },
): Uint8Array {
  const path = join(folder, name);
  const bytes = given ?? readFileSync(path);
  if (former !== undefined && takeOver(join(former, name), path, bytes)) return bytes;
  const quick = toQuickForm(name, bytes);
  const isWorthMore = thorough && name.endsWith('.html') && isJustOver(quick.length);
  writeFileSync(`${path}.br`, isWorthMore ? toBrotli(bytes, best) : quick);
  writeFileSync(`${path}.gz`, toGzip(bytes));
  return bytes;
}

/** Folders that are there: a build has thousands of files in some. */
const known = new Set<string>();

/**
 * Makes the folders that a file stands in below that of the build. The folder of the build itself is never made: where it
 * is not there, the build has been given up, and nothing is to be left of it.
 * @throws an Error where it is not there
 */
function makeFolders(folder: string, path: string): void {
  const whole = join(folder, path);
  if (path === '.' || known.has(whole)) return;
  known.add(whole);
  if (existsSync(whole)) return;
  makeFolders(folder, dirname(path));
  try {
    mkdirSync(whole);
  } catch (error) {
    if (!existsSync(whole)) throw error; // or Astro, or another thread, has made it meanwhile
  }
}

function toGzip(bytes: Uint8Array): Buffer {
  return gzipSync(bytes, { level: constants.Z_DEFAULT_COMPRESSION, chunkSize: toChunkSize(bytes) });
}

/**
 * What zlib sets aside for a result: no more than the file itself takes, for most files of data have some 400 bytes, and to
 * be rid of 16 kB for each would take as long as to compress them.
 */
function toChunkSize({ length }: Uint8Array): number {
  return Math.min(Math.max(length, constants.Z_MIN_CHUNK), constants.Z_DEFAULT_CHUNK);
}

function toQuickForm(name: string, bytes: Uint8Array): Buffer {
  return toBrotli(bytes, toFileKind(name) === 'asset' ? best : good);
}

const forms = ['.br', '.gz'] as const;

/**
 * Whether the last build had the same bytes, and its forms of them serve on: as further names of the same files, which
 * costs neither time nor room. Where there was none, or a file system knows no further names, they are made.
 */
function takeOver(former: string, path: string, bytes: Uint8Array): boolean {
  try {
    if (!readFileSync(former).equals(bytes)) return false;
    for (const form of forms) linkSync(former + form, path + form);
    return true;
  } catch {
    for (const form of forms) rmSync(path + form, { force: true }); // or what is written would be written into the last build
    return false;
  }
}

const best = constants.BROTLI_MAX_QUALITY;
/**
 * What every page shares is made as small as can be. For pages and data this quality makes a tenth more, fifty times as
 * fast (see docs/performance.md), or a guide of thousands of works would take minutes.
 */
const good = 5;
/** Whether that tenth may spare a page a round trip. */
function isJustOver(bytes: number): boolean {
  return [budgets.short, budgets.long].some((budget) => bytes > budget.bytes && bytes < 1.12 * budget.bytes);
}

/** Whether a build has the forms that this engine would make of its files, by the first of them: what made them may have been another. */
export function isCompressedAlike(folder: string, name: string): boolean {
  try {
    const bytes = readFileSync(join(folder, name));
    const [br, gz] = forms.map((form) => readFileSync(join(folder, name + form)));
    return br?.equals(toQuickForm(name, bytes)) === true && gz?.equals(toGzip(bytes)) === true;
  } catch {
    return false;
  }
}

/** A file in Brotli. A window that is no wider than the file needs no clearing beyond it. @param quality from 0 to 11 */
export function toBrotli(bytes: Uint8Array, quality: number): Buffer {
  const width = Math.ceil(Math.log2(bytes.length + 16)); // RFC 7932, section 9.1: 16 bytes of a window cannot be used
  return brotliCompressSync(bytes, {
    chunkSize: toChunkSize(bytes),
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_LGWIN]: Math.min(
        Math.max(width, constants.BROTLI_MIN_WINDOW_BITS),
        constants.BROTLI_DEFAULT_WINDOW,
      ),
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}
