import { slug } from 'github-slugger';
import type { Graph } from '../graph/types.ts';
import type { Guide } from '../schemas/guide.ts';

/** A guide of more pages would be a file of 15 MB and more, which browsers of phones close, and mail does not carry. */
const mostPagesOfOneFile = 700;

/** Whether a guide is small enough for a one-file edition. */
export function hasSingleFile({ pages }: Pick<Graph, 'pages'>): boolean {
  return pages.length <= mostPagesOfOneFile;
}

/** Root-relative address of the one-file edition. Its name tells guide and edition when it is a file among others. */
export function toSingleFilePath(guide: Guide): string {
  return `/download/${toFileName(guide)}.html`;
}

/** The name of a cartridge without its ending: of a lesson, or of the whole guide where none is named. */
export function toCartridgeName(guide: Guide, lesson?: { readonly slug: string }): string {
  return lesson === undefined ? toFileName(guide) : `${toFileName(guide)}-${lesson.slug}`;
}

/** Root-relative address of a cartridge. */
export function toCartridgePath(guide: Guide, lesson?: { readonly slug: string }): string {
  return `/download/${toCartridgeName(guide, lesson)}.imscc`;
}

/** The name of a download without its ending: the guide, and which edition of it. */
function toFileName({ shortTitle, edition }: Guide): string {
  return `${slug(shortTitle)}-${edition.number}`;
}

/** Stands on the page that offers the one file until the file is there to be measured. */
export const sizeMark = '[size]';
