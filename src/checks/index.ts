import type { Problem } from '../diagnostics/problem.ts';
import type { Graph } from '../graph/types.ts';
import type { Check } from './check.ts';
import { checkAliasTargets, checkAliasWords } from './aliases-are-sound.ts';
import { checkCitationKeys } from './citation-key-exists.ts';
import { checkConceptsAreUsed } from './concept-is-used.ts';
import { checkDimensions, checkSectors } from './comparison-is-complete.ts';
import { checkDiagram } from './diagram-is-whole.ts';
import { checkGone, checkMoves } from './gone-is-gone.ts';
import { checkLessonOrder, checkStatementIds } from './ids-are-unique.ts';
import { checkLinkAnchors, checkLinkPages } from './link-leads-somewhere.ts';
import { checkCorrections, checkNeighbours, checkTroubles } from './names-exist.ts';
import { checkPermalinks, checkRecord, checkReuse } from './permalinks-are-kept.ts';
import { checkQuotations, checkRecordedQuotations } from './quotations-are-recorded.ts';
import { checkReferencesAreCited } from './reference-is-cited.ts';
import { checkWords } from './words-are-released.ts';
import { checkClaims } from './works-are-cited-where-named.ts';

const checks: readonly Check[] = [
  checkAliasTargets,
  checkAliasWords,
  checkCitationKeys,
  checkClaims,
  checkConceptsAreUsed,
  checkCorrections,
  checkDiagram,
  checkDimensions,
  checkGone,
  checkLessonOrder,
  checkLinkAnchors,
  checkLinkPages,
  checkMoves,
  checkNeighbours,
  checkPermalinks,
  checkQuotations,
  checkRecord,
  checkRecordedQuotations,
  checkReferencesAreCited,
  checkReuse,
  checkSectors,
  checkStatementIds,
  checkTroubles,
  checkWords,
];

/** All that does not fit together in a graph. */
export function checkGraph(graph: Graph): Problem[] {
  return checks.flatMap((check) => check(graph));
}
