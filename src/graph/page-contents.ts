import { toStatementHtml } from '../markdown/to-html.ts';
import type { Resolver } from '../markdown/resolver.ts';
import type { CitedWorkContents, PageContents, StatementContents } from '../schemas/page-contents.ts';
import type { Reference } from '../schemas/reference.ts';
import { kindLabels } from './pages.ts';
import { getStatementsOf } from './queries.ts';
import type { Graph, GuidePage, Statement } from './types.ts';

/** The pages that `/api/pages/` has: those that say something of their own, not the lists that lead to them. */
export function getPagesWithContents({ pages }: Graph): GuidePage[] {
  return pages.filter((page) => 'reference' in page || 'facts' in page);
}

/** Whether readers take a page away as one piece; of the others they take statements. */
export function isPackedWhole({ kind }: GuidePage): boolean {
  return kind === 'lesson' || kind === 'concept' || kind === 'reference';
}

/** A page as `/api/pages/<id>.json` gives it. */
export function toPageContents(graph: Graph, resolver: Resolver, page: GuidePage): PageContents {
  const statements = getStatementsOf(graph, page.id).map((statement) => toStatementContents(statement, resolver));
  const own = page.kind === 'reference' ? [page.reference.key] : [];
  const text = toSummary(page);
  return {
    version: 1,
    edition: graph.guide.edition.number,
    id: page.id,
    kind: page.kind,
    what: page.kind === 'lesson' ? `${kindLabels.lesson.one} ${page.data.order.toString()}` : kindLabels[page.kind].one,
    title: page.title,
    ...(text === undefined ? {} : { text }),
    statements,
    works: toWorks(graph, [...own, ...statements.flatMap(({ works }) => works)]),
  };
}

function toStatementContents({ id, kind, basis, from, content, citations }: Statement, resolver: Resolver) {
  return {
    id,
    kind,
    basis,
    restates: from.map((paragraph) => resolver.findParagraph(paragraph) ?? paragraph),
    html: toStatementHtml(content, resolver),
    works: [...new Set(citations.map(({ key }) => key))].filter(isKey(resolver)),
  } satisfies StatementContents;
}

function isKey({ findWork }: Resolver) {
  return (key: string): key is Reference['key'] => findWork(key) !== undefined;
}

/** What a page says first. */
export function toSummary(page: GuidePage): string | undefined {
  if (page.kind === 'lesson') return page.data.answer;
  if (page.kind === 'concept' || page.kind === 'network') return page.data.definition;
  if (page.kind === 'case') return page.data.setting;
  return page.kind === 'page' && 'data' in page ? page.data.description : undefined;
}

function toWorks(graph: Graph, keys: readonly string[]): CitedWorkContents[] {
  const places = getPlaces(graph);
  return [...new Set(keys)]
    .flatMap((key) => {
      const reference = graph.referenceByKey.get(key);
      return reference === undefined ? [] : [toCitedWork(reference, places.get(key) ?? 0)];
    })
    .sort((a, b) => a.place - b.place);
}

const placesOf = new WeakMap<Graph, ReadonlyMap<string, number>>();

/** The place of each work in the bibliography, counted once: ten thousand pages ask for it. */
function getPlaces(graph: Graph): ReadonlyMap<string, number> {
  const known = placesOf.get(graph) ?? new Map(graph.references.map(({ key }, place) => [key as string, place]));
  placesOf.set(graph, known);
  return known;
}

function toCitedWork({ key, entryHtml, csl }: Reference, place: number): CitedWorkContents {
  return {
    key,
    place,
    entry: entryHtml,
    ...(csl.DOI === undefined ? {} : { doi: csl.DOI }),
    ...(csl.URL === undefined ? {} : { url: csl.URL }),
  };
}
