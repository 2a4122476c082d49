import type { BreadcrumbList, CreativeWork, Thing, WebPage, WebSite } from 'schema-dts';
import { toDoiAddress } from '../bibliography/doi.ts';
import { getConcepts, getLessons, getStatementsOf } from '../graph/queries.ts';
import type { GuidePage } from '../graph/types.ts';
import { toLesson, toMainEntity, toTermSet, type LessonArticle } from './json-ld-entity.ts';
import { toGuideAuthor, toReview } from './json-ld-work.ts';
import { getTrail, toPageTitle, toPageType, type Publication } from './page.ts';

/** schema-dts types one thing of one type; a lesson has two. */
export interface JsonLd {
  readonly '@context': 'https://schema.org';
  readonly '@graph': readonly (Thing | LessonArticle)[];
}

/**
 * What a page is and is about, in the words of schema.org, for search engines. Things that several pages name have
 * one id on all of them: the site, the review, a concept, a work.
 */
export function toJsonLd(publication: Publication, page: GuidePage, description: string): JsonLd {
  const { graph } = publication;
  const trail = getTrail(graph, page);
  const based = isBasedOnReview(publication, page);
  const nodes = [
    toPageNode(publication, page, description),
    ...(page.kind === 'lesson' ? [toLesson(publication, page, toImprint(publication))] : []),
    ...(page.path === '/' ? [toSite(publication)] : []),
    ...(based || page.path === '/' || page.path === '/about/' ? [toReview(graph.guide)] : []),
    ...(trail.length === 0 ? [] : [toBreadcrumbs(publication, [...trail, page])]),
  ];
  return { '@context': 'https://schema.org', '@graph': nodes };
}

/** JSON that can stand in a `<script>`: no text of an editor can end the element. */
export function toScriptText(data: JsonLd): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

function toSiteId({ toUrl }: Publication): string {
  return `${toUrl('/')}#guide`;
}

/** What the guide's own words are published under: authors, date, edition, licence. */
function toImprint({ graph }: Publication) {
  const { authors, edition, licence, language } = graph.guide;
  return {
    author: authors.map(toGuideAuthor),
    datePublished: edition.date,
    version: edition.number,
    license: licence.text.url,
    inLanguage: language,
  };
}

function toPageNode(publication: Publication, page: GuidePage, description: string): WebPage {
  const { graph, toUrl } = publication;
  const url = toUrl(page.path);
  return {
    '@type': toPageType(page),
    '@id': url,
    url,
    name: toPageTitle(graph, page),
    description,
    ...toImprint(publication),
    isPartOf: { '@type': 'WebSite', '@id': toSiteId(publication), name: graph.guide.title, url: toUrl('/') },
    ...(isBasedOnReview(publication, page) ? { isBasedOn: { '@id': toDoiAddress(graph.guide.source.doi) } } : {}),
    ...(page.kind === 'lesson' ? { lastReviewed: page.data.reviewed } : {}),
    ...(getTrail(graph, page).length === 0 ? {} : { breadcrumb: { '@id': `${url}#breadcrumb` } }),
    ...(page.path === '/' ? { mainEntity: { '@id': toSiteId(publication) } } : toMainEntity(publication, page)),
  };
}

/** A page that has statements restates the review; a list or an evidence page only shows where they stand. */
function isBasedOnReview({ graph }: Publication, page: GuidePage): boolean {
  return getStatementsOf(graph, page.id).some(({ basis }) => basis !== 'own');
}

/** The guide as a whole. Its search needs script, and takes its words from the address. */
function toSite(publication: Publication): WebSite {
  const { graph, toUrl } = publication;
  const { guide } = graph;
  const target = `${toUrl('/search/')}?q={search_term_string}`;
  return {
    '@type': 'WebSite',
    '@id': toSiteId(publication),
    url: toUrl('/'),
    name: guide.title,
    alternativeHeadline: guide.subtitle,
    description: guide.description,
    ...toImprint(publication),
    isBasedOn: { '@id': toDoiAddress(guide.source.doi) },
    hasPart: [...getLessons(graph).map(({ path, title }) => toPart(toUrl(path), title)), ...toTermParts(publication)],
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: target },
      // schema.org writes the input of an action as a property with a suffix (schema.org/docs/actions.html).
      ...{ 'query-input': 'required name=search_term_string' },
    },
  };
}

function toPart(url: string, name: string): CreativeWork {
  return { '@type': 'WebPage', '@id': url, name };
}

function toTermParts({ graph, toUrl }: Publication) {
  return getConcepts(graph).length === 0 ? [] : [toTermSet('/concepts/', toUrl)];
}

function toBreadcrumbs({ graph, toUrl }: Publication, pages: readonly GuidePage[]): BreadcrumbList {
  const url = toUrl(pages.at(-1)?.path ?? '/');
  return {
    '@type': 'BreadcrumbList',
    '@id': `${url}#breadcrumb`,
    itemListElement: pages.map((page, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: toPageTitle(graph, page),
      item: toUrl(page.path),
    })),
  };
}
