import type { Resolver } from '../markdown/resolver.ts';
import { graphJsonSchema, type GraphJson } from '../schemas/graph.ts';
import { findTarget } from './queries.ts';
import type { Graph, Mention } from './types.ts';

/**
 * The graph as `/api/graph.json` gives it.
 * @throws a ZodError where the graph breaks its own contract, which the checks rule out
 */
export function toGraphJson(graph: Graph, resolver: Resolver): GraphJson {
  return graphJsonSchema.parse({
    version: 1,
    edition: graph.guide.edition,
    pages: graph.pages.map((page) => ({
      id: page.id,
      kind: page.kind,
      ...(page.kind === 'lesson' ? { order: page.data.order } : {}),
      title: page.title,
      url: resolver.toAddress(page.path),
    })),
    statements: graph.statements.map(({ id, kind, page, path, from, basis, text, citations }) => ({
      id,
      kind,
      page,
      url: resolver.toAddress(path),
      from,
      basis,
      text,
      citations: citations.map(toMention),
    })),
    citations: graph.citations.map((citation) => ({
      ...toMention(citation),
      page: citation.page,
      statement: citation.statement,
    })),
    links: toLinks(graph),
  });
}

function toMention({ key, locator, narrative }: Mention) {
  return { key, ...(locator === undefined ? {} : { locator }), narrative };
}

/** Each pair of pages once, in the order of the first link. */
function toLinks(graph: Graph): { from: string; to: string }[] {
  const pairs = new Map<string, { from: string; to: string }>();
  for (const { from, target } of graph.links) {
    const to = findTarget(graph, target, from).page?.id;
    if (to !== undefined && to !== from) pairs.set(`${from} ${to}`, { from, to });
  }
  return [...pairs.values()];
}
