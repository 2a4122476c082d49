/** Where a guide stands, and which of its pages are in the one file. */
export interface FileScope {
  /** The path that the site lives under, with a slash at both ends: `/` or `/guide/`. */
  readonly base: string;
  /** The origin that the guide is published at: `https://guide.example`. */
  readonly origin: string;
  /** Root-relative paths of the pages in the file, without the base path. */
  readonly paths: ReadonlySet<string>;
}

/**
 * The id in the file of an element of a page. A page itself has its path for an id, which ends in a slash; the ids of
 * its elements follow that path, and no id of an element ends in a slash. So no two can be the same, and what stands
 * behind the # of the file is what stands behind the host of the site: `#/lessons/data/` for `/lessons/data/`, and
 * `#/lessons/data/ask-first` for `/lessons/data/#ask-first`.
 */
export function toFileId(path: string, id: string): string {
  return path + id;
}

/**
 * The id in the file of a part of a drawing, which no link leads to. SVG is XML, where an id is a name: without slashes,
 * and with a letter first. No id of a page has a full stop, so that no two can be the same.
 */
export function toDrawingId(path: string, id: string): string {
  return `drawing${path.replaceAll('/', '.')}${id}`;
}

/**
 * An address of the built site as the file has it: pages and their elements by their ids, all else of the guide by its
 * address on the web, and what leads elsewhere as it is. A query asks a script of the site, so it is dropped.
 * @param path the page that the address stands on
 */
export function toFileAddress(address: string, path: string, scope: FileScope): string {
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(address)) return address;
  const url = new URL(address, scope.origin + scope.base.slice(0, -1) + path);
  const target = url.pathname.startsWith(scope.base) ? url.pathname.slice(scope.base.length - 1) : undefined;
  if (target === undefined || !scope.paths.has(target)) return url.href;
  return `#${toFileId(target, url.hash.slice(1))}`;
}
