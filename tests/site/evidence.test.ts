import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { correctionSchema } from '../../src/schemas/correction.ts';
import { guideSchema } from '../../src/schemas/guide.ts';
import { builtSites, fold, getPage, getSite, readKeys, readWords, type BuiltSite } from './pages.ts';

function readYaml<Value>({ root }: BuiltSite, file: string, schema: z.ZodType<Value>): Value {
  return schema.parse(parse(readFileSync(join(root, file), 'utf8')));
}

const getEvidence = (site: BuiltSite, key: string) => getPage(site, `evidence/${key}/`);

describe.each(builtSites)('evidence pages of the guide "$name"', (site) => {
  const keys = readKeys(site);
  const { neverCited, keywords } = readYaml(site, 'content/guide.yaml', guideSchema);
  const corrections = readYaml(site, 'content/corrections.yaml', z.array(correctionSchema));
  const citing = (key: string) =>
    site.graph.statements.filter(({ citations }) => citations.some((citation) => citation.key === key));

  test('every work of references.bib has one, and nothing else has', () => {
    const built = site.pages.flatMap(({ address }) => /\/evidence\/(?!by-)([^/]+)\/$/.exec(address)?.[1] ?? []);
    expect(built.sort()).toEqual([...keys].sort());
  });

  test('the list of works leads to each of them once', () => {
    const { $ } = getPage(site, 'evidence/');
    const linked = $('main h3 a')
      .map((_, link) => $(link).attr('href'))
      .toArray();
    expect(linked.sort()).toEqual(keys.map((key) => `${site.base}evidence/${key}/`).sort());
  });

  test('each quotes every statement that cites the work, in full, with the way to its place', () => {
    for (const key of keys) {
      const { $ } = getEvidence(site, key);
      const quoted = $('.quoted').map((_, element) => ({
        address: $(element).find('.ways a').attr('href'),
        words: readWords($(element).find('.words').html() ?? ''),
      }));
      expect(quoted.toArray(), key).toEqual(citing(key).map(({ url, text }) => ({ address: url, words: text })));
    }
  });

  test('each says the kind of every statement that it quotes', () => {
    for (const key of keys) {
      const { $ } = getEvidence(site, key);
      const kinds = $('.quoted > .label')
        .map((_, label) => $(label).text().trim().toLowerCase())
        .toArray();
      expect(kinds, key).toEqual(citing(key).map(({ kind }) => kind));
    }
  });

  test('each names the pages whose running text cites the work', () => {
    for (const key of keys) {
      const { $ } = getEvidence(site, key);
      const links = $('[aria-labelledby=statements] a')
        .map((_, link) => $(link).attr('href'))
        .toArray();
      const running = site.graph.citations.filter((citation) => citation.key === key && citation.statement === null);
      for (const { page } of running) expect(links, key).toContain(`${site.base}${page}/`);
    }
  });

  test('each shows what was printed wrong, what is right and why', () => {
    for (const correction of corrections) {
      const shown = fold(getEvidence(site, correction.key).$('[aria-labelledby=corrections]').text());
      if ('note' in correction) expect(shown).toContain(fold(correction.note));
      else {
        expect(shown).toContain(
          correction.printed === undefined ? 'Not printed' : `Printed as ${fold(correction.printed)}`,
        );
        expect(shown).toContain(`right: ${fold(correction.right)}`);
        expect(shown).toContain(fold(correction.reason));
      }
    }
    expect(corrections).not.toEqual([]);
  });

  test('a work without corrections says nothing of corrections', () => {
    const clean = keys.filter((key) => !corrections.some((correction) => correction.key === key));
    for (const key of clean) expect(getEvidence(site, key).$('#corrections'), key).toHaveLength(0);
    expect(clean).not.toEqual([]);
  });

  test('a work that the review never cites says so, and no other work does', () => {
    for (const key of keys) {
      const says = getEvidence(site, key).$('main').text().includes('its text never cites it');
      expect(says, key).toBe(neverCited.some((never) => never === key));
    }
    expect(neverCited).not.toEqual([]);
  });

  test('each classes its work by terms of the closed lists, and says that this is the editors’ judgement', () => {
    for (const key of keys) {
      const { $ } = getEvidence(site, key);
      const [kind, field, sector] = $('main dl dd')
        .map((_, term) => $(term).text())
        .toArray();
      expect(
        keywords.kinds.map(({ label }) => label),
        key,
      ).toContain(kind);
      expect(
        keywords.fields.map(({ label }) => label),
        key,
      ).toContain(field);
      expect(
        keywords.sectors.map(({ label }) => label),
        key,
      ).toContain(sector);
      expect($('main').text(), key).toContain('Classified by this guide’s editors');
    }
  });

  test('each links the DOI that references.bib gives for the work', () => {
    const entries = readFileSync(join(site.root, 'references.bib'), 'utf8').split(/^@/m);
    for (const entry of entries) {
      const key = /^\w+\{([^,\s]+),/.exec(entry)?.[1];
      const doi = /^\s*doi = \{(.+)\},?$/m.exec(entry)?.[1];
      if (key === undefined || doi === undefined) continue;
      const { $ } = getEvidence(site, key);
      const address = $('.entry a')
        .filter((_, link) => $(link).text() === `doi:${doi}`)
        .attr('href');
      expect(decodeURIComponent(address ?? ''), key).toBe(`https://doi.org/${doi}`);
    }
  });
});

test('the list of works of the review has 77 works', () => {
  expect(readKeys(getSite('guide'))).toHaveLength(77);
});
