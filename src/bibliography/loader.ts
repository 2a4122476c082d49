import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Loader } from 'astro/loaders';
import type { Guide } from '../schemas/guide.ts';
import { referenceSchema } from '../schemas/reference.ts';
import { readBibliography } from './read.ts';

/** A reference with its place in the bibliography, for a store that keeps no order. */
export const orderedReferenceSchema = referenceSchema.extend({ order: z.int().min(1) });

/** Loads `references.bib` as the collection of references. What is wrong with it is for the check to say. */
export function bibliographyLoader(root: string, keywords: () => Guide['keywords']): Loader {
  return {
    name: 'guide:bibliography',
    load: async (context) => {
      const bibtex = readFileSync(join(root, 'references.bib'), 'utf8');
      context.store.clear();
      let order = 0;
      for (const reference of readBibliography(bibtex, 'references.bib', keywords()).references) {
        const data = await context.parseData({ id: reference.key, data: { ...reference, order: (order += 1) } });
        context.store.set({ id: reference.key, data });
      }
    },
  };
}
