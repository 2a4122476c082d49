import type { Basis } from '../markdown/basis.ts';
import type { StatementKind } from '../markdown/nodes.ts';

/** What a kind of statement is called beside it. */
export const kindWords = {
  claim: 'Claim',
  action: 'Action',
  caution: 'Caution',
  question: 'Question',
} as const satisfies Record<StatementKind, string>;

/** The basis in a few words, for the control that opens the rest. */
export function toBasisSummary(basis: Basis, works: number): string {
  const count = works === 1 ? '1 work' : `${String(works)} works`;
  return {
    cited: `Rests on ${count}`,
    argument: 'The authors’ argument',
    quotation: `In the words of ${count}`,
    own: 'The guide’s own',
  }[basis];
}

/** The basis as a sentence. */
export const basisSentences = {
  cited: 'Rests on the works cited.',
  argument: 'The review’s authors’ own argument; they cite no work for it.',
  quotation: 'In a cited work’s own words.',
  own: 'The guide’s own, not from the review.',
} as const satisfies Record<Basis, string>;

/** `Restates lesson 4, paragraph 4 and lesson 4, paragraph 5 of the review.` Empty for the guide's own. */
export function toPlaceSentence(places: readonly string[]): string {
  return places.length === 0 ? '' : `Restates ${places.join(' and ')} of the review.`;
}

/** How many statements rest on a work, in words. */
export function toStatementCount(count: number): string {
  if (count === 0) return 'no statement';
  return count === 1 ? '1 statement' : `${count.toString()} statements`;
}
