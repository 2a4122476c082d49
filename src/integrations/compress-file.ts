import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { toFileKind } from '../hosting/header-table.ts';
import { budgets } from '../page-weight/budgets.ts';
import type { FileToCompress } from '../threads/compress-files.ts';

/**
 * Writes `.br` and `.gz` beside a file of the build. The same bytes give the same files: neither format is given a name
 * or a time. It waits for its result, as a thread of its own may (threads/compress-files.ts).
 * @param thorough whether time may be spent on sparing a page a round trip
 * @returns the bytes of the file itself
 */
export function compressFile(folder: string, { name, bytes: given }: FileToCompress, thorough: boolean): Uint8Array {
  const path = join(folder, name);
  if (given !== undefined) mkdirSync(dirname(path), { recursive: true });
  const bytes = given ?? readFileSync(path);
  const quick = toBrotli(bytes, toFileKind(name) === 'asset' ? best : good);
  const isWorthMore = thorough && name.endsWith('.html') && isJustOver(quick.length);
  writeFileSync(`${path}.br`, isWorthMore ? toBrotli(bytes, best) : quick);
  writeFileSync(`${path}.gz`, gzipSync(bytes, { level: constants.Z_DEFAULT_COMPRESSION }));
  return bytes;
}

const best = constants.BROTLI_MAX_QUALITY;
/**
 * What every page shares is made as small as can be. For pages and data this quality makes a tenth more, fifty times as
 * fast (see docs/performance.md), or a guide of thousands of works would take minutes.
 */
const good = 6;
/** Whether that tenth may spare a page a round trip. */
function isJustOver(bytes: number): boolean {
  return [budgets.short, budgets.long].some((budget) => bytes > budget.bytes && bytes < 1.12 * budget.bytes);
}

/** A window that is no wider than the file needs no clearing beyond it. */
function toBrotli(bytes: Uint8Array, quality: number): Buffer {
  const width = Math.ceil(Math.log2(bytes.length + 16)); // RFC 7932, section 9.1: 16 bytes of a window cannot be used
  return brotliCompressSync(bytes, {
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
