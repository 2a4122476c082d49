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
  const pattern = new RegExp(`(?:https?://${bare})[^\\s<>"\`|\\\\^{}\\p{Cc}]{1,${String(longest)}}`, 'giu');
  const found: string[] = [];
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const address = trim(match[0]);
    pattern.lastIndex = match.index + Math.max(address.length, 1); // what was cut off may hold another
    if (/^https?:\/\/[^/]/i.test(address)) found.push(address);
    else if (!/^https?:/i.test(address)) found.push(`https://${address}`);
  }
  return found;
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
