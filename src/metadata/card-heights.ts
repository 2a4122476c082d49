import { getCardWords } from '../graph/embed-cards.ts';
import type { Graph, GuidePage } from '../graph/types.ts';
import type { Resolver } from '../markdown/resolver.ts';
import { toCardHeight, toLead } from './embeds.ts';
import { toPageTitle } from './page.ts';

/** The height in pixels of a page’s card where no statement is named. */
export function toLeadHeight(graph: Graph, page: GuidePage): number {
  return toCardHeight({
    title: toPageTitle(graph, page),
    blocks: [toLead(page) ?? ''],
    basis: '',
    guide: graph.guide.title,
  });
}

/** The heights in pixels of the cards of a page’s statements, by their ids. */
export function toStatementHeights(graph: Graph, resolver: Resolver, page: GuidePage): Record<string, number> {
  const cards = getCardWords(graph, resolver, page);
  return Object.fromEntries(
    cards.map(({ statement: { id }, blocks, works }) => [
      id,
      toCardHeight({
        title: toPageTitle(graph, page),
        blocks,
        basis: `The authors’ argument: ${works.map(({ name }) => name).join('; ')}`,
        guide: graph.guide.title,
      }),
    ]),
  );
}
