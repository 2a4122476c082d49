/** The path that a guide lives under as it stands before the paths of its files: Astro leaves the last slash as it was given. */
export function withLastSlash(base: string): string {
  return base.endsWith('/') ? base : `${base}/`;
}
