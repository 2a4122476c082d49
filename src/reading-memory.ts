import { readBibliography, type Bibliography } from './bibliography/read.ts';
import type { Facts } from './markdown/read.ts';
import type { ReadFacts } from './threads/shared-reading.ts';

/** What the files of a guide gave when they were read last, so that after an edit only what was edited is read again. */
export interface ReadingMemory {
  /** Reads a body as `read` does; one that is known is not read. */
  readonly toReader: (read: ReadFacts) => ReadFacts;
  /** Reads a bibliography; one that is known is not read, and its works keep the entries that were formatted for them. */
  readonly readWorks: typeof readBibliography;
  /** Whether nothing was read yet. */
  readonly isEmpty: () => boolean;
}

export function createReadingMemory(): ReadingMemory {
  const known = new Map<string, { readonly body: string; readonly facts: Facts }>();
  let works: { readonly asked: string; readonly given: Bibliography } | undefined;
  return {
    toReader: (read) => (body, file) => {
      const last = known.get(file);
      if (last?.body === body) return last.facts;
      const facts = read(body, file);
      known.set(file, { body, facts });
      return facts;
    },
    readWorks: (bibtex, file, closed) => {
      const asked = JSON.stringify([file, closed, bibtex]);
      if (works?.asked !== asked) works = { asked, given: readBibliography(bibtex, file, closed) };
      return works.given;
    },
    isEmpty: () => known.size === 0,
  };
}
