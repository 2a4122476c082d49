import { defineConfig } from 'astro/config';
import { check } from './src/integrations/check.ts';
import { dataFiles } from './src/integrations/data-files.ts';
import { fonts } from './src/integrations/fonts.ts';
import { hosting } from './src/integrations/hosting.ts';
import { inlineStyles } from './src/integrations/inline-styles.ts';
import { layerOrder } from './src/integrations/layer-order.ts';
import { licences } from './src/integrations/licences.ts';
import { offline } from './src/integrations/offline.ts';
import { pageBudgets } from './src/integrations/page-budgets.ts';
import { pictures } from './src/integrations/pictures.ts';
import { precompress } from './src/integrations/precompress.ts';
import { search } from './src/integrations/search.ts';
import { singleFile } from './src/integrations/single-file.ts';
import { siteAddress } from './src/integrations/site-address.ts';
import { guideSitemap } from './src/integrations/sitemap.ts';
import { getGuideRoot } from './src/load.ts';
import { getBase, loadSite } from './src/load-site.ts';
import { findSharedGuide, shareGuide } from './src/shared-guide.ts';

const base = getBase();
const root = getGuideRoot();
const outDir = process.env.GUIDE_OUT ?? './dist';
const loaded = findSharedGuide() ?? readGuide();
const published =
  loaded !== undefined
    ? [guideSitemap(loaded), pictures(loaded), siteAddress(loaded.resolver.toUrl('/'), loaded.graph.guide.contact)]
    : [];
const compressor = precompress();
const { early, rest } = compressor;
const data = loaded === undefined ? [] : [fonts(loaded), dataFiles(compressor)];
// The one file is made of pages whose style stands beside them. From the index on pages do not change; the worker knows
// every file for readers by its digest, hosts have a rule for each, and all are compressed: in this order.
const file = loaded === undefined ? undefined : singleFile(loaded);
const made = file === undefined ? [] : [file.read, inlineStyles(), early, file.write];
const last =
  loaded === undefined ? [] : [offline(loaded, compressor), licences(), hosting(loaded), rest, pageBudgets(loaded)];

export default defineConfig({
  ...(loaded !== undefined ? { site: new URL(loaded.resolver.toUrl('/')).origin } : {}),
  base,
  outDir,
  // Two builds from one checkout must not share what Astro remembers of their content.
  cacheDir: `./node_modules/.astro/${`${root} ${outDir}`.replace(/\W+/g, '-')}`,
  trailingSlash: 'always',
  build: { concurrency: 8 }, // while one page is written, others are made
  devToolbar: { enabled: false },
  integrations: [check(root), layerOrder(), ...data, ...published, ...made, search(), ...last],
  vite: {
    // Builds have more files than a system lets one process watch.
    server: { watch: { ignored: ['**/.cache/**', '**/dist/**'] } },
    build: {
      assetsInlineLimit: 0,
    },
  },
});

/** A build has read the guide before; the dev server and the tools that read this file have not. */
function readGuide() {
  const read = loadSite();
  if (!read.success) return undefined;
  shareGuide(read);
  return read;
}
