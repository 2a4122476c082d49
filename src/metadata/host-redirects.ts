import { listFormerPages } from '../permalinks/former.ts';
import type { PermalinkIndex } from '../permalinks/permalink-index.ts';

/** An address that a host may redirect by itself. */
interface Redirect {
  readonly from: string;
  readonly to: string;
}

/**
 * The redirects of pages that moved, in the formats of common hosts, by the name of the file. `_redirects` is read by
 * Netlify and GitLab Pages, where the built page goes before it and leads on itself, and by Cloudflare Pages, where it
 * goes before the page. The others are for whoever runs the server to include: none of them is obeyed by lying there.
 * A host keeps the query and the browser the #, and the page that they come to knows the ids of the one that moved. A
 * page that became a part of another is led on by its built page alone: some hosts would put the query behind the #.
 */
export function toHostRedirects(
  permalinks: PermalinkIndex,
  toAddress: (path: string) => string,
): ReadonlyMap<string, string> {
  const redirects = listFormerPages(permalinks).flatMap(({ permalink: { address, state } }) =>
    state.kind === 'moved' && !state.to.includes('#') ? [{ from: toAddress(address), to: toAddress(state.to) }] : [],
  );
  if (redirects.length === 0) return new Map();
  const print = (toLine: (redirect: Redirect) => string) =>
    redirects.map((redirect) => `${toLine(redirect)}\n`).join('');
  return new Map([
    ['_redirects', print(({ from, to }) => `${from} ${to} 301`)],
    // Addresses are of letters, digits, hyphens and slashes: nothing in them means something to a pattern.
    ['hosting/apache.conf', print(({ from, to }) => `RedirectMatch permanent "^${from}$" "${to}"`)],
    ['hosting/nginx.conf', print(({ from, to }) => `location = ${from} { return 301 ${to}$is_args$args; }`)],
    ['hosting/vercel.json', toVercel(redirects)],
  ]);
}

function toVercel(redirects: readonly Redirect[]): string {
  const rules = redirects.map(({ from, to }) => ({ source: from, destination: to, permanent: true }));
  return `${JSON.stringify({ redirects: rules }, null, 2)}\n`;
}
