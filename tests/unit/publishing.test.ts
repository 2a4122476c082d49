import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readHome, toPageAddress } from '../../src/publishing/addresses.ts';
import { closeLedger, emptyLedger, listExpired, openLedger, parseLedger } from '../../src/publishing/ledger.ts';
import { listChangedPages, toPlan } from '../../src/publishing/plan.ts';
import { readBuild, readBuilt } from '../../src/publishing/read-build.ts';
import { runAtOnce } from '../../src/publishing/run-at-once.ts';
import { groupByStage } from '../../src/publishing/stages.ts';
import { toStoredHeaders } from '../../src/publishing/stored-headers.ts';
import { parseTarget } from '../../src/publishing/target.ts';
import { run, stackTrace } from './command.ts';
import { first, toDay, toJob } from './small-build.ts';
import { makeFolder } from './temporary-guide.ts';

const file = (name: string, digest: string) => ({ name, bytes: 1, digest, md5: `md5 of ${digest}` });
const stored = (digest: string) => ({ bytes: 1, etag: `md5 of ${digest}` });

test('what has a digest in its name goes first, pages after all they need, the worker last of all', () => {
  const groups = groupByStage(Object.keys(first).map((name) => ({ name })));
  expect(Object.fromEntries([...groups].map(([stage, files]) => [stage, files.map(({ name }) => name)]))).toEqual({
    assets: [
      '_astro/page.1111.css',
      '_astro/page.1111.css.br',
      '_astro/letters.2222.woff2',
      'pagefind/fragment/en_1.pf_fragment',
    ],
    data: [
      ...['_headers', 'api/graph.json', 'hosting/nginx.conf', 'index.html.gz', 'pictures/home.png', 'references.bib'],
    ],
    pages: ['404.html', 'lessons/data/index.html', 'lessons/index.html'],
    last: [
      ...['sitemap-0.xml', 'sitemap-index.xml', 'robots.txt', 'feed.xml', 'index.html', 'offline/build.json', 'sw.js'],
    ],
  });
});

test.each([
  ['index.html', 'text/html; charset=utf-8', 'no-cache'],
  ['_astro/a.css', 'text/css; charset=utf-8', 'public, max-age=31536000, immutable'],
  ['_astro/a.woff2', 'font/woff2', 'public, max-age=31536000, immutable'],
  ['references.bib', 'application/x-bibtex; charset=utf-8', 'no-cache'],
  ['offline/build.json', 'application/json; charset=utf-8', 'no-store'],
  ['licence', 'application/octet-stream', 'no-cache'],
])('%s is sent as %s, with %s', (name, contentType, cacheControl) => {
  expect(toStoredHeaders(name)).toEqual({ contentType, cacheControl });
});

describe('a file that is there', () => {
  const page = file('index.html', 'b');
  test('is sent again where nobody knows with which headers it was', () => {
    expect(toPlan([page], new Map([['index.html', stored('b')]]), emptyLedger)).toEqual({
      toSend: [page],
      changed: [],
    });
  });

  test('is not sent again after a complete run, or one that began to send it in place of another', () => {
    const there = new Map([['index.html', stored('b')]]);
    for (const ledger of [closeLedger(emptyLedger, [page], toDay(0)), openLedger(emptyLedger, [page])])
      expect(toPlan([page], there, ledger).toSend).toEqual([]);
  });

  test('is sent again where the headers of its kind have changed since', () => {
    const { files, ...rest } = closeLedger(emptyLedger, [page], toDay(0));
    const earlier = { ...rest, files: { 'index.html': { digest: 'b', headers: 'text/html | max-age=60' } } };
    expect(files['index.html']?.headers).toBe('text/html; charset=utf-8 | no-cache');
    expect(toPlan([page], new Map([['index.html', stored('b')]]), earlier).toSend).toEqual([page]);
  });

  test('is sent again where the store has other bytes than the ledger says', () => {
    const ledger = closeLedger(emptyLedger, [page], toDay(0));
    expect(toPlan([page], new Map([['index.html', stored('x')]]), ledger).toSend).toEqual([page]);
    expect(toPlan([page], new Map(), ledger).toSend).toEqual([page]);
  });
});

test('a run that stopped has changed pages, too: the next names them as if it had changed them itself', () => {
  const before = closeLedger(emptyLedger, [file('a/index.html', '1'), file('b/index.html', '1')], toDay(0));
  const after = [file('a/index.html', '2'), file('b/index.html', '1'), file('references.bib', '2')];
  expect(listChangedPages(after, openLedger(before, after))).toEqual(['a/index.html']);
});

test('what is of no build any more is counted from the first build without it', () => {
  const old = file('_astro/a.css', '1');
  const has = closeLedger(emptyLedger, [old], toDay(0));
  const hasNot = closeLedger(closeLedger(has, [], toDay(1)), [], toDay(20));
  expect(listExpired(hasNot, toDay(30), 30)).toEqual([]);
  expect(listExpired(hasNot, toDay(31), 30)).toEqual(['_astro/a.css']);
  expect(closeLedger(hasNot, [old], toDay(21)).gone).toEqual({});
});

