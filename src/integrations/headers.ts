import { writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import type { LoadedGuide } from '../load.ts';
import { toHeadersFile } from '../metadata/signposting.ts';

/** Writes `_headers` for hosts that can send them. Astro keeps no route for a name that begins with an underscore. */
export function headers({ graph, resolver }: Pick<LoadedGuide, 'graph' | 'resolver'>): AstroIntegration {
  return {
    name: 'guide:headers',
    hooks: {
      'astro:build:done': ({ dir }) => {
        writeFileSync(new URL('_headers', dir), toHeadersFile({ graph, toUrl: resolver.toUrl }));
      },
    },
  };
}
