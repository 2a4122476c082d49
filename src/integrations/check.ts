import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkGuide } from '../checks/guide.ts';
import { reportAsText } from '../diagnostics/reporters/text.ts';
import type { LoadResult } from '../load.ts';
import { readEditedGuide } from '../read-edited-guide.ts';

/**
 * Has the dev server say what is wrong with the content, and read again what is edited; it restarts with guide.yaml,
 * which its configuration depends on. A build is not begun with content that has errors, see scripts/build-site.ts.
 * @param read the guide as the configuration has read it
 */
export function check(root: string, read: LoadResult): AstroIntegration {
  let content = '';
  let bibliography = '';
  let isSaid = false;
  return {
    name: 'guide:check',
    hooks: {
      'astro:config:setup': ({ addWatchFile, config, isRestart }) => {
        isSaid = isRestart; // when the edit was read that it starts again for
        const folder = new URL(`${root}/`, config.root);
        content = fileURLToPath(new URL('content/', folder));
        bibliography = fileURLToPath(new URL('references.bib', folder));
        addWatchFile(`${content}guide.yaml`);
      },
      'astro:server:setup': ({ server, logger }) => {
        const warn = (loaded: LoadResult) => {
          const problems = checkGuide(loaded);
          if (problems.length > 0) logger.warn(`\n${reportAsText(problems)}`);
        };
        const readAgain = () => {
          const loaded = readEditedGuide();
          warn(loaded);
          if (!loaded.success) return;
          server.environments['ssr'].hot.send('astro:content-changed', {}); // which pages there are is asked again
          server.environments['client'].hot.send({ type: 'full-reload' });
        };
        if (!isSaid) warn(read);
        server.watcher.add([content, bibliography]);
        server.watcher.on('all', (_, file) => {
          if (file.startsWith(content) || file === bibliography) readAgain();
        });
      },
    },
  };
}
