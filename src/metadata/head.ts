import type { GuidePage } from '../graph/types.ts';
import { isIndexable, toDisplayName, toInvertedName, toPageTitle, type Publication } from './page.ts';
import { pictureSize, toPictureKind, toPictureLabel, toPicturePath } from './pictures.ts';

/** One `<meta>`: Open Graph's have a `property`, all others a `name`. */
export type Meta =
  { readonly name: string; readonly content: string } | { readonly property: string; readonly content: string };

/**
 * What the head of a page says of it, after Open Graph (ogp.me), Dublin Core in HTML (DC-HTML, 2008) and Zotero's
 * translator “Embedded Metadata”: `og:type` of `website` makes it a web page, `og:site_name` its site, `DC.creator`
 * and `DC.date` its authors and date.
 */
export function toMetas(publication: Publication, page: GuidePage, description: string): Meta[] {
  const { guide } = publication.graph;
  return [
    ...(isIndexable(page) ? [] : [{ name: 'robots', content: 'noindex' }]),
    ...guide.authors.map((author) => ({ name: 'author', content: toDisplayName(author) })),
    ...guide.authors.map((author) => ({ name: 'DC.creator', content: toInvertedName(author) })),
    { name: 'DC.date', content: guide.edition.date },
    { name: 'DC.rights', content: guide.licence.text.url },
    ...toOpenGraph(publication, page, description),
  ];
}

function toOpenGraph({ graph, toUrl }: Publication, page: GuidePage, description: string): Meta[] {
  const { guide } = graph;
  const kind = toPictureKind(page);
  const label = toPictureLabel(kind);
  const locale = /^([a-z]{2,3})-([A-Z]{2})$/.exec(guide.language);
  return [
    { property: 'og:type', content: 'website' },
    { property: 'og:title', content: toPageTitle(graph, page) },
    { property: 'og:description', content: description },
    { property: 'og:url', content: toUrl(page.path) },
    { property: 'og:site_name', content: guide.title },
    // Open Graph knows a language only with a country.
    ...(locale === null ? [] : [{ property: 'og:locale', content: locale.slice(1).join('_') }]),
    { property: 'og:image', content: toUrl(toPicturePath(kind)) },
    { property: 'og:image:type', content: 'image/png' },
    { property: 'og:image:width', content: pictureSize.width.toString() },
    { property: 'og:image:height', content: pictureSize.height.toString() },
    { property: 'og:image:alt', content: [guide.title, label].filter((part) => part !== '').join(': ') },
    { name: 'twitter:card', content: 'summary_large_image' },
  ];
}
