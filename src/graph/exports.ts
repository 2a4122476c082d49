import { toBibEntry } from '../bibliography/formats/bib.ts';
import { toCslJson } from '../bibliography/formats/csl-json.ts';
import { csvHeader, toCsvRow } from '../bibliography/formats/csv.ts';
import type { ExportedWork } from '../bibliography/formats/format.ts';
import { toWorkRecord } from '../bibliography/formats/ris.ts';
import { getStyledEntries } from '../bibliography/styles.ts';
import { worksPerExport, type ExportedPieces, type Exports } from '../schemas/exports.ts';
import type { Reference } from '../schemas/reference.ts';
import { getStatementsCiting } from './queries.ts';
import type { Graph } from './types.ts';

/** A work as exports take it. */
export function toExportedWork(graph: Graph, reference: Reference): ExportedWork {
  return { reference, statements: getStatementsCiting(graph, reference.key).length };
}

/** All works as exports take them, in the order of the bibliography. */
export function getExportedWorks(graph: Graph): ExportedWork[] {
  return graph.references.map((reference) => toExportedWork(graph, reference));
}

/** How many files `/api/exports/` has. */
export function countExportFiles({ references }: Graph): number {
  return Math.ceil(references.length / worksPerExport);
}

/** The works of `/api/exports/<index>.json` in every format and style. */
export function getExports(graph: Graph, index: number): Exports {
  const references = graph.references.slice(index * worksPerExport, (index + 1) * worksPerExport);
  return { csvHeader, works: references.map((reference) => toPieces(graph, reference)) };
}

function toPieces(graph: Graph, reference: Reference): ExportedPieces {
  const work = toExportedWork(graph, reference);
  const styled = getStyledEntries(graph.references);
  const toText = (style: keyof typeof styled) => styled[style].get(reference.key)?.text ?? '';
  return {
    key: reference.key,
    bib: toBibEntry(reference),
    ris: toWorkRecord(work),
    csl: toCslJson(reference),
    csv: toCsvRow(work),
    apa: toText('apa'),
    vancouver: toText('vancouver'),
    harvard: toText('harvard'),
  };
}
