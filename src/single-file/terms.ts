import { interactivePaths } from '../graph/pages.ts';
import { toTerms } from '../graph/terms.ts';
import type { Graph } from '../graph/types.ts';
import type { Resolver } from '../markdown/resolver.ts';
import type { Terms } from '../schemas/terms.ts';

/** All pages, statements and works: they are in the file anyway, and nothing has to be fetched. */
const unbounded = { pages: Infinity, works: Infinity, whole: Infinity } as const;

/**
 * What the search in the file knows. Addresses are root-relative, without the base path: behind a # they are those of
 * the file, see addresses.ts.
 */
export function toFileTerms(graph: Graph, resolver: Resolver): Terms {
  const { pages, ...terms } = toTerms(graph, { ...resolver, toAddress: (path) => path }, unbounded);
  return { ...terms, pages: pages.filter(({ url }) => !interactivePaths.has(url)) };
}
