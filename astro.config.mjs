import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { check } from './src/integrations/check.ts';
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
import { getGuideRoot, loadGuide } from './src/load.ts';
import { siteSchema } from './src/schemas/guide.ts';
import {
  remarkCitations,
  remarkLinks,
  remarkStatements,
  remarkTables,
  remarkTerms,
} from './src/markdown/remark-guide.ts';

const base = process.env.GUIDE_BASE ?? '/';
const root = getGuideRoot();
const outDir = process.env.GUIDE_OUT ?? './dist';
const loaded = loadGuide(root, base, siteSchema.optional().parse(process.env.GUIDE_SITE));
// A guide without a guide.yaml is stopped by its check, before anything asks for an address.
const published = loaded.success
  ? [guideSitemap(loaded), pictures(loaded), siteAddress(loaded.resolver.toUrl('/'), loaded.graph.guide.contact)]
  : [];
// The worker knows every file for readers by its digest, hosts have a rule for each, and all are compressed: in this order.
const last = loaded.success
  ? [
      singleFile(loaded),
      inlineStyles(),
      offline(loaded),
      licences(),
      hosting(loaded),
      precompress(),
      pageBudgets(loaded),
    ]
  : [];
const options = loaded.success ? [{ resolver: loaded.resolver }] : [];

export default defineConfig({
  ...(loaded.success ? { site: new URL(loaded.resolver.toUrl('/')).origin } : {}),
  base,
  outDir,
  // Two builds from one checkout must not share what Astro remembers of their content.
  cacheDir: `./node_modules/.astro/${`${root} ${outDir}`.replace(/\W+/g, '-')}`,
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  integrations: [check(root, loaded), layerOrder(), mdx(), ...published, search(), ...last],
  markdown: {
    // The same plugins that src/markdown/read.ts applies; typography is the editor's, so no smart quotes.
    processor: unified({
      smartypants: false,
      remarkPlugins: options.flatMap((option) => [
        [remarkCitations, option],
        [remarkStatements, option],
        [remarkTerms, option],
        [remarkLinks, option],
        remarkTables,
      ]),
    }),
    syntaxHighlight: false,
  },
  vite: {
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: {
        // Astro marks MDX modules with a directive of its own and reads it before bundling: losing it there is right.
        onwarn: (warning, warn) => {
          if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
        },
      },
    },
  },
});
