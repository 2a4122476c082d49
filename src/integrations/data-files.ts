import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { listDataFiles } from '../data-files.ts';
import { reportStep } from '../diagnostics/steps.ts';
import { getEntriesInStyles, getGuide } from '../guide.ts';
import { withLastSlash } from '../hosting/base-path.ts';
import { toMediaType } from '../hosting/media-types.ts';
import type { Compressor } from './precompress.ts';

/** The files of data of which a guide has one a work or a page. */
export interface DataFiles {
  /** Writes them as soon as works are formatted, while Astro makes the pages, so that they are compressed before these are. */
  readonly start: (folder: string) => void;
  /** Has the build wait for them. The dev server makes each when it is asked for. */
  readonly finish: AstroIntegration;
}

export function dataFiles({ begin }: Pick<Compressor, 'begin'>): DataFiles {
  let base = '/';
  let writing = Promise.resolve();
  const write = async (folder: string) => {
    await getEntriesInStyles();
    const start = performance.now();
    const paths = writeDataFiles(folder);
    begin(paths);
    reportStep('Data', performance.now() - start, `${String(paths.length)} files`);
  };
  return {
    start: (folder) => {
      writing = write(folder);
      writing.catch(() => undefined); // whoever waits for it is told
    },
    finish: {
      name: 'guide:data-files',
      hooks: {
        'astro:config:done': ({ config }) => {
          base = withLastSlash(config.base);
        },
        'astro:build:done': () => writing,
        'astro:server:setup': ({ server }) => {
          server.middlewares.use((request, response, next) => {
            const path = decodeURIComponent((request.url ?? '').replace(/[?#].*/s, '')).slice(base.length - 1);
            const file = listDataFiles(getGuide()).find((one) => one.path === path);
            if (file === undefined) next();
            else response.setHeader('Content-Type', toMediaType(path)).end(file.toText());
          });
        },
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
