import type { Reference } from '../schemas/reference.ts';
import { indexByKey } from './index-by-key.ts';
import { toPageId } from './pages.ts';
import { remember } from '../remember.ts';
import type {
  CasePage,
  ConceptPage,
  Graph,
  GuidePage,
  LessonPage,
  NetworkPage,
  PageId,
  RegulationPage,
  Statement,
  TextPage,
  WorkListPage,
} from './types.ts';

/** Lessons in their order. */
export const getLessons = remember((graph: Graph): readonly LessonPage[] =>
  graph.pages.filter((page) => page.kind === 'lesson').sort((a, b) => a.data.order - b.data.order),
);

/** Concepts in the order of their titles. */
export const getConcepts = remember((graph: Graph): readonly ConceptPage[] =>
  graph.pages.filter((page) => page.kind === 'concept').sort(compareByTitle),
);

/** Network forms in their order. */
export const getNetworks = remember((graph: Graph): readonly NetworkPage[] =>
  graph.pages.filter((page) => page.kind === 'network').sort((a, b) => a.data.order - b.data.order),
);

/** The page of regulation modes, if the guide has any. */
export function findRegulation(graph: Graph): RegulationPage | undefined {
  return graph.pages.find((page) => page.kind === 'regulation');
}

/** Cases in the order of their titles. */
export const getCases = remember((graph: Graph): readonly CasePage[] =>
  graph.pages.filter((page) => page.kind === 'case').sort(compareByTitle),
);

/** Pages of running text. */
export const getTextPages = remember((graph: Graph): readonly TextPage[] =>
  graph.pages.filter((page) => page.kind === 'page').filter((page): page is TextPage => 'slug' in page),
);

/** What stands on either side of one in a list; undefined at its ends. */
export interface Neighbours<Item> {
  readonly previous: Item | undefined;
  readonly next: Item | undefined;
}

/** The lessons on either side of one. */
export function getNeighbours(graph: Graph, lesson: LessonPage): Neighbours<LessonPage> {
  return pickNeighbours(getLessons(graph), ({ id }) => id === lesson.id);
}

/** The network forms on either side of one. */
export function getNetworkNeighbours(graph: Graph, network: NetworkPage): Neighbours<NetworkPage> {
  return pickNeighbours(getNetworks(graph), ({ id }) => id === network.id);
}

function pickNeighbours<Item>(items: readonly Item[], isIt: (item: Item) => boolean): Neighbours<Item> {
  const index = items.findIndex(isIt);
  return { previous: items[index - 1], next: items[index + 1] };
}

/** The statements that stand on a page, in their order. */
export function getStatementsOf(graph: Graph, page: PageId): readonly Statement[] {
  return graph.statementsByPage.get(page) ?? [];
}

/** The statements that cite a work, in the order of pages. */
export function getStatementsCiting(graph: Graph, key: string): readonly Statement[] {
  return graph.statementsByKey.get(key) ?? [];
}

/** The statements that cite a work, grouped by the page that they stand on. */
export function groupByPage(
  graph: Graph,
  statements: readonly Statement[],
): { page: GuidePage; statements: Statement[] }[] {
  return [...Map.groupBy(statements, ({ page }) => page)].flatMap(([id, group]) => {
    const page = graph.pageById.get(id);
    return page === undefined ? [] : [{ page, statements: group }];
  });
}

/** A work that a page cites, with the statements of the page that cite it. */
export interface CitedOnPage {
  readonly reference: Reference;
  readonly statements: readonly Statement[];
}

const listKeysByPage = remember(({ citations }: Graph) => indexByKey(citations, ({ page }) => [page]));
const listPlaces = remember(
  ({ references }: Graph) => new Map(references.map(({ key }, place) => [key as string, place])),
);

