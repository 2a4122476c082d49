import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { listDataFiles } from '../data-files.ts';
import { reportStep } from '../diagnostics/steps.ts';
import { getEntriesInStyles, getGuide } from '../guide.ts';
import { toMediaType } from '../hosting/media-types.ts';

/** Publishes the files of data of which a guide has one a work or a page; the dev server makes each when it is asked for. */
export function dataFiles(): AstroIntegration {
  let base = '/';
  return {
    name: 'guide:data-files',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': async ({ dir }) => {
        const start = performance.now();
        await getEntriesInStyles();
        const files = listDataFiles(getGuide());
        const paths = files.map(({ path }) => join(fileURLToPath(dir), path));
        for (const folder of new Set(paths.map((path) => dirname(path)))) mkdirSync(folder, { recursive: true });
        for (const [index, { toText }] of files.entries()) writeFileSync(paths[index] ?? '', toText());
        reportStep('Data', performance.now() - start, `${String(files.length)} files`);
      },
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
