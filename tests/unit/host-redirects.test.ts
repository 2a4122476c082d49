import { describe, expect, test } from 'vitest';
import { toHostFiles } from '../../src/hosting/host-files.ts';
import { toRedirects } from '../../src/hosting/redirects.ts';
import { indexPermalinks } from '../../src/permalinks/permalink-index.ts';
import { permalinksSchema } from '../../src/schemas/permalinks.ts';
import { small } from './loaded-guide.ts';

const when = { edition: '1.1', date: '2027-02-01' };

/** The files for pages at addresses, each with what became of it. */
function write(states: Readonly<Record<string, object>>): ReadonlyMap<string, string> {
  const wording = { edition: '1.0', date: '2026-01-01', digest: `sha256-${'0'.repeat(64)}`, text: 'A page' };
  const permalinks = Object.entries(states).map(([address, state]) => ({
    page: address.split('#', 1)[0]?.slice(1, -1),
    ...(address.includes('#') ? { statement: address.split('#')[1], kind: 'claim' } : { kind: 'lesson' }),
    address,
    since: '1.0',
    wordings: [wording],
    state,
  }));
  const record = permalinksSchema.parse({ version: 1, editions: [], permalinks });
  const redirects = toRedirects(indexPermalinks(record), (path) => `/guide${path}`);
  return toHostFiles({ base: '/guide/', rules: [], redirects });
}

const files = write({
  '/lessons/new/': { kind: 'stands' },
  '/lessons/new/#kept': { kind: 'stands' },
  '/lessons/gone/': { kind: 'withdrawn', why: 'It was wrong.', ...when },
  '/lessons/joined/': { kind: 'moved', to: '/lessons/new/#kept', ...when },
  '/lessons/old/': { kind: 'moved', to: '/lessons/new/', ...when },
  '/lessons/old/#kept': { kind: 'moved', to: '/lessons/new/#kept', ...when },
});

describe('the redirects for hosts', () => {
  test('lead, in the format of each, from the page that moved to the page that it is now, for good', () => {
    const lines = {
      _redirects: '/guide/lessons/old/ /guide/lessons/new/ 301\n',
      'hosting/apache.conf': 'RedirectMatch permanent "^/guide/lessons/old/$" "/guide/lessons/new/"\n',
      'hosting/nginx.conf': 'location = /guide/lessons/old/ { return 301 /guide/lessons/new/$is_args$args; }\n',
    };
    for (const [name, line] of Object.entries(lines)) expect(files.get(name), name).toContain(line);
    expect(JSON.parse(files.get('hosting/vercel.json') ?? '')).toHaveProperty(
      'redirects',
      expect.arrayContaining([{ source: '/guide/lessons/old/', destination: '/guide/lessons/new/', permanent: true }]),
    );
  });

  test('lead from the forms that a lesson had for teaching to those of the lesson that it is now', () => {
    for (const form of ['handout', 'slides', 'facilitate'])
      expect(files.get('_redirects')).toContain(`/guide/lessons/old/${form}/ /guide/lessons/new/${form}/ 301\n`);
  });

  test('have no page that became a part of another, nor its slides: a host would put the query behind the #', () => {
    expect([...files.values()].join('')).not.toMatch(/joined\/(?:slides\/)?["\s$]/);
    expect(files.get('_redirects')).not.toMatch(/^\/\S* \S*#/m);
    expect(files.get('_redirects')).toContain('/guide/lessons/joined/handout/ /guide/lessons/new/handout/ 301\n');
  });

  test('have no notice of a withdrawal, which is a page to be read, and lead to it from the forms of its lesson', () => {
    expect(files.get('_redirects')).not.toMatch(/^\/guide\/lessons\/gone\/ /m);
    expect(files.get('_redirects')).toContain('/guide/lessons/gone/slides/ /guide/lessons/gone/ 301\n');
  });

  test('are not written where no page moved', () => {
    const plain = write({ '/lessons/new/': { kind: 'stands' } });
    expect(plain.has('_redirects')).toBe(false);
    expect([...plain.values()].join('')).not.toMatch(/301|RedirectMatch/);
  });

  test('name every page of a guide that moved, and every form', () => {
    const redirects = toRedirects(indexPermalinks(small.graph.history.record), small.resolver.toAddress);
    const forms = ['', 'handout/', 'slides/', 'facilitate/'];
    expect(redirects).toEqual([
      { from: '/concepts/starter/', to: '/concepts/levain/' },
      ...forms.map((form) => ({ from: `/lessons/watch-the-dough/${form}`, to: `/lessons/trust-the-dough/${form}` })),
    ]);
  });
});
