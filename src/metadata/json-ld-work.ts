import type { CreativeWork, Organization, Person, PropertyValue, ScholarlyArticle } from 'schema-dts';
import { toDoiAddress } from '../bibliography/doi.ts';
import { toIsoDate } from '../bibliography/iso-date.ts';
import type { Guide, GuideAuthor } from '../schemas/guide.ts';
import type { CslItem, Name, Reference } from '../schemas/reference.ts';
import { toDisplayName } from './page.ts';

/** schema.org's type of a work; an unpublished one is a Manuscript. */
const workTypes = {
  'article-journal': 'ScholarlyArticle',
  book: 'Book',
  chapter: 'Chapter',
  manuscript: 'Manuscript',
  'paper-conference': 'ScholarlyArticle',
  report: 'Report',
  thesis: 'Thesis',
  webpage: 'WebPage',
} as const satisfies Record<CslItem['type'], string>;

/** A work as a page names it among others: what it is, its name, where to read of it. */
export function toWorkLink({ key, csl, title }: Reference, toUrl: (path: string) => string): CreativeWork {
  return {
    '@type': workTypes[csl.type],
    '@id': toWorkId(key, toUrl),
    name: title,
    ...(csl.DOI === undefined ? {} : { sameAs: toDoiAddress(csl.DOI) }),
  };
}

/** A work with all that `references.bib` says of it. */
export function toWork(reference: Reference, toUrl: (path: string) => string): CreativeWork {
  const { csl } = reference;
  return {
    ...toWorkLink(reference, toUrl),
    ...(csl.author === undefined ? {} : { author: csl.author.map(toNamed) }),
    ...(csl.editor === undefined || csl.type === 'chapter' ? {} : { editor: csl.editor.map(toPerson) }),
    datePublished: toIsoDate(csl.issued),
    ...(csl.DOI === undefined ? {} : { identifier: toIdentifier(csl.DOI) }),
    ...(csl.publisher === undefined ? {} : { publisher: toPublisher(csl) }),
    ...(csl.page === undefined ? {} : { pagination: csl.page }),
    ...(csl.edition === undefined ? {} : { bookEdition: csl.edition }),
    ...(csl.ISSN === undefined ? {} : { issn: csl.ISSN }),
    ...(csl.ISBN === undefined ? {} : { isbn: csl.ISBN }),
    ...(csl.URL === undefined ? {} : { url: csl.URL }),
    ...(csl.type === 'report' && csl.number !== undefined ? { reportNumber: csl.number } : {}),
    ...(csl['container-title'] === undefined ? {} : { isPartOf: toContainer(csl, csl['container-title']) }),
  };
}

/** The id of a work in the guide's data: its evidence page is about it, and is another thing. */
export function toWorkId(key: string, toUrl: (path: string) => string): string {
  return `${toUrl(`/evidence/${key}/`)}#work`;
}

/** The review that the guide restates. Its id is its DOI. */
export function toReview({ source }: Guide): ScholarlyArticle {
  const { title, subtitle, authors, year, doi, journal, volume, issue, pages } = source;
  return {
    '@type': 'ScholarlyArticle',
    '@id': toDoiAddress(doi),
    name: subtitle === undefined ? title : `${title}: ${subtitle}`,
    author: authors.map(toNamedPerson),
    datePublished: year.toString(),
    identifier: toIdentifier(doi),
    sameAs: toDoiAddress(doi),
    pagination: pages,
    isPartOf: toJournal(journal, volume, issue),
  };
}

/** An author of the guide. The id of a person is the ORCID. */
export function toGuideAuthor(author: GuideAuthor): Person | Organization {
  if ('name' in author) return { '@type': 'Organization', name: author.name };
  const { orcid } = author;
  return {
    ...toNamedPerson(author),
    name: toDisplayName(author),
    ...(orcid === undefined ? {} : { '@id': orcid, sameAs: orcid }),
  };
}

function toNamedPerson({ given, family }: { given: string; family: string }) {
  return { '@type': 'Person', name: `${given} ${family}`, givenName: given, familyName: family } as const;
}

function toIdentifier(doi: string): PropertyValue {
  return { '@type': 'PropertyValue', propertyID: 'https://registry.identifiers.org/registry/doi', value: doi };
}

/** A name that is whole is an organisation's, or a person's who has but one: only the bibliography's editor knows. */
function toNamed(name: Name): Person | Organization {
  return 'literal' in name ? { '@type': 'Organization', name: name.literal } : toPerson(name);
}

function toPerson(name: Name): Person {
  if ('literal' in name) return { '@type': 'Person', name: name.literal };
  const { given, suffix } = name;
  const family = [name['non-dropping-particle'], name.family].filter((part) => part !== undefined).join(' ');
  const before = [given, name['dropping-particle']].filter((part) => part !== undefined).join(' ');
  return {
    '@type': 'Person',
    name: [before, family, suffix].filter((part) => part !== undefined && part !== '').join(' '),
    familyName: family,
    ...(given === undefined ? {} : { givenName: given }),
    ...(suffix === undefined ? {} : { honorificSuffix: suffix }),
  };
}

function toPublisher(csl: CslItem): Organization {
  const place = csl['publisher-place'];
  return {
    '@type': 'Organization',
    name: csl.publisher ?? '',
    ...(place === undefined ? {} : { location: { '@type': 'Place', name: place } }),
  };
}

function toContainer(csl: CslItem, name: string): CreativeWork {
  if (csl.type === 'article-journal') return toJournal(name, csl.volume, csl.issue);
  return {
    '@type': csl.type === 'chapter' || csl.type === 'paper-conference' ? 'Book' : 'CreativeWork',
    name,
    ...(csl.editor === undefined ? {} : { editor: csl.editor.map(toPerson) }),
  };
}

/** An issue of a volume of a journal, as far as they are known. */
function toJournal(name: string, volume: string | undefined, issue: string | undefined): CreativeWork {
  const journal = { '@type': 'Periodical', name } as const;
  const inVolume =
    volume === undefined
      ? journal
      : ({ '@type': 'PublicationVolume', volumeNumber: volume, isPartOf: journal } as const);
  return issue === undefined ? inVolume : { '@type': 'PublicationIssue', issueNumber: issue, isPartOf: inVolume };
}
