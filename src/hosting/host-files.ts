import type { HostFacts } from './host-facts.ts';
import { toApacheFile } from './hosts/apache.ts';
import { toCaddyFile } from './hosts/caddy.ts';
import { toNginxFile } from './hosts/nginx.ts';
import { toHeadersFile, toRedirectsFile } from './hosts/static-host.ts';
import { toVercelFile } from './hosts/vercel.ts';

/**
 * What hosts read of the guide, by the name of the file. `_headers` and `_redirects` are obeyed by lying there; the
 * others are for whoever runs the server to include.
 */
export function toHostFiles(facts: HostFacts): Map<string, string> {
  return new Map([
    ['_headers', toHeadersFile(facts)],
    ...(facts.redirects.length === 0 ? [] : [['_redirects', toRedirectsFile(facts)] as const]),
    ['hosting/apache.conf', toApacheFile(facts)],
    ['hosting/caddy.conf', toCaddyFile(facts)],
    ['hosting/nginx.conf', toNginxFile(facts)],
    ['hosting/vercel.json', toVercelFile(facts)],
  ]);
}
