import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exportsSchema, type ExportedPieces } from '../../src/schemas/exports.ts';
import { builtSites, readKeys, type BuiltSite } from './pages.ts';

const read = ({ out }: BuiltSite, file: string) => readFileSync(join(out, file), 'utf8');

/** How a reader of `/api/exports/` joins pieces to a file, written anew from what the contract says. */
const joins = {
  bib: (works) => works.map((work) => work.bib).join('\n\n') + '\n',
  ris: (works) => works.map((work) => work.ris).join(''),
  json: (works) =>
    `${JSON.stringify(
      works.map((work) => work.csl),
      null,
      2,
    )}\n`,
  csv: (works, header) => `\uFEFF${header}\r\n${works.map((work) => `${work.csv}\r\n`).join('')}`,
} as const satisfies Record<string, (works: readonly ExportedPieces[], header: string) => string>;

describe.each(builtSites)('the exports of the guide "$name"', (site) => {
  const names = site.files.filter((file) => /^api\/exports\/.*\.json$/.test(file));
  const files = names.sort().map((name) => exportsSchema.parse(JSON.parse(read(site, name))));
  const works = files.flatMap((file) => file.works);
  const header = files[0]?.csvHeader ?? '';

  test('hold every work of references.bib once', () => {
    expect(works.map(({ key }) => key as string).sort()).toEqual(readKeys(site).sort());
  });

  test('are numbered from 0', () => {
    expect(names).toEqual(names.map((_, index) => `api/exports/${index.toString()}.json`).sort());
    expect(names).toContain('api/exports/0.json');
  });

  test.each(Object.keys(joins) as (keyof typeof joins)[])('joined, are references.%s byte for byte', (extension) => {
    expect(read(site, `references.${extension}`)).toBe(joins[extension](works, header));
  });

  test.each(Object.keys(joins) as (keyof typeof joins)[])('one by one, are the .%s of each work', (extension) => {
    const wrong = works.filter(
      (work) => read(site, `evidence/${work.key}.${extension}`) !== joins[extension]([work], header),
    );
    expect(wrong).toEqual([]);
  });

  test('are files and no pages that lead elsewhere', () => {
    const exported = site.files.filter((file) => /^(references|evidence\/[^/]+)\.(bib|ris|json|csv)$/.test(file));
    expect(exported).toHaveLength(4 * (works.length + 1));
    expect(exported.filter((file) => /<html|http-equiv/i.test(read(site, file)))).toEqual([]);
    expect(site.files.filter((file) => /\.(bib|ris|csv|json)\/index\.html$/.test(file))).toEqual([]);
  });
});
