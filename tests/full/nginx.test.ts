import { writeFileSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { chromium, type Browser } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser } from '../../scripts/browser.ts';
import { byKind, everywhere, toFileKind, type FileKind } from '../../src/hosting/header-table.ts';
import { isText, mediaTypes } from '../../src/hosting/media-types.ts';
import { sites } from '../sites.ts';
import { isInstalled, runTool } from '../tools.ts';
import { startNginx, type Answer, type Nginx } from '../nginx.ts';

/** The files of a build that have an address of their own, with that address. */
function listAddresses({ out, base }: { readonly out: string; readonly base: string }) {
  return readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(?:br|gz)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(join(out, '/').length))
    .map((file) => ({ file, address: base + file.replace(/(^|\/)index\.html$/, '$1') }));
}

function expectHeaders({ headers }: Answer, kind: FileKind, what: string): void {
  const { 'X-Frame-Options': framed, ...sent }: Record<string, string> = { ...everywhere, ...byKind[kind] };
  for (const [name, value] of Object.entries(sent))
    expect(headers[name.toLowerCase()], `${name} of ${what}`).toBe(value);
  expect(headers['x-frame-options'], what).toBe(framed);
  expect(headers['set-cookie'], what).toBeUndefined();
  expect(headers.server, what).toBe('nginx');
}

function findType(file: string): string {
  return mediaTypes.get(/[^.]*$/.exec(file)?.[0] ?? '')?.type ?? 'text/plain';
}

