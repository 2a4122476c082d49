import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { reportStep } from '../diagnostics/steps.ts';
import { isText } from '../hosting/media-types.ts';
import { compressFiles } from '../threads/compress-files.ts';
import { listFiles } from './built-files.ts';

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
        await compressFiles(folder, files);
        reportStep('Compress', performance.now() - start, `${String(files.length)} files`);
      },
    },
  };
}
