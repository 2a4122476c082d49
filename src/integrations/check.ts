import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkGuide } from '../checks/guide.ts';
import { reportAsText } from '../diagnostics/reporters/text.ts';
import type { LoadResult } from '../load.ts';
import { loadSite } from '../load-site.ts';
import type { ReadingMemory } from '../reading-memory.ts';
import { shareGuide } from '../shared-guide.ts';

/**
 * Has the dev server say what is wrong with the content, and read again what is edited; it restarts where its
 * configuration depends on what was edited. A build is not begun with content that has errors, see scripts/build-site.ts.
 * @param memory what the configuration has read of the guide
 */
export function check(root: string, memory: ReadingMemory): AstroIntegration {
  let content = '';
  return {
    name: 'guide:check',
    hooks: {
      'astro:config:setup': ({ addWatchFile, config }) => {
        const folder = new URL(`${root}/`, config.root);
        content = fileURLToPath(new URL('content/', folder));
        for (const file of ['references.bib', 'content/guide.yaml']) addWatchFile(new URL(file, folder));
      },
      'astro:server:setup': ({ server, logger }) => {
        const warn = (loaded: LoadResult) => {
          const problems = checkGuide(loaded);
          if (problems.length > 0) logger.warn(`\n${reportAsText(problems)}`);
        };
        const readAgain = () => {
          const loaded = loadSite(memory);
          warn(loaded);
          if (!loaded.success) return;
          shareGuide(loaded);
          server.environments['ssr'].hot.send('astro:content-changed', {}); // which pages there are is asked again
          server.environments['client'].hot.send({ type: 'full-reload' });
        };
        warn(loadSite(memory));
        server.watcher.add(content);
        server.watcher.on('all', (_, file) => {
          if (file.startsWith(content)) readAgain();
        });
      },
    },
  };
}
