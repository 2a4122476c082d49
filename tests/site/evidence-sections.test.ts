import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exportsSchema } from '../../src/schemas/exports.ts';
import { builtSites, fold, getPage, getSite, readKeys } from './pages.ts';

describe.each(builtSites)('evidence pages of the guide "$name"', (site) => {
  const { out, base, graph } = site;
  const keys = readKeys(site);
  const read = (file: string) => readFileSync(join(out, file), 'utf8');
  const pieces = site.files
    .filter((file) => /^api\/exports\/.*\.json$/.test(file))
    .flatMap((file) => exportsSchema.parse(JSON.parse(read(file))).works);
  const getEvidence = (key: string) => getPage(site, `evidence/${key}/`).$;
  const citing = (key: string) =>
    graph.statements.filter(({ citations }) => citations.some((citation) => citation.key === key));

  test('show every work in every style and format, in full', () => {
    for (const { key, apa, vancouver, harvard, bib } of pieces) {
      const $ = getEvidence(key);
      const forms = $('main guide-copy')
        .map((_, form) => [[$(form).attr('data-name') ?? '', $(form).find('details > .form').text()]])
        .toArray();
      expect(Object.fromEntries(forms), key).toEqual({
        APA: apa,
        Vancouver: vancouver,
        Harvard: harvard,
        BibTeX: `${bib}\n`,
        RIS: read(`evidence/${key}.ris`).replaceAll('\r\n', '\n'),
      });
    }
    expect(pieces).toHaveLength(keys.length);
  });

  test('have no button to copy until script puts one there', () => {
    expect(keys.filter((key) => getEvidence(key)('guide-copy button').length > 0)).toEqual([]);
  });

  test('lead to a file of the work in each format', () => {
    for (const key of keys) {
      const $ = getEvidence(key);
      const links = $('main .take-away a[download]')
        .map((_, link) => $(link).attr('href') ?? '')
        .toArray();
      expect(links, key).toEqual(
        ['bib', 'ris', 'json', 'csv'].map((extension) => `${base}evidence/${key}.${extension}`),
      );
      expect(
        links.filter((link) => !existsSync(join(out, link.slice(base.length)))),
        key,
      ).toEqual([]);
    }
  });

  test('name the works that the same statements cite, with those statements', () => {
    for (const key of keys) {
      const $ = getEvidence(key);
      const shown = $('[aria-labelledby=cited-together] li:has(details)')
        .map((_, item) => ({
          address: $(item).children('a').attr('href'),
          statements: $(item)
            .find('details a')
            .map((__, link) => $(link).attr('href'))
            .toArray(),
        }))
        .toArray();
      const others = new Set(
        citing(key).flatMap(({ citations }) => citations.map((citation) => citation.key as string)),
      );
      others.delete(key);
      const expected = [...others].map((other) => ({
        address: `${base}evidence/${other}/`,
        statements: citing(key)
          .filter(({ citations }) => citations.some((citation) => citation.key === other))
          .map(({ url }) => url),
      }));
      const byAddress = (a: { address?: string | undefined }, b: { address?: string | undefined }) =>
        (a.address ?? '') < (b.address ?? '') ? -1 : 1;
      expect([...shown].sort(byAddress), key).toEqual(expected.sort(byAddress));
      const counts = shown.map(({ statements }) => statements.length);
      expect(counts, key).toEqual([...counts].sort((a, b) => b - a));
    }
  });

  test('say that no lesson cites a work where none does, and only there', () => {
    const lessons = new Set(graph.pages.filter(({ kind }) => kind === 'lesson').map(({ id }) => id));
    for (const key of keys) {
      const says = getEvidence(key)('[aria-labelledby=statements]').text().includes('No lesson of this guide cites');
      const statements = citing(key);
      expect(says, key).toBe(statements.length > 0 && !statements.some(({ page }) => lessons.has(page)));
    }
  });

  test('lead from one work by an author to the others', () => {
    const linked = keys.flatMap((key) => {
      const $ = getEvidence(key);
      return $('[aria-labelledby=by-same] li > a')
        .map((_, link) => `${key} ${/([^/]+)\/$/.exec($(link).attr('href') ?? '')?.[1] ?? ''}`)
        .toArray();
    });
    const pairs = new Set(linked);
    expect([...pairs].filter((pair) => !pairs.has(pair.split(' ').reverse().join(' ')))).toEqual([]);
    expect(pairs.size).toBeGreaterThan(0);
  });
});

test('a work of many companions shows ten of them, and the rest where the reader opens it', () => {
  const { $ } = getPage(getSite('guide'), 'evidence/dopson2002/');
  const section = $('[aria-labelledby=cited-together]');
  expect(section.children('ul').children('li')).toHaveLength(10);
  const rest = section.children('details');
  expect(rest.children('ul').children('li')).toHaveLength(2);
  expect(fold(rest.children('summary').text())).toBe('2 more works');
});
