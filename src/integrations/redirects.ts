import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import type { LoadedGuide } from '../load.ts';
import { toHostRedirects } from '../metadata/host-redirects.ts';
import { indexPermalinks } from '../permalinks/permalink-index.ts';
import { permalinksSchema } from '../schemas/permalinks.ts';

/**
 * Writes what hosts read of pages that moved: `_redirects`, and what a server’s own configuration may include. The
 * record is the one that was just built.
 */
export function redirects({ resolver }: Pick<LoadedGuide, 'resolver'>): AstroIntegration {
  return {
    name: 'guide:redirects',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const record = permalinksSchema.parse(JSON.parse(readFileSync(new URL('api/permalinks.json', dir), 'utf8')));
        for (const [name, text] of toHostRedirects(indexPermalinks(record), resolver.toAddress)) {
          const file = new URL(name, dir);
          mkdirSync(new URL('.', file), { recursive: true });
          writeFileSync(file, text);
        }
      },
    },
  };
}
