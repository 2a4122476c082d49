import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { listDataFiles } from '../data-files.ts';
import { reportStep } from '../diagnostics/steps.ts';
import { getEntriesInStyles, getGuide } from '../guide.ts';
import { toMediaType } from '../hosting/media-types.ts';
import type { Compressor } from './precompress.ts';

/**
 * Publishes the files of data of which a guide has one a work or a page: as soon as its works are formatted, while Astro
 * makes the pages, so that they are compressed before these are. The dev server makes each when it is asked for.
 */
export function dataFiles({ begin }: Pick<Compressor, 'begin'>): AstroIntegration {
  let base = '/';
  let folder = '';
  let writing = Promise.resolve();
  const write = async () => {
    await getEntriesInStyles();
    const start = performance.now();
    const paths = writeDataFiles(folder);
    begin(folder, paths);
    reportStep('Data', performance.now() - start, `${String(paths.length)} files`);
  };
  return {
    name: 'guide:data-files',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
        folder = fileURLToPath(config.outDir);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((prerenderer) => ({
          ...prerenderer,
          setup: async () => {
            await prerenderer.setup?.(); // Astro has emptied the folder
            writing = write();
            writing.catch(() => undefined); // whoever waits for it is told
          },
        }));
      },
      'astro:build:done': () => writing,
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const path = decodeURIComponent((request.url ?? '').replace(/[?#].*/s, '')).slice(
            base.replace(/\/$/, '').length,
          );
          const file = listDataFiles(getGuide()).find((one) => one.path === path);
          if (file === undefined) next();
          else response.setHeader('Content-Type', toMediaType(path)).end(file.toText());
        });
      },
    },
  };
}

/** @returns the paths of the files in the folder */
function writeDataFiles(folder: string): string[] {
  const files = listDataFiles(getGuide());
  for (const path of new Set(files.map((file) => dirname(file.path))))
    mkdirSync(join(folder, path), { recursive: true });
  for (const { path, toText } of files) writeFileSync(join(folder, path), toText());
  return files.map(({ path }) => path.slice(1));
}
