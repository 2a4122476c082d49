/** A file of a build, as far as publishing needs to know it. */
export interface BuildFile {
  /** Its path in the folder of the build, with slashes. */
  readonly name: string;
  readonly bytes: number;
  /** SHA-256 in hexadecimal digits. */
  readonly digest: string;
  /** MD5 in hexadecimal digits, which is what a store says of an object that was put in one piece (its ETag). */
  readonly md5: string;
}

/** What became of a file at the place that it is published at. */
export interface Outcome {
  readonly sent: readonly BuildFile[];
  /** How many were there already. */
  readonly kept: number;
  /** Names of what no build has had for as long as is waited. */
  readonly removed: readonly string[];
  /** Names of the pages that are not what the last complete run published, or that were removed. */
  readonly changedPages: readonly string[];
}

/** What is published, and how. */
export interface Job {
  /** The folder of the build. */
  readonly source: string;
  readonly files: readonly BuildFile[];
  readonly now: Date;
  /** For how many days what is of no build any more stays; without it, for good. */
  readonly graceDays?: number | undefined;
}
