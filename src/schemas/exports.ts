import { z } from 'zod';
import { referenceKeySchema } from './identifiers.ts';

/** One work in every format and style, in the pieces that files are joined from. */
export const exportedPiecesSchema = z.strictObject({
  key: referenceKeySchema,
  bib: z.string().meta({ description: 'BibTeX entry, without a line end behind it' }),
  ris: z.string().meta({ description: 'RIS record, to the line end behind ER' }),
  csl: z.record(z.string(), z.unknown()).meta({ description: 'CSL-JSON item' }),
  csv: z.string().meta({ description: 'CSV row, without a line end' }),
  apa: z.string().meta({ description: 'Entry in APA style, plain text' }),
  vancouver: z.string().meta({ description: 'Entry in Vancouver style, plain text, without its number' }),
  harvard: z.string().meta({ description: 'Entry in Harvard style, plain text' }),
});
export type ExportedPieces = z.infer<typeof exportedPiecesSchema>;

/** How many works a file of `/api/exports/` holds; only the last may hold fewer. */
export const worksPerExport = 100;

/**
 * The contract of `/api/exports/<n>.json`: works n × 100 to n × 100 + 99 of the bibliography, in its order, n from 0.
 * A .bib file is its entries with an empty line between them and a line end behind the last; .ris is its records; .csv
 * is a byte order mark, the header and the rows, each with CRLF behind it; .json is the items as an array, indented by
 * two, and a line end.
 */
export const exportsSchema = z.strictObject({
  csvHeader: z.string(),
  works: z.array(exportedPiecesSchema).min(1).max(worksPerExport),
});
export type Exports = z.infer<typeof exportsSchema>;
