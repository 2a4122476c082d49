import type { Publication } from './page.ts';

/**
 * The permalink of a page or statement as it stood in this edition: `https://host/lessons/data/?edition=1.0#id`.
 * @param path root-relative, with its # if it is a statement's
 */
export function toEditionUrl({ graph, toUrl }: Publication, path: string): string {
  const url = new URL(toUrl(path));
  url.searchParams.set('edition', graph.guide.edition.number);
  return url.href;
}

/** An address as people copy it from paper: without the scheme, which browsers add. */
export function toPrintedAddress(url: string): string {
  return url.replace(/^https?:\/\//, '');
}
