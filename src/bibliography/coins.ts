import { toIsoDate } from './iso-date.ts';
import type { CslItem, Name, Reference } from '../schemas/reference.ts';

type Part = readonly [key: string, value: string | undefined];

/**
 * A work as a ContextObject of OpenURL in KEV (ANSI/NISO Z39.88-2004), which is what a COinS span has in its title.
 * Reference managers take it for the work itself. Written for how Zotero reads it (zotero/utilities, openurl.js):
 * a space is %20, for + and %2B both become spaces; genres are compared as they stand; editors are left out, for any
 * name would be an author; a part without a value is left out.
 */
export function toContextObject({ csl, title }: Reference): string {
  const parts: Part[] = [
    ['ctx_ver', 'Z39.88-2004'],
    ['rft_val_fmt', `info:ofi/fmt:kev:mtx:${formats[csl.type]}`],
    ...(csl.DOI === undefined ? [] : [['rft_id', `info:doi/${csl.DOI}`] as const]),
    ...(csl.URL === undefined ? [] : [['rft_id', csl.URL] as const]),
    ...toParts[formats[csl.type]](csl, title),
    ['rft.date', toIsoDate(csl.issued)],
    ...(csl.author ?? []).map(toAuthor),
  ];
  return parts
    .flatMap(([key, value]) => (value === undefined || value === '' ? [] : [`${key}=${encode(key, value)}`]))
    .join('&');
}

/** The KEV format of each type. What none is made for goes as Dublin Core, which Zotero keeps for a web page. */
const formats = {
  'article-journal': 'journal',
  book: 'book',
  chapter: 'book',
  manuscript: 'dc',
  'paper-conference': 'book',
  report: 'book',
  thesis: 'dissertation',
  webpage: 'dc',
} as const satisfies Record<CslItem['type'], string>;

const toParts = {
  journal: (csl, title) => [
    ['rft.genre', 'article'],
    ['rft.atitle', title],
    ['rft.jtitle', csl['container-title']],
    ['rft.volume', csl.volume],
    ['rft.issue', csl.issue],
    ['rft.pages', csl.page],
    ['rft.issn', csl.ISSN],
  ],
  book: (csl, title) => [
    ...toBookTitles(csl, title),
    ['rft.pub', csl.publisher],
    ['rft.place', csl['publisher-place']],
    ['rft.edition', csl.edition],
    ['rft.series', csl['collection-title']],
    ['rft.pages', csl.page],
    ['rft.isbn', csl.ISBN],
  ],
  dissertation: (csl, title) => [
    ['rft.title', title],
    ['rft.inst', csl.publisher],
    ['rft.degree', csl.genre],
  ],
  dc: (csl, title) => [
    ['rft.title', title],
    ['rft.type', csl.type],
    ['rft.publisher', csl.publisher],
    ['rft.source', csl['container-title']],
  ],
} as const satisfies Record<string, (csl: CslItem, title: string) => readonly Part[]>;

/** A book or report has its own title; what stands in a book has one, and that of the book. */
function toBookTitles({ type, 'container-title': container }: CslItem, title: string): readonly Part[] {
  if (type === 'book' || type === 'report') {
    return [
      ['rft.genre', type],
      ['rft.btitle', title],
    ];
  }
  return [
    ['rft.genre', type === 'chapter' ? 'bookitem' : 'proceeding'],
    ['rft.atitle', title],
    ['rft.btitle', container],
  ];
}

/**
 * A comma parts a family name from the rest, so that a particle stays before the first and a suffix behind the second:
 * after a second comma Zotero reads nothing. An organisation has a key of its own.
 */
function toAuthor(name: Name): Part {
  if ('literal' in name) return ['rft.aucorp', name.literal];
  const family = [name['non-dropping-particle'], name.family];
  const given = [name.given, name['dropping-particle'], name.suffix];
  return [
    'rft.au',
    [family, given]
      .map((words) => words.filter(isWord).join(' '))
      .filter(isWord)
      .join(', '),
  ];
}

function isWord(text: string | undefined): text is string {
  return text !== undefined && text !== '';
}

/** Zotero compares the genre before it decodes it; those above are letters alone. */
function encode(key: string, value: string): string {
  return key === 'rft.genre' ? value : encodeURIComponent(value);
}