/** The works that a page cites, in the order of the bibliography. */
export function getWorksCited(graph: Graph, page: PageId): CitedOnPage[] {
  const places = listPlaces(graph);
  const cited = new Set((listKeysByPage(graph).get(page) ?? []).flatMap(({ key }) => places.get(key) ?? []));
  const statements = getStatementsOf(graph, page);
  return [...cited]
    .sort((a, b) => a - b)
    .flatMap((place) => graph.references[place] ?? [])
    .map((reference) => ({
      reference,
      statements: statements.filter(({ citations }) => citations.some(({ key }) => key === reference.key)),
    }));
}

/** The page that a link leads to; `from` is the page it stands on. */
export function findTarget(graph: Graph, target: string, from: PageId): { page?: GuidePage; anchor?: string } {
  const [path = '', anchor] = target.split('#', 2);
  const page =
    path === ''
      ? graph.pageById.get(from)
      : path.endsWith('/')
        ? graph.pageById.get(path.replace(/^\/|\/$/g, ''))
        : undefined;
  return { ...(page === undefined ? {} : { page }), ...(anchor === undefined || anchor === '' ? {} : { anchor }) };
}

/** The links of a guide between pages, by the page that they stand on and by the page that they lead to. */
const listTies = remember((graph: Graph) => {
  const ties = graph.links.flatMap(({ target, from }) => {
    const to = findTarget(graph, target, from).page?.id;
    return to === undefined ? [] : [{ from, to }];
  });
  return { byFrom: indexByKey(ties, ({ from }) => [from]), byTo: indexByKey(ties, ({ to }) => [to]) };
});

/** The concepts that a page links to, each once, in the order of their titles. */
export function getConceptsOf(graph: Graph, page: PageId): ConceptPage[] {
  const ids = new Set((listTies(graph).byFrom.get(page) ?? []).map(({ to }) => to));
  return [...ids]
    .flatMap((id) => graph.pageById.get(id) ?? [])
    .filter((target) => target.kind === 'concept')
    .sort(compareByTitle);
}

/** The written pages that link to a page: lessons first, then concepts, then the rest. */
export function getPagesLinkingTo(graph: Graph, page: GuidePage): GuidePage[] {
  const ties = listTies(graph).byTo.get(page.id) ?? [];
  const sources = new Set(ties.map(({ from }) => from).filter((from) => from !== page.id));
  const rank = ({ kind }: GuidePage) => ['lesson', 'network', 'regulation', 'concept', 'case', 'page'].indexOf(kind);
  return [...sources]
    .flatMap((id) => graph.pageById.get(id) ?? [])
    .sort((a, b) => rank(a) - rank(b) || compareTitles(a, b));
}

function compareTitles(a: GuidePage, b: GuidePage): number {
  if (a.kind === 'lesson' && b.kind === 'lesson') return a.data.order - b.data.order;
  return compareByTitle(a, b);
}

/** `localeCompare` would look its collator up at each comparison. */
const collator = new Intl.Collator('en');

function compareByTitle(a: GuidePage, b: GuidePage): number {
  return collator.compare(a.title, b.title);
}

/** The pages that open a part of the guide, in the order of a reader's interest: lists, regulation, running text. */
export const getWays = remember((graph: Graph): readonly GuidePage[] => {
  const lists = graph.pages.filter((page) => page.kind === 'page' && !('slug' in page) && !('list' in page));
  const regulation = findRegulation(graph);
  return [
    ...lists,
    ...(regulation === undefined ? [] : [regulation]),
    ...getTextPages(graph).filter(({ path }) => path !== '/'),
  ];
});

/** The static lists of works, each page of them. */
export const getWorkListPages = remember((graph: Graph): readonly WorkListPage[] =>
  graph.pages.filter((page) => page.kind === 'page').filter((page): page is WorkListPage => 'list' in page),
);

/** A concept by its slug. */
export function findConcept(graph: Graph, slug: string): ConceptPage | undefined {
  const page = graph.pageById.get(toPageId(`/concepts/${slug}/`));
  return page?.kind === 'concept' ? page : undefined;
}
