import { addForm, splitForm } from '../../wording/teaching-forms.ts';

/** An address of the guide, as a link somewhere else has it. */
export interface GuideAddress {
  /** What the guide's addresses begin with there: its origin and base path, `https://host/guide/`. */
  readonly home: URL;
  /** Root-relative, without the base path, as the record writes it: `/lessons/data/`. */
  readonly path: string;
  /** What comes before the path where it is shown in a frame: `/embed`, or nothing. */
  readonly frame: string;
  /** What comes after the path of a lesson where it is one of its forms: `slides/`, or nothing. */
  readonly form: string;
  /** What its # names; empty where it names nothing. */
  readonly id: string;
  /** What it asks for, its edition among it. */
  readonly query: URLSearchParams;
}

/** Whatever anybody may have typed after a page's own address. */
const indexFile = /\/index\.html?$/i;

/**
 * Reads a link as an address of the guide: with http or https, with or without the last slash, as a folder or as its
 * `index.html`. What begins with a slash is taken as on the guide's own host.
 * @param homes what the guide's addresses begin with: where it is served now, and where it says that it is published
 * @returns undefined where the link leads elsewhere
 */
export function toGuideAddress(written: string, homes: readonly URL[]): GuideAddress | undefined {
  const url = parseUrl(written, homes[0]);
  if (url === undefined || !/^https?:$/.test(url.protocol)) return undefined;
  const home = homes.find(({ host, pathname }) => host === url.host && `${url.pathname}/`.startsWith(pathname));
  if (home === undefined) return undefined;
  const path = toPath(url.pathname.slice(home.pathname.length));
  const [frame] = /^\/embed(?=\/.)/.exec(path) ?? [''];
  return {
    home,
    ...splitForm(path.slice(frame.length)),
    frame,
    id: decode(url.hash.slice(1).replace(/:~:.*$/s, '')), // without a text fragment
    query: url.searchParams,
  };
}

function parseUrl(written: string, own: URL | undefined): URL | undefined {
  if (!written.startsWith('/') || own === undefined) return URL.parse(written) ?? undefined;
  const isBelow = written.startsWith(own.pathname);
  return URL.parse(isBelow ? written : written.slice(1), isBelow ? own.origin : own) ?? undefined;
}

function toPath(rest: string): string {
  const path = `/${decode(rest)}`.replace(/\/{2,}/g, '/').replace(indexFile, '/');
  return path.endsWith('/') || isFile(path) ? path : `${path}/`;
}

/** Whether a path is that of a file, such as `/references.bib`: no page has a full stop in its name. */
export function isFile(path: string): boolean {
  return /\.[^/]*$/.test(path);
}

/** What is no UTF-8 stays as it is. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The whole address of something in the guide, with what a link asked for. */
export function toAbsolute({ home, query, frame, form }: GuideAddress, address: string, edition?: string): string {
  const url = new URL(`.${frame}${addForm(address, form)}`, home);
  const kept = new URLSearchParams(query);
  if (edition !== undefined && kept.has('edition')) kept.set('edition', edition);
  url.search = kept.toString();
  return url.href;
}
