import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { toOnlineEntry } from '../../src/bibliography/formats/online-entry.ts';
import { isInstalled, runTool, type ToolName, type ToolRun } from '../tools.ts';
import { copyExports, makeFolder, readExport, readItems, toComparable } from './exported-items.ts';
import { builtSites, getSite } from './pages.ts';

/**
 * Each tool runs once a guide. Its tests are skipped where it is not installed; scripts/test.ts installs it where it
 * may, or says so.
 */
const describeWith = (tool: ToolName) => describe.skipIf(!isInstalled(tool));
const folders = builtSites.map((site) => ({ name: site.name, folder: copyExports(site) }));

function readWarnings({ output }: ToolRun): string[] {
  return output.split('\n').filter((line) => /^(WARN|ERROR) /.test(line));
}

describeWith('biber').each(folders)('biber reads the BibTeX of the guide "$name"', ({ folder }) => {
  let biber: ToolRun;
  beforeAll(() => {
    biber = runTool('biber', ['--tool', '--validate-datamodel', 'references.bib'], folder);
  });

  test('whole', () => {
    expect(biber.isSound).toBe(true);
    const written = readFileSync(join(folder, 'references_bibertool.bib'), 'utf8');
    expect(written.match(/^@/gm)).toHaveLength(readExport(folder).length);
  });

  test('without a warning, but that biblatex would call edited books @collection, which BibTeX has not', () => {
    const edited = readExport(folder).filter(({ type, author }) => type === 'book' && author === undefined);
    expect(readWarnings(biber).sort()).toEqual(
      edited
        .map(({ id }) => `WARN - Datamodel: Entry '${id}' (references.bib): Missing mandatory field 'author'`)
        .sort(),
    );
  });
});

describeWith('bibtex')('bibtex, with its plain style', () => {
  // The small guide is written in the types and fields of biblatex, which BibTeX has not.
  const folder = copyExports(getSite('guide'));
  writeFileSync(join(folder, 'all.aux'), '\\citation{*}\n\\bibstyle{plain}\n\\bibdata{references}\n');
  let bibtex: ToolRun;
  beforeAll(() => {
    bibtex = runTool('bibtex', ['all'], folder);
  });

  test('reads the BibTeX of the review without a warning', () => {
    expect(bibtex.output).not.toMatch(/warning|error/i);
    expect(bibtex.isSound).toBe(true);
  });

  test('sets every work', () => {
    expect(readFileSync(join(folder, 'all.bbl'), 'utf8').match(/\\bibitem\{/g)).toHaveLength(readExport(folder).length);
  });
});

describeWith('pandoc').each(folders)('pandoc, of the guide "$name",', ({ name, folder }) => {
  const from = name === 'small' ? 'biblatex' : 'bibtex';
  let bibtex: ToolRun;
  let csl: ToolRun;
  beforeAll(() => {
    bibtex = runTool('pandoc', ['-f', from, '-t', 'csljson', 'references.bib'], folder);
    csl = runTool('pandoc', ['-f', 'csljson', '-t', 'csljson', 'references.json'], folder);
  });
  const exported = readExport(folder);

  test('reads the BibTeX and the CSL-JSON without a word', () => {
    expect([bibtex.isSound, csl.isSound]).toEqual([true, true]);
    expect([bibtex.output, csl.output].filter((output) => /warning|error/i.test(output))).toEqual([]);
  });

  test('finds in the BibTeX what the CSL-JSON has, field by field', () => {
    expect(readItems(bibtex.output).map(toComparable)).toEqual(exported.map(toComparable));
  });

  test('gives the CSL-JSON back as it is', () => {
    expect(readItems(csl.output).map(toComparable)).toEqual(exported.map(toComparable));
  });
});

describe('the BibTeX of a page of a guide', () => {
  const folder = makeFolder('page');
  const page = {
    id: 'lessons/begin-small#why',
    type: 'webpage',
    title: 'Cost & effect: 50% of #1_{x} ~ ^ \\ $5',
    'container-title': 'The UK guide',
    author: [{ literal: 'Health and Care, Ltd & Sons' }],
    issued: { 'date-parts': [[2026, 3, 1]] },
    accessed: { 'date-parts': [[2026, 11, 24]] },
    version: '1.0',
    URL: 'https://example.org/a_b/?x=%20&y=1#z',
  } as const;
  writeFileSync(join(folder, 'page.bib'), `${toOnlineEntry(page)}\n`);

  test.skipIf(!isInstalled('biber'))('is read by biber without a warning', () => {
    const biber = runTool('biber', ['--tool', '--validate-datamodel', 'page.bib'], folder);
    expect(readWarnings(biber)).toEqual([]);
    expect(biber.isSound).toBe(true);
  });

  test.skipIf(!isInstalled('pandoc'))('gives pandoc title, author, dates, version and address as they were', () => {
    const { output } = runTool('pandoc', ['-f', 'biblatex', '-t', 'csljson', 'page.bib'], folder);
    const [read] = z.array(z.record(z.string(), z.unknown())).parse(JSON.parse(output));
    expect({
      ...read,
      title: z
        .string()
        .parse(read?.['title'])
        .replace(/<\/?span[^>]*>/g, ''),
    }).toMatchObject({
      type: 'webpage',
      title: page.title,
      author: page.author,
      issued: page.issued,
      accessed: page.accessed,
      version: '1.0',
      publisher: page['container-title'],
      URL: page.URL,
    });
  });
});
