import { createReadStream, existsSync, statSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';
import { reportStep } from '../diagnostics/steps.ts';

/** Indexes the built pages with Pagefind, into `/pagefind/`. Under `dev` the search answers from the last build. */
export function search(): AstroIntegration {
  let outDir = '';
  return {
    name: 'guide:search',
    hooks: {
      'astro:config:done': ({ config }) => {
        outDir = fileURLToPath(config.outDir);
      },
      'astro:build:done': async ({ dir }) => {
        const start = performance.now();
        const pages = await writeIndex(fileURLToPath(dir));
        reportStep('Index', performance.now() - start, `${String(pages)} pages`);
      },
      'astro:server:setup': ({ server, logger }) => {
        const folder = join(outDir, 'pagefind');
        const built = existsSync(folder)
          ? `the last build, of ${statSync(folder).mtime.toLocaleString('en-GB')}`
          : undefined;
        logger.info(
          built === undefined ? 'no search: there is no build yet (npm run build)' : `search answers from ${built}`,
        );
        server.middlewares.use((request, response, next) => {
          const file = toIndexFile(request.url ?? '', folder);
          if (file === undefined) next();
          else createReadStream(file).pipe(response.setHeader('Content-Type', toMediaType(file)));
        });
      },
    },
  };
}

/**
 * Runs Pagefind over a folder of built pages and gives the number it indexed.
 * @throws an Error with Pagefind's own words where it fails
 */
async function writeIndex(folder: string): Promise<number> {
  try {
    const { index, errors } = await pagefind.createIndex();
    if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
    const added = await index.addDirectory({ path: folder });
    if (added.errors.length > 0) throw new Error(`Pagefind could not read the pages: ${added.errors.join('; ')}`);
    const written = await index.writeFiles({ outputPath: join(folder, 'pagefind') });
    if (written.errors.length > 0) throw new Error(`Pagefind could not write its index: ${written.errors.join('; ')}`);
    return added.page_count;
  } finally {
    await pagefind.close();
  }
}

/** The file of the index that an address asks for; nothing outside of its folder. */
function toIndexFile(url: string, folder: string): string | undefined {
  const name = /\/pagefind\/([^?#]+)/.exec(url)?.[1];
  if (name === undefined) return undefined;
  const file = normalize(join(folder, decodeURIComponent(name)));
  return file.startsWith(folder) && existsSync(file) ? file : undefined;
}

function toMediaType(file: string): string {
  return { '.js': 'text/javascript', '.json': 'application/json' }[extname(file)] ?? 'application/octet-stream';
}
