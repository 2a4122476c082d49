import { isError, type FindPlace, type Problem } from '../diagnostics/problem.ts';
import type { Resolver } from '../markdown/resolver.ts';
import { indexByKey } from './index-by-key.ts';
import { toPages } from './pages.ts';
import { toWorkListPages } from './work-list-pages.ts';
import { toStatement } from './statements.ts';
import type { Citation, Graph, GuidePage, GuideSource, Link, Mention, Statement } from './types.ts';

/**
 * Builds the graph of a guide from its parts. Statements that cannot be told apart or traced are left out, each with
 * a problem; whether what is there fits together is for `checks/` to say.
 */
export function buildGraph(source: GuideSource, resolver: Resolver): { graph: Graph; problems: Problem[] } {
  const written = toPages(source.entries, source.references);
  const problems: Problem[] = [];
  const statements: Statement[] = [];
  const faulty = new Set<string>();
  for (const page of written) {
    if (factsOf(page)?.problems.some(isError) === true) faulty.add(page.id);
    for (const read of factsOf(page)?.statements ?? []) {
      const statement = toStatement(read, page, resolver);
      if (Array.isArray(statement)) {
        problems.push(...statement);
        faulty.add(page.id);
      } else statements.push(statement);
    }
  }
  const statementsByPage = Map.groupBy(statements, ({ page }) => page);
  const statementsByKey = indexByKey(statements, ({ citations: mentions }) => mentions.map(({ key }) => key));
  const citations = written.flatMap((page) => toCitations(page, statementsByPage.get(page.id) ?? []));
  const lists = toWorkListPages({ ...source, pages: written, citations, statementsByKey });
  const pages = [...written, ...lists];
  return {
    problems,
    graph: {
      guide: source.guide,
      references: source.references,
      corrections: source.corrections,
      places: source.places,
      diagram: source.diagram,
      aliases: source.aliases,
      history: source.history,
      quotations: source.quotations,
      unread: { ...source.unread, statements: faulty },
      pages,
      statements,
      citations,
      links: written.flatMap(toLinks),
      pageById: new Map(pages.map((page) => [page.id, page])),
      referenceByKey: new Map(source.references.map((reference) => [reference.key, reference])),
      statementsByPage,
      statementsByKey,
    },
  };
}

function factsOf(page: GuidePage) {
  return 'facts' in page ? page.facts : undefined;
}

function toCitations(page: GuidePage, statements: readonly Statement[]): Citation[] {
  const running = (factsOf(page)?.citations ?? []).map((mention) => ({ ...mention, page: page.id, statement: null }));
  const stated = statements.flatMap(({ id, citations }) =>
    citations.map((mention) => ({ ...mention, page: page.id, statement: id })),
  );
  return [
    ...stated,
    ...running,
    ...toNamedWorks(page).map((mention) => ({ ...mention, page: page.id, statement: null })),
  ];
}

/** Works that frontmatter names: those of a case, and those that a cell of the comparison rests on. */
export function toNamedWorks(page: GuidePage): Mention[] {
  const toMention = (path: readonly PropertyKey[], find: FindPlace) => (key: string, index: number) => ({
    key,
    narrative: false,
    place: find([...path, index]),
  });
  if (page.kind === 'case') return page.data.works.map(toMention(['works'], page.findPlace));
  if (page.kind !== 'network') return [];
  return Object.entries(page.data.dimensions).flatMap(([id, cell]) =>
    'unstated' in cell ? [] : cell.works.map(toMention(['dimensions', id, 'works'], page.findPlace)),
  );
}

function toLinks(page: GuidePage): Link[] {
  const facts = factsOf(page);
  if (facts === undefined) return [];
  return [...facts.statements.flatMap(({ links }) => links), ...facts.links].map((link) => ({
    ...link,
    from: page.id,
  }));
}