describe.skipIf(!isInstalled('nginx')).each(Object.entries(sites))('nginx hands out the guide "%s"', (_, site) => {
  const { out, base } = site;
  const configuration = readFileSync(join(out, 'hosting/nginx.conf'), 'utf8');
  const moved = [...configuration.matchAll(/location = (\S+) \{ return 301 ([^$;]+)/g)];
  const movedFrom = new Set(moved.map(([, from]) => from));
  const addresses = listAddresses(site).filter(({ address }) => !movedFrom.has(address));
  const read = (file: string) => readFileSync(join(out, file));
  let nginx: Nginx;
  beforeAll(async () => {
    nginx = await startNginx(site);
  });
  afterAll(() => nginx.stop());

  test('with every file whole, of its type, and with its headers', async () => {
    for (const { file, address } of addresses) {
      const answer = await nginx.ask(address);
      expect(answer.status, address).toBe(200);
      expect(answer.body.equals(read(file)), address).toBe(true);
      if (!file.startsWith('_')) expect(answer.headers['content-type'], address).toBe(findType(file));
      expect(answer.headers['content-encoding'], address).toBeUndefined();
      expectHeaders(answer, toFileKind(file), address);
    }
  });

  test.each(['no-such-page/', 'lessons/no-such-lesson/', '_astro/no-such-style.css', 'embed/none/'])(
    'with the guide’s own words where there is no %s, to be asked for again',
    async (path) => {
      const answer = await nginx.ask(base + path);
      expect(answer.status).toBe(404);
      expect(answer.body.equals(read('404.html'))).toBe(true);
      expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
      expect(answer.headers['cache-control']).toBe('no-cache');
      expect(answer.headers['content-security-policy']).toBe(byKind.guide['Content-Security-Policy']);
    },
  );

  test('from an address without its last slash to the page, on whatever host it was asked', async () => {
    const { status, headers } = await nginx.ask(`${base}lessons`);
    expect({ status, location: headers.location }).toEqual({ status: 301, location: `${base}lessons/` });
  });

  test('from a page that moved to where it is, with the query', async () => {
    for (const [, from = '', to = ''] of moved) {
      const { status, headers } = await nginx.ask(`${from}?edition=0.2`);
      expect({ status, location: headers.location }).toEqual({ status: 301, location: `${to}?edition=0.2` });
      expectHeaders({ status, headers, body: Buffer.of() }, 'guide', from);
    }
  });

  test.each(['..%2f..%2fetc/passwd', '../../etc/passwd', '%2e%2e/%2e%2e/etc/passwd', '.%00/'])(
    'and nothing outside of it, such as %s',
    async (path) => {
      expect((await nginx.ask(base + path)).status).toBeGreaterThanOrEqual(400);
    },
  );

  test.each([
    ['gzip', 'gz', gunzipSync],
    ...(isInstalled('brotli') ? [['br', 'br', brotliDecompressSync] as const] : []),
  ] as const)('with text in %s for whoever takes it, made by the build', async (encoding, ending, unpack) => {
    for (const { file, address } of addresses) {
      const { headers, body, status } = await nginx.ask(address, { 'Accept-Encoding': encoding });
      expect(status, address).toBe(200);
      if (!isText(file)) {
        expect(headers['content-encoding'], address).toBeUndefined();
        continue;
      }
      expect(headers['content-encoding'], address).toBe(encoding);
      expect(headers['content-type'], address).toBe(findType(file));
      expect(headers.vary, address).toContain('Accept-Encoding');
      expect(body.equals(read(`${file}.${ending}`)), address).toBe(true);
      expect(unpack(body).equals(read(file)), address).toBe(true);
    }
  });

  test('in parts', async () => {
    const whole = read('references.bib');
    const part = await nginx.ask(`${base}references.bib`, { Range: 'bytes=10-109' });
    expect(part.status).toBe(206);
    expect(part.headers['content-range']).toBe(`bytes 10-109/${String(whole.length)}`);
    expect(part.body.equals(whole.subarray(10, 110))).toBe(true);
    expectHeaders(part, 'guide', 'a part');
    const beyond = await nginx.ask(`${base}references.bib`, { Range: `bytes=${String(whole.length)}-` });
    expect(beyond.status).toBe(416);
  });

  test.each(['', 'lessons/', 'references.bib', 'sw.js', 'api/graph.json'])(
    'without sending %s again to who has it',
    async (path) => {
      const { etag = '', 'last-modified': date = '' } = (await nginx.ask(base + path)).headers;
      expect(etag).not.toBe('');
      const known: readonly Record<string, string>[] = [{ 'If-None-Match': etag }, { 'If-Modified-Since': date }];
      for (const headers of known) {
        const again = await nginx.ask(base + path, headers);
        expect({ status: again.status, bytes: again.body.length }).toEqual({ status: 304, bytes: 0 });
        expectHeaders(again, toFileKind(path), path);
      }
      expect((await nginx.ask(base + path, { 'If-None-Match': '"another"' })).status).toBe(200);
    },
  );

  test('without a body to HEAD, and nothing to POST', async () => {
    const head = await nginx.ask(base, {}, 'HEAD');
    expect({ status: head.status, bytes: head.body.length }).toEqual({ status: 200, bytes: 0 });
    expect((await nginx.ask(base, {}, 'POST')).status).toBe(405);
  });

  describe('to a browser', () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await chromium.launch({
        executablePath: findBrowser(),
        args: ['--no-sandbox', '--disable-features=LocalNetworkAccessChecks'],
      });
    });
    afterAll(() => browser.close());

    /** All that a page says to the console, and all that could not be had. */
    async function visit(paths: readonly string[]): Promise<string[]> {
      const page = await browser.newPage();
      const noted: string[] = [];
      page.on('console', (message) => noted.push(message.text()));
      page.on('pageerror', (error) => noted.push(error.message));
      page.on('requestfailed', (request) => {
        const { errorText = '' } = request.failure() ?? {};
        // What is fetched ahead is given up when the page is left.
        if (errorText !== 'net::ERR_ABORTED') noted.push(`${errorText}: ${request.url()}`);
      });
      for (const path of paths) await page.goto(nginx.origin + base + path, { waitUntil: 'networkidle' });
      await page.context().close();
      return noted;
    }

    test('which has nothing to complain of', async () => {
      const one = (prefix: string, ending: string) =>
        addresses.find(({ file }) => file.startsWith(prefix) && file.endsWith(ending))?.address.slice(base.length) ??
        '';
      const paths = ['', 'lessons/', 'evidence/', 'pack/', 'about/', one('lessons/', 'slides/index.html')];
      expect(await visit([...paths, one('embed/lessons/', '.html'), one('download/', '.html')])).toEqual([]);
    });

    test('which finds what it searches, for which WebAssembly has to run', async () => {
      const page = await browser.newPage();
      await page.goto(`${nginx.origin}${base}search/?q=lesson`);
      await page.locator('main .results > li').first().waitFor();
      await page.context().close();
    });

    test('which shows cards in frames of other sites, and no page', async () => {
      const card =
        addresses.find(({ file }) => file.startsWith('embed/lessons/') && file.endsWith('.html'))?.address ?? '';
      const page = await browser.newPage();
      await page.route('http://other.example/', (route) =>
        route.fulfill({
          contentType: 'text/html',
          body: `<iframe name="card" src="${nginx.origin}${card}"></iframe><iframe name="page" src="${nginx.origin}${base}"></iframe>`,
        }),
      );
      await page.goto('http://other.example/', { waitUntil: 'load' });
      await page.frameLocator('[name=card]').locator('main').waitFor();
      expect(await page.frameLocator('[name=page]').locator('main').count()).toBe(0);
      await page.context().close();
    });
  });
});

describe.skipIf(!isInstalled('nginx') || !isInstalled('wrk'))('nginx under load', () => {
  test('answers 2,000 requests a second for ten seconds, over all pages, without an error', async () => {
    const site = sites.guide;
    const folder = mkdtempSync(join(tmpdir(), 'load-'));
    const nginx = await startNginx(site);
    try {
      const paths = listAddresses(site).map(({ address }) => `"${address}"`);
      const script = `local paths = {${paths.join(',')}}; local n = 0
        request = function() n = n % #paths + 1; return wrk.format("GET", paths[n], {["Accept-Encoding"] = "gzip"}) end`;
      writeFileSync(join(folder, 'load.lua'), script);
      const args = ['-t1', '-c64', '-d10s', '--timeout', '10s', '-s', 'load.lua', nginx.origin];
      const { output, isSound } = runTool('wrk', args, folder);
      expect(isSound, output).toBe(true);
      expect(output).not.toMatch(/Socket errors|Non-2xx/);
      expect(Number(/Requests\/sec:\s*([\d.]+)/.exec(output)?.[1])).toBeGreaterThanOrEqual(2000);
    } finally {
      await nginx.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
