/**
 * The entry types that the guide can format, with the fields each requires; where one of several will do, they
 * stand together. After “BibTeXing” (Patashnik 1988), section 3.1, and the biblatex manual (3.20), section 2.1.1,
 * for `report`, `thesis` and `online`. A year is required of every type by a rule of its own.
 */
export const requiredFields = {
  article: [['author'], ['title'], ['journal', 'journaltitle']],
  book: [['author', 'editor'], ['title'], ['publisher']],
  incollection: [['author'], ['title'], ['booktitle'], ['publisher']],
  inproceedings: [['author'], ['title'], ['booktitle']],
  mastersthesis: [['author'], ['title'], ['school', 'institution']],
  online: [['author', 'editor'], ['title'], ['url']],
  phdthesis: [['author'], ['title'], ['school', 'institution']],
  report: [['author', 'editor'], ['title'], ['institution']],
  techreport: [['author', 'editor'], ['title'], ['institution']],
  thesis: [['author'], ['title'], ['institution', 'school']],
  unpublished: [['author'], ['title'], ['note']],
} as const satisfies Record<string, readonly (readonly string[])[]>;

export type EntryType = keyof typeof requiredFields;

/** Narrows a written type to one that the guide can format. */
export function isEntryType(type: string): type is EntryType {
  return Object.hasOwn(requiredFields, type);
}
