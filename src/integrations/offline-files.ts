import { createHash } from 'node:crypto';
import type { OfflineBuild, OfflineFile, OfflinePart } from '../schemas/offline.ts';

/** A file that a build wrote, as far as the choice of what is kept needs to know it. */
export interface BuiltFile {
  /** Where it is in the folder of the build, with slashes. */
  readonly name: string;
  readonly digest: string;
  readonly bytes: number;
  /** Whether it is a page that only leads to another. */
  readonly leadsOn: boolean;
  /** For a fragment of the search's index: the path of the page that it has the text of. */
  readonly textOf?: string;
}

/** Describes a file of a build by its bytes; what a fragment has the text of, whoever reads the index knows. */
export function describeFile(name: string, bytes: Uint8Array): BuiltFile {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const leadsOn = name.endsWith('.html') && text.includes('http-equiv="refresh"');
  return { name, digest: toDigest(bytes), bytes: bytes.length, leadsOn };
}

/** A list of a part has at most so many files: about 20 kB. */
const filesInPart = 200;

/** Files for servers, crawlers and previews elsewhere, and Pagefind's own interfaces, which the guide has no use for. */
const unread =
  /^_(?:headers|redirects)$|^(?:robots|llms|licences)\.txt$|^sitemap|^pictures\/|^pagefind\/pagefind-(?!entry|worker)|^sw\.js$|\.(?:br|gz)$/;

/**
 * Which files of a build are kept at once, and which when asked for. The essential ones do not grow with the works,
 * but for the index of words, which finds nothing if a part of it is missing.
 * @param essentialPages root-relative paths without the base path
 */
export function describeBuild(
  edition: string,
  files: readonly BuiltFile[],
  essentialPages: ReadonlySet<string>,
): { build: OfflineBuild; lists: string[] } {
  const read = files.filter(({ name }) => !unread.test(name)).sort((a, b) => compare(toPath(a), toPath(b)));
  const isKeptAtOnce = (file: BuiltFile) => isEssential(file, essentialPages);
  const essential = read.filter(isKeptAtOnce).map(toOfflineFile);
  const rest = read.filter((file) => !isKeptAtOnce(file)).map(toOfflineFile);
  const listed = splitInParts(rest).map((part) => ({ part, list: JSON.stringify(part) }));
  const parts = listed.map(({ part, list }) => toPart(part, list));
  const build = toDigest(JSON.stringify({ edition, essential, parts })).slice(0, 16);
  return { build: { build, edition, essential, parts }, lists: listed.map(({ list }) => list) };
}

/** SHA-256 in base64, as Subresource Integrity has it. */
export function toDigest(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64');
}

function isEssential(file: BuiltFile, pages: ReadonlySet<string>): boolean {
  const { name, leadsOn, textOf } = file;
  if (name.startsWith('_astro/') || leadsOn) return true;
  if (name.startsWith('pagefind/')) return textOf === undefined || pages.has(textOf);
  return essentialFiles.has(name) || pages.has(`/${toPath(file)}`);
}

/** Files that pages need and that no list of pages names. */
const essentialFiles = new Set([
  '404.html',
  'api/terms.json',
  'favicon.svg',
  'offline/index.html',
  'offline/not-kept/index.html',
  'offline/new-edition/index.html',
]);

/** A folder's page is asked for by the folder's address. */
function toPath({ name }: BuiltFile): string {
  return name.replace(/(^|\/)index\.html$/, '$1');
}

function toOfflineFile(file: BuiltFile): OfflineFile {
  return [toPath(file), file.digest, file.bytes];
}

function splitInParts(files: readonly OfflineFile[]): OfflineFile[][] {
  return Array.from({ length: Math.ceil(files.length / filesInPart) }, (_, index) =>
    files.slice(index * filesInPart, (index + 1) * filesInPart),
  );
}

function toPart(files: readonly OfflineFile[], list: string): OfflinePart {
  const bytes = files.reduce((sum, [, , size]) => sum + size, 0);
  return { first: files[0]?.[0] ?? '', digest: toDigest(list), files: files.length, bytes };
}

/** By code units, as the worker compares. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
