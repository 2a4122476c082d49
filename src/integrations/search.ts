import { createReadStream, existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';
import { z } from 'zod';
import { reportStep } from '../diagnostics/steps.ts';
import { toFileKind } from '../hosting/header-table.ts';
import { termsSchema } from '../schemas/terms.ts';

/** What the search knows at once. The index names fragments in it, so until then it is not finished. */
export const termsFile = 'api/terms.json';

/** Pagefind's index of the built pages, in `/pagefind/`: a process of its own makes it, so that other things go on. */
export interface Search {
  /** Begins. What is indexed must not change until it ends. */
  readonly begin: AstroIntegration;
  readonly end: AstroIntegration;
  /** Under `dev` the search answers from the last build. */
  readonly dev: AstroIntegration;
}

export function search(): Search {
  let base = '/';
  let since = 0;
  let indexing = Promise.resolve(0);
  return {
    begin: {
      name: 'guide:search-begin',
      hooks: {
        'astro:build:done': ({ dir }) => {
          since = performance.now();
          indexing = writeIndex(fileURLToPath(dir));
          indexing.catch(() => undefined); // whoever waits for it is told
        },
      },
    },
    end: {
      name: 'guide:search-end',
      hooks: {
        'astro:config:done': ({ config }) => {
          base = config.base;
        },
        'astro:build:done': async ({ dir }) => {
          const pages = await indexing;
          nameFragments(fileURLToPath(dir), base);
          reportStep('Index', performance.now() - since, `${String(pages)} pages`);
        },
      },
    },
    dev: serveLastIndex(),
  };
}

function serveLastIndex(): AstroIntegration {
  let folder = '';
  return {
    name: 'guide:search-dev',
    hooks: {
      'astro:config:done': ({ config }) => {
        folder = join(fileURLToPath(config.outDir), 'pagefind');
      },
      'astro:server:setup': ({ server, logger }) => {
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
  // How its process allocates memory (jemalloc's manual: opt.narenas, opt.dirty_decay_ms, opt.thp): in one arena and not in
  // four a processor, which takes a tenth less for 12,000 pages, as fast; in pages of 2 MB, and without giving any back
  // before it ends, which spares a fifth of its time.
  process.env['_RJEM_MALLOC_CONF'] ??= 'narenas:1,dirty_decay_ms:-1,thp:always';
  try {
    const { index, errors } = await pagefind.createIndex();
    if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
    const added = await index.addDirectory({ path: folder, glob: toGlob(folder) });
    if (added.errors.length > 0) throw new Error(`Pagefind could not read the pages: ${added.errors.join('; ')}`);
    const written = await index.writeFiles({ outputPath: join(folder, 'pagefind') });
    if (written.errors.length > 0) throw new Error(`Pagefind could not write its index: ${written.errors.join('; ')}`);
    return added.page_count;
  } finally {
    await pagefind.close();
  }
}

/** Leaves out what no result leads to: Pagefind reads a page whole, and keeps its words, before it finds that it is none to index. */
function toGlob(folder: string): string {
  const folders = readdirSync(folder, { withFileTypes: true }).filter(
    (one) => one.isDirectory() && !['card', 'download'].includes(toFileKind(`${one.name}/`)),
  );
  return `{*.html,{${folders.map(({ name }) => name).join(',')}}/**/*.html}`;
}

/**
 * Writes into `terms.json` which fragment of the index holds each page, so that the search can join what it finds by
 * name with what Pagefind finds in the text before it has fetched any fragment.
 * @throws a ZodError where one of the files is not what it should be
 */
function nameFragments(folder: string, base: string): void {
  const file = join(folder, termsFile);
  const fragments = join(folder, 'pagefind/fragment');
  const terms = termsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const byPath = new Map(
    readdirSync(fragments).map((name) => [readFragmentPath(join(fragments, name)), basename(name, '.pf_fragment')]),
  );
  const pages = terms.pages.map((page) => {
    const fragment = byPath.get(page.url.slice(base.replace(/\/$/, '').length)); // Pagefind leaves the base path out
    return fragment === undefined ? page : { ...page, fragment };
  });
  writeFileSync(file, JSON.stringify({ ...terms, pages }));
}

/** The addresses of fragments, by their file: the name of one has a digest of what is in it. */
const fragmentPaths = new Map<string, string>();

/** The address that a fragment is about: gzipped JSON behind a signature. */
export function readFragmentPath(fragment: string): string {
  const path = fragmentPaths.get(fragment) ?? parseFragmentPath(fragment);
  fragmentPaths.set(fragment, path);
  return path;
}

/** Most fragments are shorter than what zlib sets aside for a result, 16 kB, and there are as many as pages. */
const chunkSize = 4096;

function parseFragmentPath(fragment: string): string {
  const text = gunzipSync(readFileSync(fragment), { chunkSize }).toString('utf8');
  return z.object({ url: z.string() }).parse(JSON.parse(text.slice(text.indexOf('{')))).url;
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
