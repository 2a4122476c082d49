import { writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import type { LoadedGuide } from '../load.ts';
import { toFrameRules } from '../metadata/frame-headers.ts';
import { toHeadersFile } from '../metadata/signposting.ts';
import { buildPath } from '../schemas/offline.ts';

/**
 * The service worker is asked for anew each time, or a new edition would not be noticed, and may reach this host only.
 * What tells builds apart may not be kept on the way either.
 */
function toWorkerRules(toAddress: (path: string) => string): string {
  return [
    `${toAddress('/sw.js')}\n  Cache-Control: no-cache\n  Content-Security-Policy: default-src 'none'; connect-src 'self'\n`,
    `${toAddress(`/${buildPath}`)}\n  Cache-Control: no-store\n`,
  ].join('');
}

/** Writes `_headers` for hosts that can send them. Astro keeps no route for a name that begins with an underscore. */
export function headers({ graph, resolver }: Pick<LoadedGuide, 'graph' | 'resolver'>): AstroIntegration {
  const { toAddress, toUrl } = resolver;
  return {
    name: 'guide:headers',
    hooks: {
      'astro:build:done': ({ dir, pages }) => {
        const built = pages.map(({ pathname }) => pathname);
        const rules =
          toFrameRules(built, new URL(toUrl('/')).pathname) +
          toWorkerRules(toAddress) +
          toHeadersFile({ graph, toUrl });
        writeFileSync(new URL('_headers', dir), rules);
      },
    },
  };
}
