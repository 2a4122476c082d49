import { exportFormats } from '../bibliography/formats/index.ts';
import type { ExportFormat } from '../bibliography/formats/format.ts';
import type { GuidePage } from '../graph/types.ts';
import { getListed, getTrail, isIndexable, toPageType, type Publication } from './page.ts';

/** A typed link (RFC 8288), as a `<link>` or in an HTTP header. */
export interface TypedLink {
  readonly rel: 'canonical' | 'cite-as' | 'author' | 'license' | 'type' | 'describedby' | 'item' | 'collection';
  readonly href: string;
  /** Media type of what it leads to. */
  readonly type?: string;
}

/** A list of more than this many pages names none of them: some would be taken for all, and all for the page. */
const mostItems = 100;

/**
 * The links by which a machine finds its way, after FAIR Signposting (signposting.org/FAIR). A page is cited as
 * itself: the review's DOI leads to another text.
 */
export function toTypedLinks(publication: Publication, page: GuidePage): TypedLink[] {
  const { graph, toUrl } = publication;
  const { authors, licence } = graph.guide;
  const url = toUrl(page.path);
  const types = [toPageType(page), ...(page.kind === 'lesson' ? ['Article', 'LearningResource'] : [])];
  return [
    { rel: 'canonical', href: url },
    { rel: 'cite-as', href: url },
    ...authors.flatMap((author) =>
      'orcid' in author && author.orcid !== undefined ? [{ rel: 'author', href: author.orcid } as const] : [],
    ),
    { rel: 'license', href: licence.text.url },
    ...types.map((type) => ({ rel: 'type', href: `https://schema.org/${type}` }) as const),
    ...toDescriptions(publication, page),
    ...toNeighbours(publication, page),
  ];
}

/** A table for spreadsheets describes a work to people; the others are read by programs that know their fields. */
function isDescription({ extension }: ExportFormat): boolean {
  return extension !== 'csv';
}

function toDescriptions({ toUrl }: Publication, page: GuidePage): TypedLink[] {
  if (page.kind !== 'reference') return [];
  return exportFormats.filter(isDescription).map(({ extension, mediaType }) => ({
    rel: 'describedby',
    href: toUrl(`/evidence/${page.reference.key}.${extension}`),
    type: mediaType,
  }));
}

/** The list that a page stands in, and the pages of a list. */
function toNeighbours({ graph, toUrl }: Publication, page: GuidePage): TypedLink[] {
  const listed = getListed(graph, page);
  const type = 'text/html';
  return [
    ...getTrail(graph, page).map(({ path }) => ({ rel: 'collection', href: toUrl(path), type }) as const),
    ...(listed.length > mostItems ? [] : listed.map(({ path }) => ({ rel: 'item', href: toUrl(path), type }) as const)),
  ];
}

/** A link as an HTTP header has it (RFC 8288, section 3). */
function toHeaderValue({ rel, href, type }: TypedLink): string {
  return `<${href}>; rel="${rel}"${type === undefined ? '' : `; type="${type}"`}`;
}

/**
 * The typed links of pages as rules of `_headers`. Lists are given whole in each page's head; their items stay out of
 * headers, and so do pages past a thousand: hosts bound the length of a line and the number of rules, and may take the
 * first ones only. So the pages come in the order of their weight, works last.
 */
export function toLinkRules(publication: Publication): string {
  const rules = [...publication.graph.pages]
    .sort((a, b) => weigh(a) - weigh(b))
    .filter(isIndexable)
    .slice(0, mostRules)
    .map((page) => {
      const links = toTypedLinks(publication, page).filter(({ rel }) => rel !== 'item');
      return `${new URL(publication.toUrl(page.path)).pathname}\n  Link: ${links.map(toHeaderValue).join(', ')}\n`;
    });
  return rules.join('');
}

const mostRules = 1000;

function weigh({ kind, path }: GuidePage): number {
  return path === '/' ? -1 : ['lesson', 'page', 'network', 'regulation', 'concept', 'case', 'reference'].indexOf(kind);
}
