import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { builtSites, getPage, type BuiltPage } from './pages.ts';

const nameSchema = z.object({ family: z.string().optional(), literal: z.string().optional() });
const worksSchema = z.array(
  z.object({
    id: z.string(),
    type: z.string(),
    title: z.string(),
    author: z.array(nameSchema).optional(),
    issued: z.object({ 'date-parts': z.tuple([z.array(z.int()).min(1)]) }),
    'container-title': z.string().optional(),
    DOI: z.string().optional(),
    page: z.string().optional(),
  }),
);

const readSpans = ({ $ }: BuiltPage) =>
  $('span.Z3988')
    .toArray()
    .map((span) => $(span).attr('title') ?? '');

/** By the type of CSL, the format and genre that reference managers know it by (KEV guidelines, 2004). */
const kinds: Readonly<Record<string, { format: string; genre: string | null }>> = {
  'article-journal': { format: 'journal', genre: 'article' },
  book: { format: 'book', genre: 'book' },
  chapter: { format: 'book', genre: 'bookitem' },
  'paper-conference': { format: 'book', genre: 'proceeding' },
  report: { format: 'book', genre: 'report' },
  thesis: { format: 'dissertation', genre: null },
  manuscript: { format: 'dc', genre: null },
  webpage: { format: 'dc', genre: null },
};

describe.each(builtSites)('works for reference managers in the guide "$name"', (site) => {
  const works = worksSchema.parse(JSON.parse(readFileSync(join(site.out, 'references.json'), 'utf8')));
  const spansOf = (path: string) => readSpans(getPage(site, path));

  test('are one on an evidence page, all on the list, and none on any other page, which they would hide', () => {
    for (const page of site.pages) {
      const path = page.address.slice(site.base.length);
      const isWork = site.graph.pages.some(({ kind, url }) => kind === 'reference' && url === page.address);
      const expected = path === 'evidence/' ? works.length : isWork ? 1 : 0;
      expect(readSpans(page), path).toHaveLength(expected);
    }
  });

  test('are the same on the list and on their own pages', () => {
    const own = works.map(({ id }) => spansOf(`evidence/${id}/`)[0]);
    expect(spansOf('evidence/').sort()).toEqual(own.sort());
  });

  test('say what references.json says of each work', () => {
    for (const work of works) {
      const data = new URLSearchParams(spansOf(`evidence/${work.id}/`)[0]);
      const { format = '', genre = null } = kinds[work.type] ?? {};
      expect(data.get('rft_val_fmt'), work.id).toBe(`info:ofi/fmt:kev:mtx:${format}`);
      expect(data.get('rft.genre'), work.id).toBe(genre);
      const title = data.get('rft.atitle') ?? data.get('rft.btitle') ?? data.get('rft.title') ?? '';
      expect(title.replaceAll('’', "'"), work.id).toBe(work.title.replaceAll('’', "'"));
      expect(Number(data.get('rft.date')?.slice(0, 4)), work.id).toBe(work.issued['date-parts'][0][0]);
      expect(data.getAll('rft_id').includes(`info:doi/${work.DOI ?? ''}`), work.id).toBe(work.DOI !== undefined);
      const people = data.getAll('rft.au').map((name) => name.split(', ', 1)[0]);
      const families = (work.author ?? []).flatMap(({ family }) => family ?? []);
      expect(people.length, work.id).toBe(families.length);
      for (const family of families)
        expect(
          people.some((name) => name?.endsWith(family)),
          work.id,
        ).toBe(true);
      expect(data.getAll('rft.aucorp'), work.id).toEqual((work.author ?? []).flatMap(({ literal }) => literal ?? []));
    }
  });
});
