import { describe, expect, test } from 'vitest';
import { toHostRedirects } from '../../src/metadata/host-redirects.ts';
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
  return toHostRedirects(indexPermalinks(record), (path) => `/guide${path}`);
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
    expect(Object.fromEntries(files)).toEqual({
      _redirects: '/guide/lessons/old/ /guide/lessons/new/ 301\n',
      'hosting/apache.conf': 'RedirectMatch permanent "^/guide/lessons/old/$" "/guide/lessons/new/"\n',
      'hosting/nginx.conf': 'location = /guide/lessons/old/ { return 301 /guide/lessons/new/$is_args$args; }\n',
      'hosting/vercel.json': `${JSON.stringify(
        { redirects: [{ source: '/guide/lessons/old/', destination: '/guide/lessons/new/', permanent: true }] },
        null,
        2,
      )}\n`,
    });
  });

  test('have no page that became a part of another: a host would put the query behind the #', () => {
    expect([...files.values()].join('')).not.toMatch(/joined|#/);
  });

  test('have no notice of a withdrawal, which is a page to be read', () => {
    expect([...files.values()].join('')).not.toContain('gone');
  });

  test('are not written where no page moved', () => {
    expect([...write({ '/lessons/new/': { kind: 'stands' } }).keys()]).toEqual([]);
  });

  test('name every page of a guide that moved', () => {
    const written = toHostRedirects(indexPermalinks(small.graph.history.record), small.resolver.toAddress);
    expect(written.get('_redirects')).toBe('/concepts/starter/ /concepts/levain/ 301\n');
  });
});
