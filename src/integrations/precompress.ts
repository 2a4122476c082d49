import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { reportStep } from '../diagnostics/steps.ts';
import { isText } from '../hosting/media-types.ts';
import { compressFiles } from '../threads/compress-files.ts';
import { listFiles } from './built-files.ts';

/** Is told by the index which page has which fragment, see search.ts. */
const termsFile = 'api/terms.json';

/**
 * Writes `.br` and `.gz` beside each file of text, so that no server compresses while a reader waits: `early` from where
 * no page changes any more, while what comes next goes on (the index takes one processor, and as long); `rest` comes
 * last, for a file that changes after it would be handed out as it was.
 */
export function precompress(): { early: AstroIntegration; rest: AstroIntegration } {
  const compressed = new Set<string>();
  let running: Promise<void> = Promise.resolve();
  const start = (folder: string, isDue: (file: string) => boolean) => {
    const files = listFiles(folder).filter((file) => isText(file) && isDue(file) && !compressed.has(file));
    for (const file of files) compressed.add(file);
    return compressFiles(folder, files);
  };
  return {
    early: {
      name: 'guide:precompress-early',
      hooks: {
        'astro:build:done': ({ dir }) => {
          running = start(fileURLToPath(dir), (file) => file !== termsFile);
          running.catch(() => undefined); // `rest` throws it
        },
      },
    },
    rest: {
      name: 'guide:precompress',
      hooks: {
        'astro:build:done': async ({ dir }) => {
          const from = performance.now();
          await Promise.all([running, start(fileURLToPath(dir), () => true)]);
          reportStep('Compress', performance.now() - from, `${String(compressed.size)} files`);
        },
      },
    },
  };
}
