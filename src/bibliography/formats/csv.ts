import type { Name } from '../../schemas/reference.ts';
import { toCsvLine, toCsvText } from '../../wording/csv.ts';
import { toTitleText } from '../normalise.ts';
import type { ExportedWork, ExportFormat } from './format.ts';
import { toInvertedName } from './inverted-name.ts';

/**
 * CSV after RFC 4180, with a byte order mark, without which spreadsheet programs take UTF-8 for something else. What
 * spreadsheets would run is made harmless (`wording/csv.ts`).
 */
export const csv = {
  extension: 'csv',
  mediaType: 'text/csv; charset=utf-8',
  title: 'CSV',
  toText: (works) => `\uFEFF${toCsvText([csvHeader, ...works.map(toCsvRow)])}`,
} as const satisfies ExportFormat;

const columns: Readonly<Record<string, (work: ExportedWork) => string | undefined>> = {
  key: ({ reference }) => reference.key,
  type: ({ reference: { csl } }) => csl.type,
  authors: ({ reference: { csl } }) => toNames(csl.author),
  year: ({ reference: { csl } }) => csl.issued['date-parts'][0][0].toString(),
  title: ({ reference }) => reference.title,
  container: ({ reference: { csl } }) => toTitleText(csl['container-title'] ?? ''),
  volume: ({ reference: { csl } }) => csl.volume,
  issue: ({ reference: { csl } }) => toRange(csl.issue),
  pages: ({ reference: { csl } }) => toRange(csl.page),
  publisher: ({ reference: { csl } }) => csl.publisher,
  place: ({ reference: { csl } }) => csl['publisher-place'],
  editors: ({ reference: { csl } }) => toNames(csl.editor),
  DOI: ({ reference: { csl } }) => csl.DOI,
  URL: ({ reference: { csl } }) => csl.URL,
  kind: ({ reference: { keywords } }) => keywords.kind,
  field: ({ reference: { keywords } }) => keywords.field,
  sector: ({ reference: { keywords } }) => keywords.sector,
  statements: ({ statements }) => statements.toString(),
};

/** The names of the columns, as the first row, without a line end. */
export const csvHeader = toCsvLine(Object.keys(columns));

/** A work as one row, without a line end. */
export function toCsvRow(work: ExportedWork): string {
  return toCsvLine(Object.values(columns).map((toValue) => toValue(work) ?? ''));
}

function toNames(names: readonly Name[] = []): string {
  return names.map(toInvertedName).join('; ');
}

/** A spreadsheet takes 3-9 for the ninth of March, and 3–9 for what it is. */
function toRange(text = ''): string {
  return text.replace(/(?<=[\p{L}\p{N}])-+(?=[\p{L}\p{N}])/gu, '–');
}
