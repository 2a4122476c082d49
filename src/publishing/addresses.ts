import { z } from 'zod';

/**
 * The address of the first page, as the sitemap of a build has it: the one file that says both where the guide stands
 * and under which path.
 * @throws an Error with one line where the text is no such sitemap
 */
export function readHome(sitemapIndex: string): URL {
  const [, location] = /<loc>([^<]+)<\/loc>/.exec(sitemapIndex) ?? [];
  const { success, data } = z.url().safeParse(location);
  if (!success) throw new Error('sitemap-index.xml: no address in it: build the guide again.');
  return new URL('.', data);
}

/** The address of a page; its name is its path in the folder of the build. */
export function toPageAddress(name: string, home: URL): string {
  return new URL(name.replace(/(^|\/)index\.html$/, '$1'), home).href;
}
