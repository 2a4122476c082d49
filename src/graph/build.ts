import type { Problem } from '../diagnostics/problem.ts';
import type { Resolver } from '../markdown/resolver.ts';
import { toPages } from './pages.ts';
import { toStatement } from './statements.ts';
import type { Citation, Graph, GuidePage, GuideSource, Link, Statement } from './types.ts';

/**
 * Builds the graph of a guide from its parts. Statements that cannot be told apart or traced are left out, each with
 * a problem; whether what is there fits together is for `checks/` to say.
 */
export function buildGraph(source: GuideSource, resolver: Resolver): { graph: Graph; problems: Problem[] } {
  const pages = toPages(source.entries, source.references);
  const problems: Problem[] = [];
  const statements: Statement[] = [];
  for (const page of pages) {
    for (const read of factsOf(page)?.statements ?? []) {
      const statement = toStatement(read, page, resolver);
      if (Array.isArray(statement)) problems.push(...statement);
      else statements.push(statement);
    }
  }
  const statementsByPage = Map.groupBy(statements, ({ page }) => page);
  return {
    problems,
    graph: {
      guide: source.guide,
      references: source.references,
      corrections: source.corrections,
      places: source.places,
      pages,
      statements,
      citations: pages.flatMap((page) => toCitations(page, statementsByPage.get(page.id) ?? [])),
      links: pages.flatMap(toLinks),
      pageById: new Map(pages.map((page) => [page.id, page])),
      referenceByKey: new Map(source.references.map((reference) => [reference.key, reference])),
      statementsByPage,
      statementsByKey: indexByKey(statements),
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
  return [...stated, ...running];
}

function toLinks(page: GuidePage): Link[] {
  const facts = factsOf(page);
  if (facts === undefined) return [];
  return [...facts.statements.flatMap(({ links }) => links), ...facts.links].map((link) => ({
    ...link,
    from: page.id,
  }));
}

function indexByKey(statements: readonly Statement[]): Map<string, Statement[]> {
  const index = new Map<string, Statement[]>();
  for (const statement of statements) {
    for (const key of new Set(statement.citations.map((mention) => mention.key))) {
      const citing = index.get(key);
      if (citing === undefined) index.set(key, [statement]);
      else citing.push(statement);
    }
  }
  return index;
}
