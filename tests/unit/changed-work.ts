import type { ExportedWork } from '../../src/bibliography/formats/format.ts';
import { cslItemSchema, type CslItem } from '../../src/schemas/reference.ts';
import { getReference, small } from './loaded-guide.ts';

/** A work with some of its data changed, for values that no careful bibliography has. */
export function toChanged(changes: Partial<CslItem>): ExportedWork {
  const reference = getReference(small.graph, 'munoz1987');
  const csl = cslItemSchema.parse({ ...reference.csl, ...changes });
  return { reference: { ...reference, csl, title: csl.title }, statements: 0 };
}
