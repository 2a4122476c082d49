import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';
import { reportStep } from '../diagnostics/steps.ts';
import { withLastSlash } from '../hosting/base-path.ts';
import { interactivePaths } from '../graph/pages.ts';
import type { Graph } from '../graph/types.ts';
import type { LoadedGuide } from '../load.ts';
import { hasSingleFile, sizeMark, toSingleFilePath } from '../metadata/downloads.ts';
import { readPage, toArticle, type Article } from '../single-file/article.ts';
import { toSingleFile } from '../single-file/document.ts';
import { joinSheets } from '../single-file/style.ts';
import { toFileTerms } from '../single-file/terms.ts';
import { toSize } from '../wording/size.ts';
import type { StyleInliner } from './inline-styles.ts';
import { noteShipped } from './licences.ts';
import { toDigest } from './offline-files.ts';
import { toPageFile } from './prerender.ts';

/** The page that offers the one file, and says its size. */
export const offeringPage = 'about/index.html';

/**
 * Writes the whole guide as one HTML file into `/download/`, made of the built pages: what a page shows is said once,
 * by its own components. A guide of very many pages has none. `read` comes while style sheets still stand beside the
 * pages; `write` while pages are indexed and compressed, which others do; `state` says its size on the page that offers
 * it, when that page is indexed.
 */
export function singleFile(
  guide: Pick<LoadedGuide, 'graph' | 'resolver'>,
  { listSheets }: Pick<StyleInliner, 'listSheets'>,
): {
  read: AstroIntegration;
  write: AstroIntegration;
  state: AstroIntegration;
} {
  const { graph } = guide;
  let base = '/';
  let source: Source | undefined;
  let size: string | undefined;
  return {
    read: {
      name: 'guide:single-file-read',
      hooks: {
        'astro:config:done': ({ config }) => {
          base = withLastSlash(config.base);
        },
        'astro:build:done': ({ dir }) => {
          if (hasSingleFile(graph)) source = readSource(graph, { folder: fileURLToPath(dir), base }, listSheets);
        },
      },
    },
    write: {
      name: 'guide:single-file-write',
      hooks: {
        'astro:build:done': async () => {
          if (source === undefined) return;
          const start = performance.now();
          const html = await makeFile(guide, source);
          const { folder } = source.site;
          mkdirSync(join(folder, 'download'), { recursive: true });
          writeFileSync(join(folder, toSingleFilePath(graph.guide)), html);
          size = toSize(Buffer.byteLength(html));
          reportStep('One file', performance.now() - start, size);
        },
      },
    },
    state: {
      name: 'guide:single-file-state',
      hooks: {
        'astro:build:done': ({ dir }) => {
          if (size !== undefined) stateSize(join(fileURLToPath(dir), offeringPage), size);
        },
      },
    },
  };
}

/** A build on disk, and the path that it lives under. */
interface BuiltFolder {
  readonly folder: string;
  readonly base: string;
}

/** What the one file is made of: pages by their paths, the style sheets that they link to by their addresses. */
interface Source {
  readonly site: BuiltFolder;
  readonly home: string;
  readonly pages: ReadonlyMap<string, string>;
  readonly sheets: ReadonlyMap<string, string>;
}

function readSource(graph: Graph, site: BuiltFolder, listSheets: StyleInliner['listSheets']): Source {
  const paths = graph.pages.map(({ path }) => path).filter((path) => path !== '/' && !interactivePaths.has(path));
  const toPage = (path: string) => toPageFile(path, '/');
  const read = (path: string) => readFileSync(join(site.folder, toPage(path)), 'utf8');
  const home = read('/');
  const pages = new Map([['/', home], ...paths.map((path) => [path, read(path)] as const)]);
  const addresses = new Set([...pages.keys()].flatMap((path) => listSheets(toPage(path))));
  const sheets = new Map([...addresses].map((address) => [address, readFileSync(toFile(site, address), 'utf8')]));
  return { site, home, pages, sheets };
}

async function makeFile(
  { graph, resolver }: Pick<LoadedGuide, 'graph' | 'resolver'>,
  { site, home, pages, sheets }: Source,
): Promise<string> {
  const scope = { base: site.base, origin: new URL(resolver.toUrl('/')).origin, paths: new Set(pages.keys()) };
  const articles: Article[] = [];
  for (const [path, html] of pages) {
    articles.push(toArticle(readPage(html), path, scope));
    await setImmediate(); // whoever makes the index meanwhile is answered
  }
  const embed = (address: string) => toDataAddress(site, address);
  return toSingleFile(
    {
      home: readPage(home),
      articles,
      css: joinSheets([...sheets.values()], embed),
      script: await bundleScript(),
      terms: JSON.stringify(toFileTerms(graph, resolver)),
      icon: embed(`${site.base}favicon.svg`),
      digest: toDigest,
    },
    scope,
  );
}

/** The file of the build that an address of it names. */
function toFile({ folder, base }: BuiltFolder, address: string): string {
  return join(folder, decodeURIComponent(address.slice(base.length)));
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
};

/** A built file as a data address (RFC 2397). */
function toDataAddress(site: BuiltFolder, address: string): string {
  const type = mediaTypes[extname(address)];
  if (type === undefined) throw new Error(`${address} cannot stand in one file: name its media type in single-file.ts`);
  return `data:${type};base64,${readFileSync(toFile(site, address)).toString('base64')}`;
}

/** The file's script as one text that imports nothing: a module of its own could not be loaded from disk. */
async function bundleScript(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [noteShipped()],
    build: {
      write: false,
      rolldownOptions: {
        input: fileURLToPath(new URL('../client/single-file.ts', import.meta.url)),
        output: { format: 'iife' },
      },
    },
  });
  const chunks = [result].flat().flatMap((bundle) => ('output' in bundle ? bundle.output : []));
  const [chunk, ...others] = chunks.filter((part) => part.type === 'chunk');
  if (chunk === undefined || others.length > 0) throw new Error('The script of the one file is not one script');
  return chunk.code.trim().replaceAll('</script', '<\\/script');
}

/** Writes the size of the file where the about page offers it: the page was built before the file was. */
function stateSize(page: string, size: string): void {
  if (!existsSync(page)) return;
  writeFileSync(page, readFileSync(page, 'utf8').replace(sizeMark, size));
}
