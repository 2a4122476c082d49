import * as z from 'zod/mini';
import { fetchJson } from '../fetch-json.ts';

const exportedSchema = z.object({
  key: z.string(),
  bib: z.string(),
  ris: z.string(),
  csl: z.record(z.string(), z.unknown()),
  csv: z.string(),
  apa: z.string(),
  vancouver: z.string(),
  harvard: z.string(),
});
const shardSchema = z.object({ csvHeader: z.string(), works: z.array(exportedSchema) });
export type Exported = z.infer<typeof exportedSchema>;
export type Shard = z.infer<typeof shardSchema>;

/** How many works a file of `/api/exports/` holds. */
export const shardSize = 100;

/** One way to take works away. */
interface Format {
  readonly name: string;
  readonly extension: string;
  readonly mediaType: string;
  /** Joins works as the file for all works does. */
  readonly join: (works: readonly Exported[], csvHeader: string) => string;
}

const toLines = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join('');

export const formats = {
  bib: {
    name: 'BibTeX',
    extension: 'bib',
    mediaType: 'application/x-bibtex',
    join: (works) => `${works.map(({ bib }) => bib).join('\n\n')}\n`,
  },
  ris: {
    name: 'RIS',
    extension: 'ris',
    mediaType: 'application/x-research-info-systems',
    join: (works) => works.map(({ ris }) => ris).join(''),
  },
  csl: {
    name: 'CSL-JSON',
    extension: 'json',
    mediaType: 'application/vnd.citationstyles.csl+json',
    join: (works) =>
      `${JSON.stringify(
        works.map(({ csl }) => csl),
        null,
        2,
      )}\n`,
  },
  csv: {
    name: 'CSV',
    extension: 'csv',
    mediaType: 'text/csv',
    join: (works, csvHeader) =>
      `\uFEFF${[csvHeader, ...works.map(({ csv }) => csv)].map((row) => `${row}\r\n`).join('')}`,
  },
  apa: {
    name: 'APA',
    extension: 'txt',
    mediaType: 'text/plain',
    join: (works) => toLines(works.map(({ apa }) => apa)),
  },
  vancouver: {
    name: 'Vancouver',
    extension: 'txt',
    mediaType: 'text/plain',
    join: (works) => toLines(works.map(({ vancouver }, index) => `${String(index + 1)}. ${vancouver}`)),
  },
  harvard: {
    name: 'Harvard',
    extension: 'txt',
    mediaType: 'text/plain',
    join: (works) => toLines(works.map(({ harvard }) => harvard)),
  },
} as const satisfies Record<string, Format>;
export type FormatId = keyof typeof formats;

/** Whether a text names a format. */
export function isFormat(id: string): id is FormatId {
  return Object.hasOwn(formats, id);
}

/** The places of works in the bibliography, by the file of `/api/exports/` that holds them. */
export function toShardNumbers(places: readonly number[]): number[] {
  return [...new Set(places.map((place) => Math.floor(place / shardSize)))].sort((a, b) => a - b);
}

/** The works of some files that are wanted, joined in the order of the bibliography. */
export function joinWorks(shards: readonly Shard[], wanted: ReadonlySet<string>, format: FormatId): string {
  const works = shards.flatMap((shard) => shard.works.filter(({ key }) => wanted.has(key)));
  if (works.length !== wanted.size) throw new Error('Some works are not in the exports');
  return formats[format].join(works, shards[0]?.csvHeader ?? '');
}

/**
 * Fetches the files that hold some works, and joins these in the order of the bibliography.
 * @param folder the address of `/api/exports/`
 * @param places the works by their places in the bibliography
 * @throws where a file cannot be had or does not keep its contract
 */
export async function fetchExport(
  folder: string,
  places: ReadonlyMap<string, number>,
  format: FormatId,
): Promise<string> {
  const shards = await Promise.all(
    toShardNumbers([...places.values()]).map(async (number) =>
      z.parse(shardSchema, await fetchJson(`${folder}${String(number)}.json`)),
    ),
  );
  return joinWorks(shards, new Set(places.keys()), format);
}
