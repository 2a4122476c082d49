import type { Reference } from '../schemas/reference.ts';
import { toPageId } from './pages.ts';
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
export function getLessons(graph: Graph): LessonPage[] {
  return graph.pages.filter((page) => page.kind === 'lesson').sort((a, b) => a.data.order - b.data.order);
}

/** Concepts in the order of their titles. */
export function getConcepts(graph: Graph): ConceptPage[] {
  return graph.pages.filter((page) => page.kind === 'concept').sort((a, b) => a.title.localeCompare(b.title, 'en'));
}

/** Network forms in their order. */
export function getNetworks(graph: Graph): NetworkPage[] {
  return graph.pages.filter((page) => page.kind === 'network').sort((a, b) => a.data.order - b.data.order);
}

/** The page of regulation modes, if the guide has any. */
export function findRegulation(graph: Graph): RegulationPage | undefined {
  return graph.pages.find((page) => page.kind === 'regulation');
}

/** Cases in the order of their titles. */
export function getCases(graph: Graph): CasePage[] {
  return graph.pages.filter((page) => page.kind === 'case').sort((a, b) => a.title.localeCompare(b.title, 'en'));
}

/** Pages of running text. */
export function getTextPages(graph: Graph): TextPage[] {
  return graph.pages.filter((page) => page.kind === 'page').filter((page): page is TextPage => 'slug' in page);
}

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

/** The works that a page cites, in the order of the bibliography. */
export function getWorksCited(graph: Graph, page: PageId): CitedOnPage[] {
  const keys = new Set(graph.citations.filter((citation) => citation.page === page).map(({ key }) => key));
  const statements = getStatementsOf(graph, page);
  return graph.references
    .filter(({ key }) => keys.has(key))
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

/** The concepts that a page links to, each once, in the order of their titles. */
export function getConceptsOf(graph: Graph, page: PageId): ConceptPage[] {
  const ids = new Set(
    graph.links
      .filter(({ from }) => from === page)
      .flatMap(({ target, from }) => findTarget(graph, target, from).page?.id ?? []),
  );
  return getConcepts(graph).filter(({ id }) => ids.has(id));
}

/** The written pages that link to a page: lessons first, then concepts, then the rest. */
export function getPagesLinkingTo(graph: Graph, page: GuidePage): GuidePage[] {
  const sources = new Set(
    graph.links
      .filter(({ target, from }) => from !== page.id && findTarget(graph, target, from).page?.id === page.id)
      .map(({ from }) => from),
  );
  const rank = ({ kind }: GuidePage) => ['lesson', 'network', 'regulation', 'concept', 'case', 'page'].indexOf(kind);
  return [...sources]
    .flatMap((id) => graph.pageById.get(id) ?? [])
    .sort((a, b) => rank(a) - rank(b) || compareTitles(a, b));
}

function compareTitles(a: GuidePage, b: GuidePage): number {
  if (a.kind === 'lesson' && b.kind === 'lesson') return a.data.order - b.data.order;
  return a.title.localeCompare(b.title, 'en');
}

/** The pages that open a part of the guide, in the order of a reader's interest: lists, regulation, running text. */
export function getWays(graph: Graph): GuidePage[] {
  const lists = graph.pages.filter((page) => page.kind === 'page' && !('slug' in page) && !('list' in page));
  const regulation = findRegulation(graph);
  return [
    ...lists,
    ...(regulation === undefined ? [] : [regulation]),
    ...getTextPages(graph).filter(({ path }) => path !== '/'),
  ];
}

/** The static lists of works, each page of them. */
export function getWorkListPages(graph: Graph): WorkListPage[] {
  return graph.pages.filter((page) => page.kind === 'page').filter((page): page is WorkListPage => 'list' in page);
}

/** A concept by its slug. */
export function findConcept(graph: Graph, slug: string): ConceptPage | undefined {
  const page = graph.pageById.get(toPageId(`/concepts/${slug}/`));
  return page?.kind === 'concept' ? page : undefined;
}
