import type { Correction } from '../schemas/correction.ts';
import type { PageKind } from '../schemas/graph.ts';
import type { Reference } from '../schemas/reference.ts';
import { toNamedWorks } from './build.ts';
import { indexByKey } from './index-by-key.ts';
import { getStatementsCiting, type Neighbours } from './queries.ts';
import type { ConceptPage, Graph, GuidePage, Statement } from './types.ts';

/** How a guide comes to name a work, other than by its statements. */
export interface Mentions {
  /** Pages whose running text cites it. */
  readonly running: readonly GuidePage[];
  /** Cases that draw on it, and network forms with a cell of the comparison that rests on it. */
  readonly named: readonly GuidePage[];
  /** Terms that the review takes from it. */
  readonly terms: readonly ConceptPage[];
}

/** A work that stands in the same statements as another. */
export interface CitedTogether {
  readonly reference: Reference;
  readonly statements: readonly Statement[];
}

interface EvidenceIndex {
  readonly running: ReadonlyMap<string, readonly GuidePage[]>;
  readonly named: ReadonlyMap<string, readonly GuidePage[]>;
  readonly terms: ReadonlyMap<string, readonly ConceptPage[]>;
  readonly corrections: ReadonlyMap<string, readonly Correction[]>;
  readonly places: ReadonlyMap<string, number>;
}

const indexes = new WeakMap<Graph, EvidenceIndex>();

/** What evidence pages ask for, made once a graph, so that no page looks at all works or pages. */
function getIndex(graph: Graph): EvidenceIndex {
  const known = indexes.get(graph);
  if (known !== undefined) return known;
  const concepts = graph.pages.filter((page) => page.kind === 'concept');
  const index = {
    running: indexByKey(graph.pages, getRunningKeys),
    named: indexByKey(graph.pages, (page) => toNamedWorks(page).map(({ key }) => key)),
    terms: indexByKey(concepts, ({ data: { origin } }) => ('works' in origin ? origin.works : [])),
    corrections: Map.groupBy(graph.corrections, ({ key }): string => key),
    places: new Map(graph.references.map(({ key }, place): [string, number] => [key, place])),
  };
  indexes.set(graph, index);
  return index;
}

function getRunningKeys(page: GuidePage): readonly string[] {
  return 'facts' in page ? page.facts.citations.map(({ key }) => key) : [];
}

/** How the guide names a work other than by statements. */
export function getMentions(graph: Graph, key: string): Mentions {
  const { running, named, terms } = getIndex(graph);
  return { running: running.get(key) ?? [], named: named.get(key) ?? [], terms: terms.get(key) ?? [] };
}

/** The works on either side of one in the bibliography. */
export function getWorksAround(graph: Graph, key: string): Neighbours<Reference> {
  const place = getIndex(graph).places.get(key) ?? -2;
  return { previous: graph.references[place - 1], next: graph.references[place + 1] };
}

/** What stands wrong in the review's own entry of a work, and remarks on it. */
export function getCorrectionsOf(graph: Graph, key: string): readonly Correction[] {
  return getIndex(graph).corrections.get(key) ?? [];
}

/** The works that share statements with one: those that share most first, else in the order of the bibliography. */
export function getCitedTogether(graph: Graph, key: string): CitedTogether[] {
  const shared = new Map<string, Statement[]>();
  for (const statement of getStatementsCiting(graph, key)) {
    for (const other of new Set(statement.citations.map((mention) => mention.key))) {
      const statements = shared.get(other);
      if (other === key) continue;
      else if (statements === undefined) shared.set(other, [statement]);
      else statements.push(statement);
    }
  }
  const { places } = getIndex(graph);
  return [...shared]
    .flatMap(([other, statements]) => {
      const reference = graph.referenceByKey.get(other);
      return reference === undefined ? [] : [{ reference, statements, place: places.get(other) ?? 0 }];
    })
    .sort((a, b) => b.statements.length - a.statements.length || a.place - b.place)
    .map(({ reference, statements }) => ({ reference, statements }));
}

/** Where a work bears on the guide: the kinds of page that its statements and mentions stand on. */
export type Reach =
  | { readonly kind: 'never' }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'mentions' }
  | { readonly kind: 'lessons' }
  | { readonly kind: 'elsewhere'; readonly pages: readonly PageKind[] };

/**
 * How far a guide rests on a work: the review never cites it; nothing in the guide does; it is named or mentioned but
 * no statement rests on it; statements of lessons do; or only those of other kinds of page.
 */
export function getReach(graph: Graph, key: string): Reach {
  if (graph.guide.neverCited.some((never) => never === key)) return { kind: 'never' };
  const statements = getStatementsCiting(graph, key);
  if (statements.length === 0) {
    const { running, named, terms } = getMentions(graph, key);
    return { kind: running.length + named.length + terms.length === 0 ? 'nothing' : 'mentions' };
  }
  const kinds = new Set(statements.flatMap(({ page }) => graph.pageById.get(page)?.kind ?? []));
  return kinds.has('lesson') ? { kind: 'lessons' } : { kind: 'elsewhere', pages: [...kinds] };
}
