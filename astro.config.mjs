import { check } from './src/integrations/check.ts';
import { dataFiles } from './src/integrations/data-files.ts';
import { fonts } from './src/integrations/fonts.ts';
import { hosting } from './src/integrations/hosting.ts';
import { inlineStyles } from './src/integrations/inline-styles.ts';
import { layerOrder } from './src/integrations/layer-order.ts';
import { licences } from './src/integrations/licences.ts';
import { noDependencyScan } from './src/integrations/no-dependency-scan.ts';
import { offline } from './src/integrations/offline.ts';
import { pageBudgets } from './src/integrations/page-budgets.ts';
import { pictures } from './src/integrations/pictures.ts';
import { precompress } from './src/integrations/precompress.ts';
import { prerender } from './src/integrations/prerender.ts';
import { search } from './src/integrations/search.ts';
import { shortScopes } from './src/integrations/short-scopes.ts';
import { singleFile } from './src/integrations/single-file.ts';
import { siteAddress } from './src/integrations/site-address.ts';
import { guideSitemap } from './src/integrations/sitemap.ts';
import { getGuideRoot } from './src/load.ts';
import { getBase } from './src/load-site.ts';
import { readEditedGuide } from './src/read-edited-guide.ts';
import { findSharedGuide } from './src/shared-guide.ts';

const base = getBase();
const root = getGuideRoot();
const outDir = process.env.GUIDE_OUT ?? './dist';
// A build has read the guide before, and the dev server when it starts again; the tools that read this file have not.
const loaded = findSharedGuide() ?? readEditedGuide();
const integrations = loaded.success ? integrate(loaded) : [search().dev];

/**
 * Without `defineConfig`, which gives back what it is given: its module would read an optimizer of SVG before each build.
 * @type {import('astro').AstroUserConfig}
 */
export default {
  ...(loaded.success ? { site: new URL(loaded.resolver.toUrl('/')).origin } : {}),
  base,
  outDir,
  // Two builds from one checkout must not share what Astro remembers of their content.
  cacheDir: `./node_modules/.astro/${`${root} ${outDir}`.replace(/\W+/g, '-')}`,
  trailingSlash: 'always',
  build: { concurrency: 8 }, // while one page is written, others are made
  devToolbar: { enabled: false },
  integrations: [check(root, loaded), layerOrder(), shortScopes(), noDependencyScan(), ...integrations],
  vite: {
    // Builds have more files than a system lets one process watch.
    server: { watch: { ignored: ['**/.cache/**', '**/dist/**'] } },
    build: {
      assetsInlineLimit: 0,
    },
  },
};

/**
 * What makes of Astro’s build a guide, in this order: files beside the pages; the index, and meanwhile the one file, which
 * is made of pages and style sheets; then no page changes any more. The worker, which knows every file for readers by its
 * digest; what hosts have a rule for each file in; and what compresses all that is left.
 * @param {import('./src/load.ts').LoadedGuide} guide
 */
function integrate(guide) {
  const { graph, resolver } = guide;
  const compressor = precompress(guide, outDir);
  const styles = inlineStyles();
  const data = dataFiles(compressor);
  const file = singleFile(guide, styles);
  const index = search();
  const pages = prerender({
    start: data.start,
    finish: (name, page) => {
      const styled = styles.inline(name, page);
      return compressor.take(name, styled) ? undefined : styled;
    },
    end: compressor.finishPages,
  });
  return [
    ...[fonts(guide), pages, data.finish],
    ...[guideSitemap(guide), pictures(guide), siteAddress(resolver.toUrl('/'), graph.guide.contact)],
    ...[file.read, styles.clear, compressor.early, index.begin, file.write, index.end, file.state],
    index.dev,
    ...[offline(guide, compressor), licences(), hosting(guide), compressor.rest, pageBudgets(guide)],
  ];
}
