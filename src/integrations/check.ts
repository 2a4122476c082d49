import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkGuide } from '../checks/guide.ts';
import { isError } from '../diagnostics/problem.ts';
import { reportAsText } from '../diagnostics/reporters/text.ts';
import type { LoadResult } from '../load.ts';

/**
 * Holds the content to its rules: a build with an error stops before it starts, a dev server says what is wrong and
 * goes on. Files that Astro does not watch by itself restart the dev server.
 */
export function check(root: string, loaded: LoadResult): AstroIntegration {
  return {
    name: 'guide:check',
    hooks: {
      'astro:config:setup': ({ command, addWatchFile, config, logger }) => {
        const folder = new URL(`${root}/`, config.root);
        for (const file of ['references.bib', 'content/guide.yaml', 'content/corrections.yaml']) {
          addWatchFile(new URL(file, folder));
        }
        if (command !== 'build' && command !== 'dev') return;
        const problems = checkGuide(loaded);
        if (problems.length === 0) return;
        const report = reportAsText(problems);
        if (command === 'dev' || !problems.some(isError)) logger.warn(`\n${report}`);
        else {
          console.error(`${report}\nNothing was built: ${fileURLToPath(folder)} has errors.`);
          process.exit(1); // a thrown error would print a stack trace, and this is no fault of the program
        }
      },
    },
  };
}
