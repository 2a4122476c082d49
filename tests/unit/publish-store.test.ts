import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { openBucket } from '../../src/publishing/targets/s3.ts';
import { publishToStore } from '../../src/publishing/targets/store.ts';
import { first, second, toDay, toJob, type Texts } from './small-build.ts';
import { startStore, type StoreServer } from './store-server.ts';
import { makeFolder } from './temporary-guide.ts';

const prefix = 'g/';
const ledger = `${prefix}.published.json`;

/** What an object store is sent of a build: it has no use for the rest. */
const sendable = (texts: Texts) =>
  Object.keys(texts).filter((name) => !/\.(?:br|gz)$|^_headers$|^hosting\//.test(name));

/** The names that were put, in their order, without the ledger. */
function takePuts(server: StoreServer): string[] {
  const puts = server.takeRequests().filter(({ method, key }) => method === 'PUT' && key !== ledger);
  return puts.map(({ key }) => key.slice(prefix.length));
}

describe('in a store that speaks S3', () => {
  let server: StoreServer;
  let source: string;
  const publish = (texts: Texts, options: Parameters<typeof toJob>[2] = {}) =>
    publishToStore(toJob(source, texts, options), openBucket({ bucket: 'guide', prefix, endpoint: server.endpoint }));
  const read = async (name: string) => (await server.get(prefix + name)).text();

  beforeEach(async () => {
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'S3RVER').stubEnv('AWS_SECRET_ACCESS_KEY', 'S3RVER');
    onTestFinished(() => {
      vi.unstubAllEnvs();
    });
    server = await startStore();
    source = makeFolder();
  });

  test('a stage begins when all of the one before it is there, and the worker is last', async () => {
    await publish(first);
    const puts = server.takeRequests().filter(({ method, key }) => method === 'PUT' && key !== ledger);
    expect(puts.map(({ key }) => key.slice(prefix.length)).sort()).toEqual(sendable(first).sort());
    const assets = ['_astro/page.1111.css', '_astro/letters.2222.woff2', 'pagefind/fragment/en_1.pf_fragment'];
    const data = ['api/graph.json', 'pictures/home.png', 'references.bib'];
    const pages = ['404.html', 'lessons/index.html', 'lessons/data/index.html'];
    const whenAsked = (name: string) => puts.find(({ key }) => key === prefix + name)?.after ?? [];
    const withPrefix = (names: readonly string[]) => names.map((name) => prefix + name);
    for (const name of data) expect(whenAsked(name)).toEqual(expect.arrayContaining(withPrefix(assets)));
    for (const name of pages) expect(whenAsked(name)).toEqual(expect.arrayContaining(withPrefix(data)));
    expect(whenAsked('sitemap-0.xml')).toEqual(expect.arrayContaining(withPrefix(pages)));
    expect(puts.slice(-7).map(({ key }) => key.slice(prefix.length))).toEqual([
      ...['sitemap-0.xml', 'sitemap-index.xml', 'robots.txt', 'feed.xml', 'index.html', 'offline/build.json', 'sw.js'],
    ]);
  });

  test('each file has the bytes of the build, its type, and how long it may be kept', async () => {
    await publish(first);
    for (const name of sendable(first)) expect(await read(name)).toBe(first[name]);
    const { headers } = await server.get(`${prefix}_astro/page.1111.css`);
    expect(headers.get('content-type')).toBe('text/css; charset=utf-8');
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    const page = await server.get(`${prefix}lessons/data/index.html`);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('cache-control')).toBe('no-cache');
    expect(page.headers.get('content-encoding')).toBeNull();
  });

  test('the next build sends what changed, and leaves what open pages may ask for', async () => {
    await publish(first);
    server.takeRequests();
    const { changedPages, kept } = await publish(second);
    expect(takePuts(server)).toEqual([
      ...['_astro/page.3333.css', 'lessons/data/index.html', 'index.html', 'offline/build.json', 'sw.js'],
    ]);
    expect(changedPages).toEqual(['index.html', 'lessons/data/index.html']);
    expect(kept).toBe(sendable(second).length - 5);
    expect(await read('_astro/page.1111.css')).toBe('one');
  });

  test('the same build again sends nothing at all', async () => {
    await publish(first);
    server.takeRequests();
    expect(await publish(first)).toMatchObject({ sent: [], changedPages: [] });
    expect(server.takeRequests().filter(({ method }) => method !== 'GET')).toEqual([]);
  });

  test('where something that pages need is refused, no page is sent, and the error says what and what to do', async () => {
    await publish(first);
    server.takeRequests();
    server.refuse((key) => key.endsWith('.css'));
    await expect(publish(second)).rejects.toThrow(
      /^s3:\/\/guide\/g\/_astro\/page\.3333\.css: AccessDenied: Not for you\. .*publish again.*$/,
    );
    expect(takePuts(server)).toEqual(['_astro/page.3333.css']);
    for (const name of ['index.html', 'lessons/data/index.html', 'sw.js']) expect(await read(name)).toBe(first[name]);
  });

  test('where a page is refused, the first page and the worker stay, and the next run goes on from there', async () => {
    await publish(first);
    server.refuse((key) => key.endsWith('lessons/data/index.html'));
    await expect(publish(second)).rejects.toThrow('lessons/data/index.html: AccessDenied');
    expect(await read('index.html')).toBe(first['index.html']);
    expect(await read('sw.js')).toBe('1');
    server.refuse(() => false);
    server.takeRequests();
    const { changedPages } = await publish(second);
    expect(takePuts(server)).toEqual(['lessons/data/index.html', 'index.html', 'offline/build.json', 'sw.js']);
    expect(changedPages).toEqual(['index.html', 'lessons/data/index.html']);
  });

  test('where the first page is refused, the next run names the pages that the first one changed', async () => {
    await publish(first);
    server.refuse((key) => key === `${prefix}index.html`);
    await expect(publish(second)).rejects.toThrow('g/index.html: AccessDenied');
    server.refuse(() => false);
    server.takeRequests();
    const { changedPages } = await publish(second);
    expect(takePuts(server)).toEqual(['index.html', 'offline/build.json', 'sw.js']);
    expect(changedPages).toEqual(['index.html', 'lessons/data/index.html']);
  });

  test('with --prune goes what no build has had for so long, and nothing that is not ours', async () => {
    await openBucket({ bucket: 'guide', prefix, endpoint: server.endpoint }).put(
      'by-hand.txt',
      Buffer.from('by hand'),
      { contentType: 'text/plain', cacheControl: 'no-cache' },
    );
    await publish(first, { now: toDay(0) });
    const { 'lessons/index.html': _, ...rest } = second;
    await publish(rest, { now: toDay(1) });
    expect((await publish(rest, { now: toDay(30), graceDays: 30 })).removed).toEqual([]);
    const { removed, changedPages } = await publish(rest, { now: toDay(31), graceDays: 30 });
    expect(removed).toEqual(['_astro/page.1111.css', 'lessons/index.html']);
    expect(changedPages).toEqual(['lessons/index.html']);
    expect((await server.get(`${prefix}_astro/page.1111.css`)).status).toBe(404);
    expect(await read('by-hand.txt')).toBe('by hand');
    expect((await publish(rest, { now: toDay(99), graceDays: 30 })).removed).toEqual([]);
  });

  test('a bucket that is not there is named', async () => {
    const bucket = openBucket({ bucket: 'another', prefix: '', endpoint: server.endpoint });
    await expect(publishToStore(toJob(source, first), bucket)).rejects.toThrow(/^s3:\/\/another\/.*NoSuchBucket/);
  });
});
