import { slug } from 'github-slugger';
import type { Guide } from '../schemas/guide.ts';

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
