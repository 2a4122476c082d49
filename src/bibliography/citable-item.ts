import type { CslDate, CslItem, Name } from '../schemas/reference.ts';

/**
 * What can be cited: a work, or a page of the guide, which is a `webpage` with a literal author, a version and full
 * dates. Variables are those of CSL 1.0.2, appendix IV; every CslItem is one.
 */
export type CitableItem = Omit<CslItem, 'id' | 'author' | 'editor' | 'issued' | 'accessed'> & {
  readonly id: string;
  readonly author?: readonly Name[] | undefined;
  readonly editor?: readonly Name[] | undefined;
  readonly issued: CslDate;
  /** The day that somebody read it, for what may change. */
  readonly accessed?: CslDate | undefined;
  readonly version?: string | undefined;
};
