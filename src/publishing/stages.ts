import { toFileKind } from '../hosting/header-table.ts';
import { buildPath } from '../schemas/offline.ts';

/**
 * In which order files are sent, so that whoever reads meanwhile finds all that a page needs:
 * - `assets`: have a digest in their name, so that no page which is out asks for them yet;
 * - `data`: what pages fetch or offer;
 * - `pages`;
 * - `last`: what leads to pages and tells that there is a new edition.
 */
export const stages = ['assets', 'data', 'pages', 'last'] as const;
export type Stage = (typeof stages)[number];

/** What leads to pages, in its order. The worker installs all files of its build, and so comes when all are there. */
const leading = [/^sitemap[^/]*\.xml$/, /^(?:robots|llms)\.txt$/, /^feed\.xml$/, /^index\.html$/];
const telling = [buildPath, 'sw.js'];

/** The stage in which a file is sent; its name is its path in the folder of the build. */
export function toStage(name: string): Stage {
  if (toLastPlace(name) !== undefined) return 'last';
  if (toFileKind(name) === 'asset') return 'assets';
  return isPage(name) ? 'pages' : 'data';
}

/** Whether a file is a page, so that a CDN may have been told to keep it. */
export function isPage(name: string): boolean {
  return name.endsWith('.html');
}

/** Files by stage, those of the last one in the order that they are sent in, one after the other. */
export function groupByStage<File extends { readonly name: string }>(files: readonly File[]): Map<Stage, File[]> {
  const groups = Map.groupBy(files, ({ name }) => toStage(name));
  groups.get('last')?.sort((a, b) => (toLastPlace(a.name) ?? 0) - (toLastPlace(b.name) ?? 0));
  return groups;
}

function toLastPlace(name: string): number | undefined {
  const place = leading.findIndex((pattern) => pattern.test(name));
  if (place !== -1) return place;
  const told = telling.indexOf(name);
  return told === -1 ? undefined : leading.length + told;
}
