import { toProblem, type Place, type Problem } from '../diagnostics/problem.ts';
import { rules } from '../diagnostics/rules.ts';
import { toHint } from '../diagnostics/suggestion.ts';
import { toFoldedText } from '../wording/folded-text.ts';
import { toPageId } from '../graph/pages.ts';
import { findTarget } from '../graph/queries.ts';
import { isUnreadTarget } from '../graph/unread.ts';
import type { Graph } from '../graph/types.ts';

/** What people say leads to pages and statements of the guide. */
export function checkAliasTargets(graph: Graph): Problem[] {
  const home = toPageId('/');
  return graph.aliases.words.flatMap(({ leads }, word) =>
    leads.flatMap((target, index) => {
      const { page, anchor } = findTarget(graph, target, home);
      if (page !== undefined && (anchor === undefined || page.anchors.has(anchor))) return [];
      if (isUnreadTarget(graph, target, home)) return [];
      const near =
        page === undefined ? graph.pages.map(({ path }) => path) : [...page.anchors].map(toPathOn(page.path));
      const hint = toHint(target, near, rules['alias-leads-somewhere'].hint);
      const place = graph.places.aliases(['words', word, 'leads', index]);
      const message = `Unexpected address (${target}), expected a page or a statement of the guide`;
      return [toProblem('alias-leads-somewhere', place, message, hint)];
    }),
  );
}

function toPathOn(path: string): (id: string) => string {
  return (id) => `${path}#${id}`;
}

/** No word leads to two places in two lists, and no spelling belongs to two words; case and diacritics do not count. */
export function checkAliasWords({ aliases, places }: Graph): Problem[] {
  const said = aliases.words.flatMap(({ said: words }, item) =>
    words.map((word, index) => ({ word, place: places.aliases(['words', item, 'said', index]) })),
  );
  const spelt = aliases.spellings.flatMap((spellings, item) =>
    spellings.map((word, index) => ({ word, place: places.aliases(['spellings', item, index]) })),
  );
  return [...findSecond(said), ...findSecond(spelt)];
}

function findSecond(listed: readonly { word: string; place: Place }[]): Problem[] {
  const seen = new Set<string>();
  return listed.flatMap(({ word, place }) => {
    const folded = toFoldedText(word).toLowerCase();
    if (seen.has(folded)) return [toProblem('alias-is-listed-once', place, `Unexpected second listing (${word})`)];
    seen.add(folded);
    return [];
  });
}
