import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load, type CheerioAPI } from 'cheerio';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { speculationRules } from '../../src/hosting/content-policy.ts';
import { readAttacks } from '../hostile-guide.ts';
import { hostile } from '../sites.ts';
import { isInstalled, runTool } from '../tools.ts';
import { makeFolder } from './exported-items.ts';

/*
 * The guide of attacks as it was built (tests/hostile-guide.ts), read by parsers that are not ours: each attack is text,
 * and nothing is made of it. What a browser makes of it is seen in tests/browser/hostile.spec.ts.
 */
if (!existsSync(hostile.out)) throw new Error(`${hostile.out} is not there: npm test builds it`);
const files = readdirSync(hostile.out, { recursive: true, encoding: 'utf8' });
const read = (file: string) => readFileSync(join(hostile.out, file), 'utf8');
const withEnding = (ending: string) => files.filter((file) => file.endsWith(ending));
const attacks = readAttacks();
const works = [...readFileSync(join(hostile.root, 'references.bib'), 'utf8').matchAll(/^@/gm)].length;
const documents = withEnding('.html').map((file) => ({ file, $: load(read(file)) }));

/** All that an HTML page says: in its text, in attributes, and in data. */
function readWords($: CheerioAPI): string[] {
  const attributes = $('*')
    .toArray()
    .flatMap((element) => Object.values($(element).attr() ?? {}));
  return [$('body').text(), $('title').text(), ...attributes];
}

/** Every text of a JSON value, at any depth. */
function listTexts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, one]) => [key, ...listTexts(one)])
    : [];
}

describe('an attack', () => {
  test('makes no element and no attribute that runs, in any page', () => {
    for (const { file, $ } of documents) {
      const made = $('img[src="x"], script:not([src]), [onerror], [onclick], [onload], iframe, object, [style]')
        .toArray()
        .filter((element) => {
          const type = $(element).attr('type') ?? '';
          if (type === 'speculationrules') return $(element).text() !== speculationRules;
          return !type.endsWith('json') && !(file.startsWith('download/') && $(element).is('script'));
        });
      expect(
        made.map((element) => $.html(element).slice(0, 200)),
        file,
      ).toEqual([]);
    }
  });

  test('is shown as it was written, or is in the data that the search is fed with', () => {
    const said = [
      ...documents.flatMap(({ $ }) => readWords($)),
      ...withEnding('.json').flatMap((file) => listTexts(JSON.parse(read(file)))),
    ].join('\n');
    const lost = attacks.filter(({ text }) => !said.includes(text));
    expect(lost.map(({ file, field }) => `${file} ${field}`)).toEqual([]);
  });

  test('ends no JSON-LD, which is JSON to anybody', () => {
    for (const { file, $ } of documents) {
      for (const script of $('script[type="application/ld+json"]').toArray()) {
        const texts = listTexts(JSON.parse($(script).text()));
        expect(
          texts.filter((text) => /^\s*javascript:/i.test(text)),
          file,
        ).toEqual([]);
      }
    }
    const home = documents.find(({ file }) => file === 'index.html');
    expect(home?.$('script[type="application/ld+json"]').text()).toContain('ran(');
  });

  test('is in no picture but as its words', () => {
    for (const { file, $ } of documents) {
      const inside = $('svg')
        .find('*')
        .toArray()
        .filter((element) => /^(?:script|foreignobject|image|iframe|img|style|animate|set)$/i.test(element.tagName));
      expect(
        inside.map((element) => $.html(element)),
        file,
      ).toEqual([]);
    }
    expect(
      documents
        .find(({ file }) => file === 'map/index.html')
        ?.$('svg')
        .text(),
    ).toContain('ran(');
  });

  test('does not end a cell, a row or a quotation of the CSV, nor begin a formula', () => {
    const rows: string[][] = parse(read('references.csv'), { bom: true });
    expect(rows).toHaveLength(works + 1);
    expect(rows.flat().filter((cell) => /^\s*[=+\-@\t\r|]/.test(cell))).toEqual([]);
    expect(rows.flat().some((cell) => cell.startsWith("'=cmd|"))).toBe(true);
  });

  test('begins no record of the RIS file', () => {
    const lines = read('references.ris')
      .split('\r\n')
      .filter((line) => line !== '');
    expect(lines.filter((line) => line.startsWith('TY  - '))).toHaveLength(works);
    expect(lines.filter((line) => line.startsWith('ER  - '))).toHaveLength(works);
    expect(lines.filter((line) => !/^[A-Z][A-Z0-9] {2}- /.test(line))).toEqual([]);
  });

  test('is a name of nothing in what programs read', () => {
    for (const file of withEnding('.json')) {
      const value: unknown = JSON.parse(read(file));
      expect(listTexts(value), file).not.toContain('__proto__');
    }
  });
});

/** The text of each form of citing a page or a work that begins in a way. */
function listForms(beginning: string): string[] {
  return documents.flatMap(({ $ }) =>
    $('pre.form')
      .toArray()
      .map((form) => $(form).text())
      .filter((form) => form.startsWith(beginning)),
  );
}

describe.skipIf(!isInstalled('pandoc'))('pandoc', () => {
  const folder = makeFolder('hostile');
  const count = (text: string): number => {
    writeFileSync(join(folder, 'works.bib'), text);
    const { output, isSound } = runTool('pandoc', ['-f', 'bibtex', '-t', 'csljson', 'works.bib'], folder);
    expect(isSound, output).toBe(true);
    const items: unknown = JSON.parse(output);
    return Array.isArray(items) ? items.length : 0;
  };

  test('reads as many works from the BibTeX as there are', () => {
    expect(count(read('references.bib'))).toBe(works);
  });

  test('reads one work from each form that a page offers', () => {
    const entries = listForms('@');
    expect(entries.length).toBeGreaterThan(works);
    const unique = entries.map((entry, index) => entry.replace(/^(@\w+\{)[^,]*/, `$1entry${String(index)}`));
    expect(count(unique.join('\n\n'))).toBe(entries.length);
  });
});

describe.skipIf(!isInstalled('bibutils'))('bibutils', () => {
  const folder = makeFolder('hostile');
  const count = (text: string): number => {
    writeFileSync(join(folder, 'works.ris'), text);
    return runTool('ris2xml', ['works.ris'], folder).output.match(/<mods[ >]/g)?.length ?? 0;
  };

  test('reads as many works from the RIS as there are', () => {
    expect(count(read('references.ris'))).toBe(works);
  });

  test('reads one work from each form that a page offers', () => {
    const records = listForms('TY  - ');
    expect(records.length).toBeGreaterThan(works);
    expect(count(records.join('\n'))).toBe(records.length);
  });
});

describe.skipIf(!isInstalled('xmllint'))('xmllint', () => {
  const folder = makeFolder('hostile');

  test.each(['feed.xml', 'sitemap-index.xml', 'sitemap-0.xml', 'favicon.svg'])('finds %s well formed', (file) => {
    expect(runTool('xmllint', ['--noout', '--nonet', file], hostile.out)).toEqual({ output: '', isSound: true });
  });

  test('finds every drawing well formed', () => {
    const drawings = documents.flatMap(({ $ }) =>
      $('.drawing svg')
        .toArray()
        .map((svg) => $.xml(svg)),
    );
    expect(drawings).not.toEqual([]);
    writeFileSync(
      join(folder, 'all.xml'),
      `<all xmlns:xlink="http://www.w3.org/1999/xlink">${drawings.join('\n')}</all>`,
    );
    expect(runTool('xmllint', ['--noout', '--nonet', 'all.xml'], folder)).toEqual({ output: '', isSound: true });
  });
});
