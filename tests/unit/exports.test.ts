import { describe, expect, test } from 'vitest';
import { csvHeader } from '../../src/bibliography/formats/csv.ts';
import { exportFormats } from '../../src/bibliography/formats/index.ts';
import { countExportFiles, getExportedWorks, getExports } from '../../src/graph/exports.ts';
import { exportsSchema, worksPerExport } from '../../src/schemas/exports.ts';
import { real, small } from './loaded-guide.ts';

const guides = [
  ['the review', real.graph],
  ['the small guide', small.graph],
] as const;

describe.each(guides)('the exports of %s', (_, graph) => {
  const files = Array.from({ length: countExportFiles(graph) }, (__, index) => getExports(graph, index));
  const works = files.flatMap((file) => file.works);

  test('keep their contract', () => {
    expect(files.map((file) => exportsSchema.safeParse(file).error)).toEqual(files.map(() => undefined));
  });

  test('have every work once, in the order of the bibliography', () => {
    expect(works.map(({ key }) => key)).toEqual(graph.references.map(({ key }) => key));
  });

  test('have no empty piece', () => {
    expect(works.filter((work) => Object.values(work).some((piece) => piece === ''))).toEqual([]);
  });

  test('joined, are the files of the whole bibliography', () => {
    const joined = {
      bib: `${works.map((work) => work.bib).join('\n\n')}\n`,
      ris: works.map((work) => work.ris).join(''),
      json: `${JSON.stringify(
        works.map((work) => work.csl),
        null,
        2,
      )}\n`,
      csv: `\uFEFF${[csvHeader, ...works.map((work) => work.csv)].map((row) => `${row}\r\n`).join('')}`,
    };
    const exported = getExportedWorks(graph);
    const whole = Object.fromEntries(exportFormats.map((format) => [format.extension, format.toText(exported)]));
    expect(whole).toEqual(joined);
  });
});

test('a large bibliography is parted into files of a hundred works', () => {
  const graph = { ...real.graph, references: Array.from({ length: 3 }, () => real.graph.references).flat() };
  expect(countExportFiles(graph)).toBe(Math.ceil((3 * real.graph.references.length) / worksPerExport));
});
