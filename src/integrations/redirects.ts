import { mkdirSync, writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import type { LoadedGuide } from '../load.ts';
import { toDigest } from '../load-history.ts';
import { toHostRedirects } from '../metadata/host-redirects.ts';
import { indexPermalinks } from '../permalinks/permalink-index.ts';
import { toRecord } from '../permalinks/record.ts';

/** Writes what hosts read of pages that moved: `_redirects`, and what a server’s own configuration may include. */
export function redirects({ graph, resolver }: Pick<LoadedGuide, 'graph' | 'resolver'>): AstroIntegration {
  return {
    name: 'guide:redirects',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const permalinks = indexPermalinks(toRecord(graph, toDigest));
        for (const [name, text] of toHostRedirects(permalinks, resolver.toAddress)) {
          const file = new URL(name, dir);
          mkdirSync(new URL('.', file), { recursive: true });
          writeFileSync(file, text);
        }
      },
    },
  };
}
