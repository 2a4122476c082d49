import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { checkGuide } from '../../src/checks/guide.ts';
import { toGraphJson } from '../../src/graph/json.ts';
import { toFoldedText } from '../../src/wording/folded-text.ts';
import { graphJsonSchema, type GraphJson } from '../../src/schemas/graph.ts';
import { sites } from '../sites.ts';
import { loadSound, real, small } from './loaded-guide.ts';
import { copyGuide } from './temporary-guide.ts';

/** The graph as a reader of the file has it. */
function toFile(loaded: typeof real): GraphJson {
  return graphJsonSchema.parse(JSON.parse(JSON.stringify(toGraphJson(loaded.graph, loaded.resolver))));
}

const guides = [
  ['the review', toFile(real)],
  ['the small guide', toFile(small)],
] as const;

describe.each(guides)('the graph of %s as JSON', (_, json) => {
  const pages = new Set<string>(json.pages.map(({ id }) => id));

  test('holds to the JSON Schema that is published beside it', () => {
    const validate = new Ajv2020({ allErrors: true, formats: { date: /^\d{4}-\d{2}-\d{2}$/ } }).compile(
      z.toJSONSchema(graphJsonSchema),
    );
    validate(json);
    expect(validate.errors).toBeNull();
  });

  test('names pages that it has', () => {
    const named = [
      ...json.statements.map(({ page }) => page),
      ...json.citations.map(({ page }) => page),
      ...json.links.flatMap(({ from, to }) => [from, to]),
      ...json.citations.map(({ key }) => `evidence/${key}`),
    ];
    expect(named.filter((id) => !pages.has(id))).toEqual([]);
  });

  test('gives each citation of a statement in both places', () => {
    const ofStatements = json.statements.flatMap(({ id, page, citations }) =>
      citations.map((mention) => ({ ...mention, page, statement: id })),
    );
    expect(json.citations.filter(({ statement }) => statement !== null)).toEqual(ofStatements);
  });

  test('has each pair of linked pages once, and no page linked to itself', () => {
    const pairs = json.links.map(({ from, to }) => `${from} ${to}`);
    expect(pairs).toEqual([...new Set(pairs)]);
    expect(json.links.filter(({ from, to }) => from === to)).toEqual([]);
  });

  test('has addresses that end in a slash or in the id of a statement', () => {
    expect(json.pages.filter(({ url, id }) => url !== (id === '' ? '/' : `/${id}/`))).toEqual([]);
    expect(json.statements.filter(({ url, page, id }) => url !== `/${page}${page === '' ? '' : '/'}#${id}`)).toEqual(
      [],
    );
  });

  test('has a place in the order for lessons, and for nothing else', () => {
    expect(json.pages.filter(({ kind, order }) => (kind === 'lesson') !== (order !== undefined))).toEqual([]);
  });
});

test('the graph has the base path in its addresses, and not in its ids', () => {
  const { pages, statements } = toFile(loadSound(sites.small.root, sites.small.base));
  expect(pages.filter(({ url }) => !url.startsWith('/small/') || url.startsWith('/small//'))).toEqual([]);
  expect(statements.filter(({ url }) => !url.startsWith('/small/'))).toEqual([]);
  expect(pages.filter(({ id }) => id.startsWith('small'))).toEqual([]);
});

test('the graph keeps a locator and whether a citation is narrative', () => {
  const [, json] = guides[1];
  expect(json.statements.find(({ id }) => id === 'the-dent')?.citations).toEqual([
    { key: 'van-der-berg2008', locator: 'p. 44', narrative: true },
  ]);
});

test('a guide with line ends of Windows is told so once a file, and gives the same graph', () => {
  const root = copyGuide(sites.small.root);
  for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    const path = join(root, name);
    if (/\.(mdx|yaml|bib)$/.test(name)) writeFileSync(path, readFileSync(path, 'utf8').replaceAll('\n', '\r\n'));
  }
  const loaded = loadSound(root);
  const problems = checkGuide(loaded);
  expect(new Set(problems.map(({ rule }) => rule))).toEqual(new Set(['line-ends-are-plain']));
  expect(new Set(problems.map(({ place }) => place.file)).size).toBe(problems.length);
  expect(toFile(loaded)).toEqual(toFile(small));
});

describe('a text without its diacritics', () => {
  test.each([
    ['Øvretveit', 'Ovretveit'],
    ['Łukasiewicz', 'Lukasiewicz'],
    ['Nguyễn', 'Nguyen'],
    ['Straße', 'Strasse'],
    ['Þórr', 'Thorr'],
    ['Ærø', 'Aero'],
    ['naïve Zoë', 'naive Zoe'],
    ['Muñoz', 'Munoz'],
    ['ØSTERGÅRD', 'OSTERGARD'],
    ['Ελένη й', 'Ελένη й'],
    ['王 小明', '王 小明'],
    ['', ''],
  ])('%s is %s', (text, folded) => {
    expect(toFoldedText(text)).toBe(folded);
  });

  test('stays as it is when folded again', () => {
    for (const { label } of [...real.graph.references, ...small.graph.references]) {
      const folded = toFoldedText(label.author);
      expect(toFoldedText(folded)).toBe(folded);
    }
  });
});
