/** Longer than any browser takes in its address bar. */
const longest = 2000;
const closers: Readonly<Record<string, string>> = { ')': '(', ']': '[' };

/**
 * Finds addresses in running text or Markdown: what begins with http or https, and what begins with the name of a host
 * that the guide has. What closes a bracket that the address did not open, and stops at its end, are not part of it.
 * @param hosts names of hosts that may stand without http before them
 */
export function findAddresses(text: string, hosts: readonly string[]): string[] {
  const names = hosts.map((host) => host.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  const bare = hosts.length === 0 ? '' : `|(?<![\\p{L}\\p{N}./@:_-])(?:${names})(?=[/?#])`;
  const found = text.matchAll(new RegExp(`(?:https?://${bare})[^\\s<>"\`|\\\\^{}\\p{Cc}]+`, 'giu'));
  return [...found].flatMap(([run]) => {
    const address = trim(run.slice(0, longest));
    if (/^https?:\/\/[^/]/i.test(address)) return [address];
    return /^https?:/i.test(address) ? [] : [`https://${address}`];
  });
}

function trim(run: string): string {
  const open: string[] = [];
  let end = 0;
  for (const character of run) {
    const opener = closers[character];
    if (opener !== undefined && open.pop() !== opener) break;
    if (character === '(' || character === '[') open.push(character);
    end += character.length;
  }
  return run.slice(0, end).replace(/[.,;:!?'’”»*_~…([]+$/u, '');
}
