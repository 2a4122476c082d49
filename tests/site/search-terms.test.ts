import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { termsSchema } from '../../src/schemas/terms.ts';
import { readStatementMarks } from '../../src/wording/statement-marks.ts';
import { builtSites, type BuiltSite } from './pages.ts';

const fragmentSchema = z.object({
  url: z.string(),
  meta: z.record(z.string(), z.string()),
  filters: z.record(z.string(), z.array(z.string())),
  anchors: z.array(z.object({ element: z.string(), id: z.string() })),
});

function readFragment({ out }: BuiltSite, name: string) {
  const text = gunzipSync(readFileSync(join(out, `pagefind/fragment/${name}.pf_fragment`))).toString('utf8');
  return fragmentSchema.parse(JSON.parse(text.slice(text.indexOf('{'))));
}

describe.each(builtSites)('search terms of the guide "$name"', (site) => {
  const terms = termsSchema.parse(JSON.parse(readFileSync(join(site.out, 'api/terms.json'), 'utf8')));
  const indexed = terms.pages.flatMap(({ fragment, ...page }) => (fragment === undefined ? [] : [{ fragment, page }]));

  test('they have every page of the graph but the search, of a guide within their bounds', () => {
    const meant = site.graph.pages.map(({ url }) => url).filter((url) => url !== `${site.base}search/`);
    expect(terms.pages.map(({ url }) => url).sort()).toEqual(meant.sort());
  });

  test('they name the fragment of every page that the index has', () => {
    const inIndex = site.pages.filter(({ $ }) => $('[data-pagefind-body]').length > 0).map(({ address }) => address);
    expect(indexed.map(({ page }) => page.url).sort()).toEqual(inIndex.sort());
    for (const { fragment, page } of indexed) {
      expect(site.base.replace(/\/$/, '') + readFragment(site, fragment).url).toBe(page.url);
    }
  });

  test('they have the values that the index filters by', () => {
    for (const { fragment, page } of indexed) {
      const { sector: _, ...filters } = readFragment(site, fragment).filters; // the search has no facet for it
      expect(filters, page.url).toEqual(Object.fromEntries(Object.entries(page.filters).map(([k, v]) => [k, [v]])));
    }
  });

  test('the search offers each value that some page has, and no other', () => {
    const offered = site.pages
      .find(({ address }) => address === `${site.base}search/`)
      ?.$('fieldset input')
      .map((_, box) => `${box.attribs['name'] ?? ''}: ${box.attribs['value'] ?? ''}`)
      .toArray();
    const had = terms.pages.flatMap(({ filters }) =>
      Object.entries(filters).map(([name, value]) => `${name}: ${value}`),
    );
    expect(offered?.sort()).toEqual([...new Set(had)].sort());
  });

  test('the index knows the kind of every statement that stands on a page', () => {
    for (const { fragment, page } of indexed.filter(({ page: { work } }) => work === undefined)) {
      const { meta, anchors } = readFragment(site, fragment);
      const kinds = readStatementMarks(meta['statements'] ?? '');
      const known = anchors.filter(({ element }) => element === 'div').map(({ id }, place) => [id, kinds[place]]);
      const id = page.url.slice(site.base.length).replace(/\/$/, '');
      const statements = site.graph.statements.filter((statement) => statement.page === id);
      expect(known, page.url).toEqual(statements.map((one) => [one.id, one.kind]));
    }
  });
});
