import type { AstroIntegration } from 'astro';
import { listDataFiles } from '../data-files.ts';
import { getEntriesInStyles, getGuide } from '../guide.ts';
import { withLastSlash } from '../hosting/base-path.ts';
import { toMediaType } from '../hosting/media-types.ts';
import type { Compressor } from './precompress.ts';

/** The files of data of which a guide has one a work or a page. */
export interface DataFiles {
  /** Has threads write them when works are formatted: while Astro makes the pages, and what is left while these are indexed. */
  readonly start: () => void;
  /** Has the build wait until threads know of all. The dev server makes each when it is asked for. */
  readonly finish: AstroIntegration;
}

export function dataFiles({ write }: Pick<Compressor, 'write'>): DataFiles {
  let base = '/';
  let listing = Promise.resolve();
  const list = async () => {
    await getEntriesInStyles();
    write(listDataFiles(getGuide()).map(({ path, toText }) => ({ name: path.slice(1), toText })));
  };
  return {
    start: () => {
      listing = list();
      listing.catch(() => undefined); // whoever waits for it is told
    },
    finish: {
      name: 'guide:data-files',
      hooks: {
        'astro:config:done': ({ config }) => {
          base = withLastSlash(config.base);
        },
        'astro:build:done': () => listing,
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
