/**
 * Rules of `_headers` that keep other sites from showing the guide in a frame, but for what is made for frames. A
 * host joins what all its matching rules say of one header, and two policies hold both: so there is no rule for all
 * with an exception, but one for each part of the site other than `/embed/`.
 * @param pages paths of the built pages without the base path and the first slash: `lessons/data/`
 * @param base the path that the site lives under, with a slash at both ends
 */
export function toFrameRules(pages: readonly string[], base: string): string {
  const parts = new Set(pages.map((path) => path.split('/', 1)[0] ?? ''));
  const patterns = [...parts, 'download']
    .filter((part) => part !== 'embed' && part !== '404' && !part.includes('.'))
    .map((part) => (part === '' ? base : `${base}${part}/*`));
  return [...new Set(patterns)]
    .sort()
    .map((pattern) => `${pattern}\n  X-Frame-Options: DENY\n  Content-Security-Policy: frame-ancestors 'none'\n`)
    .join('');
}
