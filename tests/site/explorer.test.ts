import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { worksJsonSchema } from '../../src/schemas/works.ts';
import { builtSites, fold, getPage, readKeys, type BuiltSite } from './pages.ts';

const readWorks = ({ out }: BuiltSite) =>
  worksJsonSchema.parse(JSON.parse(readFileSync(join(out, 'api/works.json'), 'utf8')));

describe.each(builtSites)('list of works of the guide "$name"', (site) => {
  const works = readWorks(site);
  const { $ } = getPage(site, 'evidence/');
  const rows = $('li.work[data-key]').toArray();

  test('the page and the works that script reads are the same, in the same order', () => {
    const printed = rows.map((row) => ({
      key: $(row).attr('data-key'),
      label: fold($(row).find('h3').text()),
      entry: $(row).find('.entry > p').first().html(),
    }));
    expect(printed).toEqual(
      works.works.map(({ key, author, year, entry }) => ({
        key,
        label: `${author} ${year}`,
        entry: $('<p>').html(entry).html(),
      })),
    );
    expect(printed.map(({ key }) => key).sort()).toEqual(readKeys(site).sort());
  });

  test('each work says how many statements rest on it', () => {
    for (const row of rows) {
      const key = $(row).attr('data-key') ?? '';
      const count = site.graph.statements.filter(({ citations }) => citations.some((one) => one.key === key)).length;
      const words = count === 0 ? 'no statement' : count === 1 ? '1 statement' : `${count.toString()} statements`;
      expect(fold($(row).find('.statements').text()), key).toBe(words);
    }
  });

  test('all works can be taken away without script, in every format', () => {
    const files = $('a[download]')
      .toArray()
      .map((link) => $(link).attr('href'));
    expect(files).toEqual(['bib', 'ris', 'json', 'csv'].map((extension) => `${site.base}references.${extension}`));
  });

  test('the boxes of the facets are the values that script knows, with the number of works that have them', () => {
    const boxes = $('[data-facet] input')
      .toArray()
      .map((box) => `${$(box).attr('name') ?? ''}=${$(box).attr('value') ?? ''}: ${$(box).siblings('.count').text()}`);
    const known = works.facets.flatMap(({ name, values }, facet) =>
      values.map(({ value }, place) => {
        const count = works.works.filter(({ facets }) => facets[facet]?.includes(place)).length;
        return `${name}=${value}: ${count.toString()}`;
      }),
    );
    expect(boxes).toEqual(known);
    expect(boxes.filter((box) => box.endsWith(': 0'))).toEqual([]);
  });

  test('the ways to the static lists are on it', () => {
    const links = $('main a')
      .toArray()
      .map((link) => $(link).attr('href'));
    for (const order of ['author', 'year', 'field', 'lesson'])
      expect(links).toContain(`${site.base}evidence/by-${order}/`);
  });
});
