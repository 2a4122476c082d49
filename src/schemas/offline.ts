/** A file of a build: its address below the base path, the SHA-256 of its bytes in base64, and how many they are. */
export type OfflineFile = readonly [path: string, digest: string, bytes: number];

/** A part of the list of files that are kept only when asked for: one file of JSON, an array of `OfflineFile`. */
export interface OfflinePart {
  /** The first path that it lists; its last is before the first of the next part. */
  readonly first: string;
  /** SHA-256 in base64 of the part itself, so that all that it lists is of this build. */
  readonly digest: string;
  /** How many files it lists, and how many bytes they have. */
  readonly files: number;
  readonly bytes: number;
}

/** What a service worker knows of its build: every file of it, by its digest or by that of the list which has it. */
export interface OfflineBuild {
  /** Tells this build from all others: a digest of all digests. */
  readonly build: string;
  readonly edition: string;
  /** Kept as soon as the worker is installed. */
  readonly essential: readonly OfflineFile[];
  /** The rest, in the order of paths. */
  readonly parts: readonly OfflinePart[];
}

/** Where the worker finds the list of a part, below the base path. */
export function toPartPath(part: number): string {
  return `offline/files/${part.toString()}.json`;
}

/** `{ "build": … }`: which build a server hands out. Never kept. */
export const buildPath = 'offline/build.json';
/** The pages that the worker shows in place of one that it cannot. */
export const notKeptPath = 'offline/not-kept/';
export const newEditionPath = 'offline/new-edition/';
