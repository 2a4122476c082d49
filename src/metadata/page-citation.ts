import { toOnlineEntry } from '../bibliography/formats/online-entry.ts';
import { toRisRecord } from '../bibliography/formats/ris.ts';
import type { CitableItem } from '../bibliography/citable-item.ts';
import { formatPages } from '../bibliography/page-entries.ts';
import { styleNames, type StyledEntry, type StyleName } from '../bibliography/styles.ts';
import type { Graph, GuidePage } from '../graph/types.ts';
import type { GuideAuthor } from '../schemas/guide.ts';
import type { Name } from '../schemas/reference.ts';
import { toPageTitle, type Publication } from './page.ts';

/** How to cite a page of the guide: its entry in each style, and as files that reference managers read. */
export interface PageCitation {
  readonly styles: readonly { readonly name: string; readonly entry: StyledEntry }[];
  readonly bibtex: string;
  readonly ris: string;
}

/** The citation of one page. All pages are formatted together, when the first is asked for: an engine is dear. */
export function getPageCitation(publication: Publication, page: GuidePage): PageCitation {
  const item = toPageItem(publication, page);
  const entries = getPageEntries(publication);
  return {
    styles: styles.flatMap((style) => {
      const entry = entries[style](item);
      return entry === undefined ? [] : [{ name: styleNames[style], entry }];
    }),
    bibtex: toOnlineEntry(item),
    ris: toRisRecord(item),
  };
}

const styles = ['apa', 'vancouver', 'harvard'] as const satisfies StyleName[];
type PageEntries = Record<StyleName, (item: CitableItem) => StyledEntry | undefined>;
const known = new WeakMap<Graph, PageEntries>();

function getPageEntries(publication: Publication): PageEntries {
  const { graph } = publication;
  const found = known.get(graph);
  if (found !== undefined) return found;
  const items = graph.pages.map((page) => toPageItem(publication, page));
  const made = {
    apa: formatPages('apa', items),
    vancouver: formatPages('vancouver', items),
    harvard: formatPages('harvard', items),
  };
  known.set(graph, made);
  return made;
}

/** A page as CSL has it: a web page in the guide, by the guide's authors, of the day of the edition. */
export function toPageItem({ graph, toUrl }: Publication, page: GuidePage): CitableItem {
  const { title, authors, edition } = graph.guide;
  return {
    id: page.id === '' ? 'guide' : page.id,
    type: 'webpage',
    title: toCitedTitle(graph, page),
    author: authors.map(toName),
    // The first page stands for the whole guide.
    ...(page.path === '/' ? {} : { 'container-title': title }),
    issued: { 'date-parts': [toDateParts(edition.date)] },
    version: edition.number,
    URL: toUrl(page.path),
  };
}

/** A work's evidence page says that it is one, or it would be taken for the work. */
function toCitedTitle(graph: Graph, page: GuidePage): string {
  const title = toPageTitle(graph, page);
  return page.kind === 'reference' ? `Evidence page of ${title}` : title;
}

function toName(author: GuideAuthor): Name {
  return 'name' in author ? { literal: author.name } : { family: author.family, given: author.given };
}

function toDateParts(day: string): [number, ...number[]] {
  const [year = 0, ...rest] = day.split('-').map(Number);
  return [year, ...rest];
}
