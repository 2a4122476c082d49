/** What a statement rests on. Never a score: a narrative review gives none. */
export type Basis = 'cited' | 'argument' | 'quotation' | 'own';

/** The basis, by the statement's attributes and the number of works that it cites. */
export function toBasis(attributes: ReadonlyMap<string, string | true>, works: number): Basis {
  if (attributes.has('own')) return 'own';
  if (attributes.has('quotation')) return 'quotation';
  return works > 0 ? 'cited' : 'argument';
}
