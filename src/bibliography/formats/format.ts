import type { Reference } from '../../schemas/reference.ts';

/** A work as it leaves the guide: what the bibliography knows of it, and how many statements rest on it. */
export interface ExportedWork {
  readonly reference: Reference;
  readonly statements: number;
}

/** A format that works can be taken away in: the ending of its files, what servers call it, what readers call it. */
export interface ExportFormat {
  readonly extension: string;
  readonly mediaType: string;
  readonly title: string;
  /** The whole file, for any number of works. */
  readonly toText: (works: readonly ExportedWork[]) => string;
}
