import { writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import type { LoadedGuide } from '../load.ts';
import { toFrameRules } from '../metadata/frame-headers.ts';
import { toHeadersFile } from '../metadata/signposting.ts';

/** Writes `_headers` for hosts that can send them. Astro keeps no route for a name that begins with an underscore. */
export function headers({ graph, resolver }: Pick<LoadedGuide, 'graph' | 'resolver'>): AstroIntegration {
  const { toUrl } = resolver;
  return {
    name: 'guide:headers',
    hooks: {
      'astro:build:done': ({ dir, pages }) => {
        const built = pages.map(({ pathname }) => pathname);
        const rules = toFrameRules(built, new URL(toUrl('/')).pathname) + toHeadersFile({ graph, toUrl });
        writeFileSync(new URL('_headers', dir), rules);
      },
    },
  };
}
