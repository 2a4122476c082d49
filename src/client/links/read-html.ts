import { findAddresses } from './find-addresses.ts';
import type { FoundLink } from './found-link.ts';

/**
 * Reads the links and frames of a page, and addresses that stand in its text. It is never shown, and a document without
 * a window runs nothing and fetches nothing. Addresses without a host are left out, unless the page says where it is
 * from: they lead to wherever the file lies.
 */
export function readHtml(html: string, hosts: readonly string[]): FoundLink[] {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const base = page.querySelector('base[href]')?.getAttribute('href') ?? undefined;
  const linked = [...page.querySelectorAll('a[href], area[href], iframe[src]')].flatMap((element) => {
    const written = (element.getAttribute('href') ?? element.getAttribute('src') ?? '').trim();
    const address = /^[a-z][a-z\d+.-]*:/i.test(written) ? written : base && URL.parse(written, base)?.href;
    if (address === undefined || address === '' || written.startsWith('#')) return [];
    return [{ address, text: element.textContent.replace(/\s+/g, ' ').trim(), where: 'page' }];
  });
  return [...linked, ...readVisible(page, hosts)];
}

function readVisible(page: Document, hosts: readonly string[]): FoundLink[] {
  for (const silent of page.querySelectorAll('script, style, template, wbr')) silent.remove();
  page.body.normalize(); // an address that could break anywhere is in one piece again
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  const links: FoundLink[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const addresses = findAddresses(node.textContent ?? '', hosts);
    links.push(...addresses.map((address) => ({ address, text: '', where: 'page' })));
  }
  return links;
}
