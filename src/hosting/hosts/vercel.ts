import { byKind, everywhere, type Headers } from '../header-table.ts';
import type { HostFacts } from '../host-facts.ts';

/** `vercel.json`. Nothing in our addresses but the dot means something to its patterns. */
export function toVercelFile({ base, rules, redirects }: HostFacts): string {
  const toEntry = (source: string, headers: Headers) => ({
    source,
    headers: Object.entries(headers).map(([key, value]) => ({ key, value })),
  });
  const settings = {
    trailingSlash: true,
    headers: [
      toEntry(`${base}(.*)`, everywhere),
      ...rules.map(({ path, below, kind }) =>
        toEntry(`${path.replaceAll('.', '\\.')}${below ? '(.*)' : ''}`, byKind[kind]),
      ),
    ],
    redirects: redirects.map(({ from, to }) => ({ source: from, destination: to, permanent: true })),
  };
  return `${JSON.stringify(settings, null, 2)}\n`;
}
