import type {
  ArticleLeaf,
  DefinedTerm,
  DefinedTermSet,
  LearningResourceLeaf,
  MergeLeafTypes,
  WebPage,
} from 'schema-dts';
import { toDoiAddress } from '../bibliography/doi.ts';
import { indexTitles } from '../graph/pages.ts';
import { getConceptsOf, getWorksCited } from '../graph/queries.ts';
import type { ConceptPage, GuidePage, LessonPage, NetworkPage, PageId, RegulationPage } from '../graph/types.ts';
import { toWork, toWorkLink } from './json-ld-work.ts';
import { getListed, type Publication } from './page.ts';

/** A lesson is an article first; LearningResource is meant to stand beside such a type (schema.org/LearningResource). */
export type LessonArticle = MergeLeafTypes<[ArticleLeaf, LearningResourceLeaf]>;
/** Who wrote it, when, under what licence. */
type Imprint = Pick<ArticleLeaf, 'author' | 'datePublished' | 'version' | 'license' | 'inLanguage'>;
type Entity = Pick<WebPage & object, 'mainEntity' | 'about' | 'citation'>;
type TermSet = keyof typeof indexTitles;

/**
 * What a page shows or is about, and the works that it cites. A list of works gives their number and no more: each
 * has a page, and a list of ten thousand would be all of the page.
 */
export function toMainEntity(publication: Publication, page: GuidePage): Entity {
  const { toUrl } = publication;
  switch (page.kind) {
    case 'lesson':
      return { mainEntity: { '@id': toLessonId(page, toUrl) } };
    case 'concept':
      return { mainEntity: toTerm(page, '/concepts/', toUrl), ...toCitation(publication, page.id) };
    case 'network':
      return { mainEntity: toTerm(page, '/networks/', toUrl), ...toCitation(publication, page.id) };
    case 'regulation':
      return { about: toModes(page, toUrl), ...toCitation(publication, page.id) };
    case 'case':
      return {
        about: { '@type': 'Thing', name: page.title, description: page.data.setting },
        ...toCitation(publication, page.id),
      };
    case 'reference':
      return { mainEntity: toWork(page.reference, toUrl) };
    case 'page':
      return { ...toListEntity(publication, page), ...toCitation(publication, page.id) };
  }
}

function toLessonId({ path }: LessonPage, toUrl: Publication['toUrl']): string {
  return `${toUrl(path)}#lesson`;
}

/** A lesson as a thing to learn from: what it is based on, what it cites, which terms it teaches. */
export function toLesson(publication: Publication, page: LessonPage, imprint: Imprint): LessonArticle {
  const { graph, toUrl } = publication;
  const url = toUrl(page.path);
  const concepts = getConceptsOf(graph, page.id);
  return {
    '@type': ['Article', 'LearningResource'],
    '@id': toLessonId(page, toUrl),
    url,
    headline: page.title,
    abstract: page.data.answer,
    position: page.data.order,
    learningResourceType: 'lesson',
    ...imprint,
    isBasedOn: { '@id': toDoiAddress(graph.guide.source.doi) },
    ...toCitation(publication, page.id),
    ...(concepts.length === 0 ? {} : { teaches: concepts.map((concept) => toTermLink(concept, toUrl)) }),
  };
}

function toCitation({ graph, toUrl }: Publication, page: PageId): Pick<Entity, 'citation'> {
  const works = getWorksCited(graph, page);
  return works.length === 0 ? {} : { citation: works.map(({ reference }) => toWorkLink(reference, toUrl)) };
}

function toTermLink({ path, title }: GuidePage, toUrl: Publication['toUrl']): DefinedTerm & object {
  return { '@type': 'DefinedTerm', '@id': `${toUrl(path)}#term`, name: title, url: toUrl(path) };
}

function toTerm(page: ConceptPage | NetworkPage, set: TermSet, toUrl: Publication['toUrl']): DefinedTerm {
  const { definition } = page.data;
  const aliases = page.kind === 'concept' ? page.data.aliases : [];
  return {
    ...toTermLink(page, toUrl),
    description: definition,
    ...(aliases.length === 0 ? {} : { alternateName: aliases }),
    inDefinedTermSet: toTermSet(set, toUrl),
  };
}

/** The set that the terms of a list are defined in. */
export function toTermSet(path: TermSet, toUrl: Publication['toUrl']): DefinedTermSet & object {
  return { '@type': 'DefinedTermSet', '@id': `${toUrl(path)}#terms`, name: indexTitles[path], url: toUrl(path) };
}

function toModes({ path, modes }: RegulationPage, toUrl: Publication['toUrl']): DefinedTerm[] {
  return modes.map(({ slug, data }) => {
    const url = `${toUrl(path)}#${slug}`;
    return { '@type': 'DefinedTerm', '@id': url, name: data.title, description: data.definition, url };
  });
}

function toListEntity({ graph, toUrl }: Publication, page: GuidePage): Entity {
  const { path } = page;
  if (path === '/concepts/' || path === '/networks/') {
    const terms = getListed(graph, page).map((term) => toTermLink(term, toUrl));
    return { mainEntity: { ...toTermSet(path, toUrl), hasDefinedTerm: terms } };
  }
  if (path === '/evidence/') {
    const numberOfItems = graph.references.length;
    return { mainEntity: { '@type': 'ItemList', name: indexTitles[path], numberOfItems } };
  }
  if (path !== '/lessons/' && path !== '/cases/') return {};
  const items = getListed(graph, page).map(({ title, path: to }, index) => ({
    '@type': 'ListItem' as const,
    position: index + 1,
    name: title,
    url: toUrl(to),
  }));
  return {
    mainEntity: { '@type': 'ItemList', name: indexTitles[path], numberOfItems: items.length, itemListElement: items },
  };
}
