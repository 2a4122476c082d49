import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { reportStep } from '../diagnostics/steps.ts';
import { toFileKind } from '../hosting/header-table.ts';
import { isText } from '../hosting/media-types.ts';
import { budgets } from '../page-weight/budgets.ts';
import { listFiles } from './built-files.ts';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** So many files at once keep Node’s four threads for compression busy. */
const atOnce = 8;

/**
 * Writes `.br` and `.gz` beside each file of text, so that no server compresses while a reader
 * waits. It comes last: a file that changes after it would be handed out as it was.
 */
export function precompress(): AstroIntegration {
  return {
    name: 'guide:precompress',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const start = performance.now();
        const folder = fileURLToPath(dir);
        const files = listFiles(folder).filter(isText);
        for (let first = 0; first < files.length; first += atOnce) {
          await Promise.all(files.slice(first, first + atOnce).map((file) => compress(folder, file)));
        }
        reportStep('Compress', performance.now() - start, `${String(files.length)} files`);
      },
    },
  };
}

/** The same bytes give the same files: neither format is given a name or a time. */
async function compress(folder: string, file: string): Promise<void> {
  const path = join(folder, file);
  const bytes = readFileSync(path);
  const isAsset = toFileKind(file) === 'asset';
  const quick = await brotli(bytes, { params: toParameters(isAsset ? best : good, bytes.length) });
  const isWorthMore = file.endsWith('.html') && isJustOver(quick.length);
  writeFileSync(`${path}.br`, isWorthMore ? await brotli(bytes, { params: toParameters(best, bytes.length) }) : quick);
  writeFileSync(`${path}.gz`, await zip(bytes, { level: constants.Z_BEST_COMPRESSION }));
}

const best = constants.BROTLI_MAX_QUALITY;
/**
 * What every page shares is made as small as can be. For pages and data this quality is eight hundredths larger and twenty
 * times as fast (3 MB of them: 0.35 s in place of 6.8 s), or a guide of thousands of works would take minutes.
 */
const good = 9;
/** Whether those eight hundredths may spare a page a round trip. */
function isJustOver(bytes: number): boolean {
  return [budgets.short, budgets.long].some((budget) => bytes > budget.bytes && bytes < 1.1 * budget.bytes);
}

/** A window that is no wider than the file is most of the speed: one of 4 MB is cleared for each. */
function toParameters(quality: number, bytes: number): Record<number, number> {
  const width = Math.ceil(Math.log2(bytes + 16)); // RFC 7932, section 9.1: 16 bytes of a window cannot be used
  return {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_LGWIN]: Math.min(
      Math.max(width, constants.BROTLI_MIN_WINDOW_BITS),
      constants.BROTLI_DEFAULT_WINDOW,
    ),
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes,
  };
}
