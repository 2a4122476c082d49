import type { CslItem, Name } from '../schemas/reference.ts';

/** biblatex's keys for kinds of thesis and report (manual 3.20, section 4.9.2.13), which citation-js leaves as they are. */
const genres: Readonly<Record<string, string>> = {
  bathesis: 'Bachelor’s thesis',
  mastersthesis: 'Master’s thesis',
  mathesis: 'Master’s thesis',
  phdthesis: 'PhD thesis',
  report: 'Report',
  resreport: 'Research report',
  techreport: 'Technical report',
};

/** Mends what citation-js leaves half done: kinds of thesis by their keys, organisations as family names. */
export function normaliseCsl(item: CslItem): CslItem {
  const { genre, author, editor } = item;
  return {
    ...item,
    ...(genre === undefined ? {} : { genre: genres[genre.toLowerCase()] ?? genre }),
    ...(author === undefined ? {} : { author: author.map(toWholeName) }),
    ...(editor === undefined ? {} : { editor: editor.map(toWholeName) }),
  };
}

/** A name of one part is an organisation's, or a person's who has no other: CSL calls both literal. */
function toWholeName(name: Name): Name {
  return 'family' in name && Object.keys(name).length === 1 ? { literal: name.family } : name;
}

/** A title as plain text with typographic quotes; CSL allows a few tags in it (CSL-JSON, rich text in fields). */
export function toTitleText(title: string): string {
  return title
    .replace(/<\/?(?:i|b|sub|sup|sc|span)(?: [^>]*)?>/g, '')
    .replace(/(?<=[\p{L}\p{N}])'(?=\p{L}|\s|$)/gu, '’');
}
