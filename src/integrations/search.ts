import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';

/** Indexes the built pages with Pagefind, into `/pagefind/`. */
export function search(): AstroIntegration {
  return {
    name: 'guide:search',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const pages = await writeIndex(fileURLToPath(dir));
        logger.info(`${String(pages)} pages indexed`);
      },
    },
  };
}

/**
 * Runs Pagefind over a folder of built pages and gives the number it indexed.
 * @throws an Error with Pagefind's own words where it does
 */
async function writeIndex(folder: string): Promise<number> {
  try {
    const { index, errors } = await pagefind.createIndex();
    if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
    const added = await index.addDirectory({ path: folder });
    if (added.errors.length > 0) throw new Error(`Pagefind could not read the pages: ${added.errors.join('; ')}`);
    const written = await index.writeFiles({ outputPath: `${folder}pagefind` });
    if (written.errors.length > 0) throw new Error(`Pagefind could not write its index: ${written.errors.join('; ')}`);
    return added.page_count;
  } finally {
    await pagefind.close();
  }
}