test('what a run that stopped had sent is gone, too, when the next build does not have it', () => {
  const ledger = openLedger(emptyLedger, [file('_astro/a.css', '1')]);
  expect(Object.keys(closeLedger(ledger, [], toDay(0)).gone)).toEqual(['_astro/a.css']);
});

test('a ledger that cannot be read is named, with what to do', () => {
  for (const text of ['', '{}', '{"version":2}'])
    expect(() => parseLedger(text, 's3://b/.published.json')).toThrow(/^s3:\/\/b\/\.published\.json: .*remove it/);
});

test('the address of a page is that of the sitemap, base path and all', () => {
  const home = readHome(first['sitemap-index.xml'] ?? '');
  expect(toPageAddress('index.html', home)).toBe('https://guide.example/g/');
  expect(toPageAddress('lessons/data/index.html', home)).toBe('https://guide.example/g/lessons/data/');
  expect(toPageAddress('404.html', home)).toBe('https://guide.example/g/404.html');
  expect(() => readHome('<sitemapindex/>')).toThrow('sitemap-index.xml: no address in it');
});

test.each([
  ['/srv/guide', { kind: 'folder', path: '/srv/guide' }],
  ['s3://bucket', { kind: 'store', bucket: 'bucket', prefix: '' }],
  ['s3://my.bucket/a/b/', { kind: 'store', bucket: 'my.bucket', prefix: 'a/b/' }],
])('%s is a target', (word, target) => {
  expect(parseTarget(word)).toEqual(target);
});

test.each(['s3://', 's3:///prefix', 's3://Bucket/', 'ftp://host/', 'https://bucket.example/'])(
  '%s is no target',
  (word) => {
    expect(() => parseTarget(word)).toThrow(`Unexpected target (${word})`);
  },
);

test('a file that changes while it is published stops the run: two builds do not mix', () => {
  const folder = makeFolder();
  const { files } = toJob(folder, first);
  writeFileSync(join(folder, 'sw.js'), 'of another build');
  const worker = files.find(({ name }) => name === 'sw.js');
  expect(worker).toBeDefined();
  if (worker !== undefined) expect(() => readBuilt(folder, worker)).toThrow(/sw\.js: changed while it was published/);
});

test.each(['index.html', 'sitemap-index.xml'])('a folder without %s is no build', (name) => {
  const folder = makeFolder();
  toJob(folder, first);
  rmSync(join(folder, name));
  expect(() => readBuild(folder)).toThrow(`${name}: not there: npm run build makes a build`);
});

test('after a failure nothing more is begun, and what was begun ends', async () => {
  const ended: number[] = [];
  const running = runAtOnce([1, 2, 3, 4, 5, 6], 2, async (item) => {
    await Promise.resolve();
    if (item === 3) throw new Error('no room');
    ended.push(item);
  });
  await expect(running).rejects.toThrow('no room');
  expect(ended).toEqual(expect.arrayContaining([1, 2]));
  expect(ended).not.toContain(6);
});

describe('the command', () => {
  test.each([
    [[], 'No target named'],
    [['a', 'b'], 'Unexpected word (b)'],
    [['ftp://host/'], 'Unexpected target'],
    [['a', '--grace', 'soon'], '--grace'],
    [['a', '--grace', '-1'], '--grace'],
    [['s3://bucket', '--endpoint', 'host:80'], '--endpoint'],
    [['a', '--purge'], '--purge'],
    [['a', '--from', ''], '--from'],
  ])('ends with one line for %j', (args, named) => {
    const { status, lines } = run('publish.ts', args);
    expect(lines).toEqual([expect.stringContaining(named)]);
    expect(status).toBe(2);
  });

  test('ends with one line where there is no build', () => {
    const { status, lines, output } = run('publish.ts', [makeFolder(), '--from', makeFolder()]);
    expect(lines).toEqual([expect.stringContaining('npm run build makes a build to publish')]);
    expect(output).not.toMatch(stackTrace);
    expect(status).toBe(1);
  });

  test('publishes in a folder, and writes and prints the addresses of the pages that changed', () => {
    const [source, target, list] = [makeFolder(), makeFolder(), join(makeFolder(), 'purge.json')];
    toJob(source, first);
    const { status, lines } = run('publish.ts', [target, '--from', source, '--purge-list', list]);
    expect(status).toBe(0);
    const home = 'https://guide.example/g/';
    const pages = [home, `${home}404.html`, `${home}lessons/`, `${home}lessons/data/`];
    expect(lines).toEqual([expect.stringMatching(/^Publish: done in /), expect.stringMatching(/^4 pages /), ...pages]);
    expect(JSON.parse(readFileSync(list, 'utf8'))).toEqual({ pages });
  });
});
