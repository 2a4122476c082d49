/** A link as it stands in a file or a list. */
export interface FoundLink {
  /** The address as it was written. */
  readonly address: string;
  /** The words that carry it; empty where the address stands for itself. */
  readonly text: string;
  /** Where it stands: `slide 3`, `line 12`. */
  readonly where: string;
}

/** Why a file cannot be read, in one sentence for the reader. */
export class UnreadableFile extends Error {}
