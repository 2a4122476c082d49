import type { CslItem, Reference } from '../../schemas/reference.ts';
import type { ExportFormat } from './format.ts';

/** CSL-JSON (csl-data.json of CSL 1.0.2): an array of items, indented. */
export const cslJson = {
  extension: 'json',
  mediaType: 'application/vnd.citationstyles.csl+json',
  title: 'CSL-JSON',
  toText: (works) =>
    `${JSON.stringify(
      works.map(({ reference }) => toCslJson(reference)),
      null,
      2,
    )}\n`,
} as const satisfies ExportFormat;

/** A work with its keywords, which CSL has as one text. */
export function toCslJson({ csl, keywords }: Pick<Reference, 'csl' | 'keywords'>): CslItem & { keyword: string } {
  return { ...csl, keyword: Object.values(keywords).join(', ') };
}
