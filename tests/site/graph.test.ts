import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { toGraphJson } from '../../src/graph/json.ts';
import { loadGuide } from '../../src/load.ts';
import { listPages } from './heads.ts';
import { builtSites, findById, getPage, readWords, type BuiltSite } from './pages.ts';

const jsonSchema = z.record(z.string(), z.unknown());

function readJson({ out }: BuiltSite, file: string): unknown {
  return JSON.parse(readFileSync(join(out, file), 'utf8'));
}

/** The published schema as an outsider would use it. The formats are those of JSON Schema's own vocabulary. */
function compileSchema(site: BuiltSite) {
  const ajv = new Ajv2020({ allErrors: true, formats: { date: /^\d{4}-\d{2}-\d{2}$/ } });
  return ajv.compile(jsonSchema.parse(readJson(site, 'api/graph.schema.json')));
}

describe.each(builtSites)('graph of the guide "$name"', (site) => {
  test('it holds to the JSON Schema published beside it', () => {
    const validate = compileSchema(site);
    validate(readJson(site, 'api/graph.json'));
    expect(validate.errors).toBeNull();
  });

  test('the JSON Schema says which draft it is written in', () => {
    expect(readJson(site, 'api/graph.schema.json')).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
    });
  });

  test.each([
    { what: 'a statement without a basis', change: { basis: undefined } },
    { what: 'a kind of statement that nobody knows', change: { kind: 'rumour' } },
    { what: 'a field that nobody knows', change: { grade: 'A' } },
    { what: 'an id that cannot stand in an address', change: { id: 'Not an id' } },
  ])('the JSON Schema refuses $what', ({ change }) => {
    const [first, ...rest] = site.graph.statements;
    const broken: unknown = JSON.parse(
      JSON.stringify({ ...site.graph, statements: [{ ...first, ...change }, ...rest] }),
    );
    expect(compileSchema(site)(broken)).toBe(false);
  });

  test('its pages are exactly the built pages, but for other forms of them, what is past and what is about the visit', () => {
    const built = listPages(site).map(({ address }) => address);
    expect(site.graph.pages.map(({ url }) => url).sort()).toEqual(built.sort());
  });

  test('the graph that pages are made of is the one that the check reads from the files', () => {
    const loaded = loadGuide(site.root, site.base);
    if (!loaded.success) throw new Error('The guide could not be loaded');
    expect(site.graph).toEqual(toGraphJson(loaded.graph, loaded.resolver));
  });

  test('every statement stands in its page, once, under its id and with its words', () => {
    for (const { id, page, text, url } of site.graph.statements) {
      const found = findById(getPage(site, page === '' ? '' : `${page}/`), id);
      expect(found, url).toHaveLength(1);
      expect(readWords(found.children('.words').html() ?? ''), url).toBe(text);
    }
    expect(site.graph.statements).not.toEqual([]);
  });

  test('every statement that a page shows is in the graph, in the order of the page', () => {
    for (const { id, url } of site.graph.pages) {
      const { $ } = getPage(site, id === '' ? '' : `${id}/`);
      const shown = $('.statement')
        .map((_, element) => $(element).attr('id'))
        .toArray();
      const known = site.graph.statements.filter(({ page }) => page === id).map((statement) => statement.id);
      expect(shown, url).toEqual(known);
    }
  });

  test('a statement says its kind in words beside it', () => {
    for (const { id, page, kind, url } of site.graph.statements) {
      const shown = findById(getPage(site, page === '' ? '' : `${page}/`), id)
        .find('.kind > span')
        .text();
      expect(shown.toLowerCase(), url).toBe(kind);
    }
  });

  test('a statement links exactly the works that it cites, in its words and beside them', () => {
    for (const { id, page, citations, url } of site.graph.statements) {
      const { $ } = getPage(site, page === '' ? '' : `${page}/`);
      const statement = $(`[id=${JSON.stringify(id)}]`);
      const keysIn = (selector: string) =>
        statement
          .find(selector)
          .map((_, element) => $(element).attr('data-key'))
          .toArray();
      const keys = citations.map(({ key }) => key);
      expect(keysIn('guide-citation a'), url).toEqual(keys);
      expect(keysIn('.notes li'), url).toEqual([...new Set(keys)]);
    }
  });

  test('a statement shows the locator of each citation', () => {
    for (const { id, page, citations, url } of site.graph.statements) {
      const cited = findById(getPage(site, page === '' ? '' : `${page}/`), id)
        .find('guide-citation')
        .text();
      for (const { locator } of citations) expect(cited, url).toContain(locator ?? '');
    }
  });

  test('a statement of the guide itself names no paragraph of the review, and every other one does', () => {
    for (const { id, page, from, basis, url } of site.graph.statements) {
      const shown = findById(getPage(site, page === '' ? '' : `${page}/`), id)
        .find('.basis')
        .text();
      expect(from.length === 0, url).toBe(basis === 'own');
      expect(shown.includes('of the review.'), url).toBe(basis !== 'own');
    }
  });
});
