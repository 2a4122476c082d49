import { toCsvLine, toCsvText } from '../../wording/csv.ts';
import { toDetails, verdictNames, type Row } from './rows.ts';

const columns: Readonly<Record<string, (row: Row) => string | undefined>> = {
  address: ({ address }) => address,
  'link text': ({ text }) => text,
  where: ({ where }) => where.join('; '),
  verdict: ({ verdict }) => verdictNames[verdict.kind],
  edition: ({ verdict }) => ('when' in verdict ? verdict.when.edition : undefined),
  date: ({ verdict }) => ('when' in verdict ? verdict.when.date : undefined),
  details: ({ verdict }) => `${verdictNames[verdict.kind]} ${toDetails(verdict, (day) => day)}`.trim(),
  'words then': ({ verdict }) => ('change' in verdict ? verdict.change.then.text : undefined),
  'words now': ({ verdict }) => ('change' in verdict ? verdict.change.now.text : undefined),
  'replace with': ({ replaceWith }) => replaceWith,
};

/** The result as CSV; its cells are those of the guide's other CSV files (`wording/csv.ts`). */
export function toCsv(rows: readonly Row[]): string {
  const lines = [Object.keys(columns), ...rows.map((row) => Object.values(columns).map((read) => read(row) ?? ''))];
  return toCsvText(lines.map(toCsvLine));
}
