import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { listPages } from './heads.ts';
import { builtSites, type BuiltSite } from './pages.ts';

const fragmentSchema = z.object({
  url: z.string(),
  content: z.string(),
  meta: z.record(z.string(), z.string()),
  filters: z.record(z.string(), z.array(z.string())),
});

/** What Pagefind keeps of each page: a gzipped file a page, JSON behind a signature. */
function readFragments({ files, out }: BuiltSite) {
  return files
    .filter((file) => file.startsWith('pagefind/fragment/'))
    .map((file) => {
      const text = gunzipSync(readFileSync(join(out, file))).toString('utf8');
      return fragmentSchema.parse(JSON.parse(text.slice(text.indexOf('{'))));
    });
}

describe.each(builtSites)('search index of the guide "$name"', (site) => {
  const fragments = readFragments(site);
  const byAddress = new Map(fragments.map((fragment) => [site.base.replace(/\/$/, '') + fragment.url, fragment]));

  test('the script that pages load is there', () => {
    for (const { address, $ } of listPages(site)) {
      const scripts = $('guide-search')
        .map((_, element) => $(element).attr('data-pagefind'))
        .toArray();
      expect(scripts, address).not.toEqual([]);
      for (const script of scripts) expect(site.files, address).toContain(script.slice(site.base.length));
    }
  });

  test('it has every page that is meant for it, and no other', () => {
    const meant = site.pages.filter(({ $ }) => $('[data-pagefind-body]').length > 0).map(({ address }) => address);
    expect([...byAddress.keys()].sort()).toEqual(meant.sort());
    expect(meant).not.toEqual([]);
  });

  test('every lesson, concept and work is meant for it, with its kind', () => {
    const kinds = { lesson: 'Lesson', concept: 'Concept', reference: 'Work' } as const;
    for (const { kind, url } of site.graph.pages) {
      if (kind === 'lesson' || kind === 'concept' || kind === 'reference') {
        expect(byAddress.get(url)?.filters['kind'], url).toEqual([kinds[kind]]);
      }
    }
  });

  test('it calls each page by its heading', () => {
    for (const { url, title } of site.graph.pages.filter(({ kind }) => kind !== 'page')) {
      expect(byAddress.get(url)?.meta['title'], url).toBe(title);
    }
  });

  test('it gives author and year with each work', () => {
    for (const { url } of site.graph.pages.filter(({ kind }) => kind === 'reference')) {
      const page = site.pages.find(({ address }) => address === url);
      const label = page
        ?.$('.what')
        .text()
        .replace(/^.* · /, '');
      expect(byAddress.get(url)?.meta['work'], url).toBe(label);
    }
  });

  test('it has the words of every statement of a lesson', () => {
    const lessons = site.graph.pages.filter(({ kind }) => kind === 'lesson');
    for (const { id, url } of lessons) {
      const content = byAddress.get(url)?.content.replace(/\s+/g, ' ') ?? '';
      for (const { text } of site.graph.statements.filter(({ page }) => page === id)) {
        // The index keeps citations, which the graph leaves out; the first words of a statement have none.
        expect(content, url).toContain(text.split(' ').slice(0, 3).join(' '));
      }
    }
  });
});
