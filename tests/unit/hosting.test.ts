import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { toContentPolicy } from '../../src/hosting/content-policy.ts';
import { toHeaderRules } from '../../src/hosting/header-rules.ts';
import { byKind, everywhere } from '../../src/hosting/header-table.ts';
import { toHostFiles } from '../../src/hosting/host-files.ts';
import { isText } from '../../src/hosting/media-types.ts';

const files = [
  ...['index.html', '404.html', 'sw.js', 'favicon.svg', 'references.bib', '_astro/a.css', '_astro/b.js'],
  ...['lessons/index.html', 'lessons/data/index.html', 'embed/lessons/data/index.html', 'download/guide-1.0.html'],
  ...['offline/index.html', 'offline/build.json', 'offline/files/0.json', 'pagefind/pagefind.js'],
  ...['pagefind/fragment/en_1.pf_fragment', 'pagefind/index/en_2.pf_index'],
];
const redirects = [{ from: '/g/old/', to: '/g/lessons/data/' }];
const hosted = toHostFiles({ base: '/g/', rules: toHeaderRules(files, '/g/'), redirects });
const read = (name: string) => hosted.get(name) ?? '';

const vercelSchema = z.object({ headers: z.array(z.object({ source: z.string() })), redirects: z.unknown() });

describe('the rules by which a host finds headers', () => {
  test('are of one address, or of all below a folder whose files are of one kind', () => {
    expect(toHeaderRules(files, '/g/').map(({ path, below, kind }) => `${path}${below ? '*' : ''} ${kind}`)).toEqual([
      ...[
        '/g/404.html guide',
        '/g/_astro/* asset',
        '/g/download/* download',
        '/g/embed/* card',
        '/g/favicon.svg guide',
      ],
      ...['/g/ guide', '/g/lessons/* guide', '/g/offline/build.json build', '/g/offline/files/* guide'],
      ...['/g/offline/ guide', '/g/pagefind/fragment/* asset', '/g/pagefind/index/* asset'],
      ...['/g/pagefind/pagefind.js guide', '/g/references.bib guide', '/g/sw.js worker'],
    ]);
  });

  test('do not differ by the order in which the files are found', () => {
    expect(toHeaderRules(files.toReversed(), '/g/')).toEqual(toHeaderRules(files, '/g/'));
  });
});

test('no policy lets text run as script or style, or anything come from another host', () => {
  for (const name of ['still', 'scripted', 'whole'] as const) {
    const policy = toContentPolicy(name);
    expect(policy).toMatch(/^default-src 'none'; /);
    expect(policy.replaceAll("'wasm-unsafe-eval'", '')).not.toMatch(/unsafe|https?:|data:|blob:|\*/);
  }
});

test('the header of pages closes all that their own policy closes, but for styles, which only the page knows', () => {
  const sources = byKind.guide['Content-Security-Policy'].split('; ').map((directive) => directive.split(' '));
  const names = sources.map(([name]) => name);
  expect(names).not.toContain('default-src');
  expect(names).not.toContain('style-src');
  // All that falls back on default-src (CSP 3, section 6.1), styles apart.
  const fetched = ['child', 'connect', 'font', 'frame', 'img', 'manifest', 'media', 'object', 'script', 'worker'];
  expect(names).toEqual(expect.arrayContaining(fetched.map((name) => `${name}-src`)));
  expect(sources.flat().filter((word) => /^unsafe-|^https?:|^\*/.test(word.replaceAll("'", '')))).toEqual([]);
});

describe('the file for', () => {
  const names = ['_headers', 'hosting/apache.conf', 'hosting/caddy.conf', 'hosting/nginx.conf', 'hosting/vercel.json'];
  test.each(names)('%s has every header of the table', (name) => {
    // A file is JSON, or has values in quotation marks, or bare.
    const text = read(name);
    for (const headers of [everywhere, ...Object.values(byKind)]) {
      for (const [header, value] of Object.entries(headers)) {
        expect(text).toContain(header);
        expect(text).toContain(value);
      }
    }
  });

  test('static hosts names no address twice but for what is sent with all', () => {
    const patterns = read('_headers')
      .split('\n')
      .filter((line) => line.startsWith('/'));
    expect(patterns[0]).toBe('/g/*');
    expect(new Set(patterns).size).toBe(patterns.length);
  });

  test('Vercel is JSON, with redirects and with dots that mean dots', () => {
    const { headers, redirects: led } = vercelSchema.parse(JSON.parse(read('hosting/vercel.json')));
    expect(headers.map(({ source }) => source)).toContain('/g/sw\\.js');
    expect(led).toEqual([{ source: '/g/old/', destination: '/g/lessons/data/', permanent: true }]);
  });

  test('nginx keeps the query of a redirect', () => {
    expect(read('hosting/nginx.conf')).toContain('location = /g/old/ { return 301 /g/lessons/data/$is_args$args; }');
  });

  test('redirects is not there without any', () => {
    expect([...hosted.keys()]).toContain('_redirects');
    expect([...toHostFiles({ base: '/', rules: [], redirects: [] }).keys()]).not.toContain('_redirects');
  });
});

test('pages, data and exports are text, letters and what is compressed by itself are not', () => {
  expect(['a/index.html', 'references.ris', 'api/graph.json', 'sw.js'].filter(isText)).toHaveLength(4);
  expect(['a.woff2', 'a.png', 'x.pf_fragment', 'a.imscc', 'a.html.br', '_headers'].filter(isText)).toEqual([]);
});
