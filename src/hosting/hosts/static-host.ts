import { byKind, everywhere, type Headers } from '../header-table.ts';
import type { HostFacts } from '../host-facts.ts';

/** `_headers`, in the syntax that Netlify and Cloudflare Pages share; the second reads the first hundred rules. */
export function toHeadersFile({ base, rules }: HostFacts): string {
  const print = (pattern: string, headers: Headers) =>
    [pattern, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].map((line) => `${line}\n`);
  return [
    print(`${base}*`, everywhere),
    ...rules.map(({ path, below, kind }) => print(below ? `${path}*` : path, byKind[kind])),
  ]
    .flat()
    .join('');
}

/**
 * `_redirects`, which Netlify and GitLab Pages read, where the built page goes before it and leads on itself, and
 * Cloudflare Pages, where it goes before the page.
 */
export function toRedirectsFile({ redirects }: HostFacts): string {
  return redirects.map(({ from, to }) => `${from} ${to} 301\n`).join('');
}
