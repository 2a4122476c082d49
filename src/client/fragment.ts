/** What the `#` of an address names; undefined where it names nothing or is no percent-encoded text. */
export function parseFragment(hash: string): string | undefined {
  try {
    const id = decodeURIComponent(hash.replace(/^#/, ''));
    return id === '' ? undefined : id;
  } catch {
    return undefined;
  }
}
