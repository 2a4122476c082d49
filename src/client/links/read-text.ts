import { findAddresses } from './find-addresses.ts';
import type { FoundLink } from './found-link.ts';

/** Reads Markdown or any text line by line. An ampersand may stand there as HTML has it. */
export function readText(text: string, hosts: readonly string[]): FoundLink[] {
  return text
    .split(/\r\n?|\n/)
    .flatMap((line, index) =>
      findAddresses(line.replaceAll('&amp;', '&'), hosts).map((address) => toLink(address, index)),
    );
}

/** Reads what was pasted: as text, and a line that is nothing but `/lessons/…` as an address of the guide. */
export function readList(text: string, hosts: readonly string[]): FoundLink[] {
  return text.split(/\r\n?|\n/).flatMap((line, index) => {
    const only = line.trim();
    const addresses = /^\/(?!\/)\S{0,1999}$/.test(only) ? [only] : findAddresses(line, hosts);
    return addresses.map((address) => toLink(address, index));
  });
}

function toLink(address: string, index: number): FoundLink {
  return { address, text: '', where: `line ${String(index + 1)}` };
}
