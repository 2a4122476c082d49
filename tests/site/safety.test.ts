import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { speculationRules, toContentPolicy } from '../../src/hosting/content-policy.ts';
import { byKind, everywhere, toFileKind } from '../../src/hosting/header-table.ts';
import { isText, mediaTypes } from '../../src/hosting/media-types.ts';
import { builtSites, type BuiltSite } from './pages.ts';

const compressed = /\.(?:br|gz)$/;

/** Every HTML file, also those that are no pages of the guide, as the elements that it has with script. */
function readDocuments({ files, out }: BuiltSite) {
  return files
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({ file, $: load(readFileSync(join(out, file), 'utf8')) }));
}

/** The rules of `_headers`: what is sent with addresses of a pattern, as pairs of name and value. */
function readRules({ out }: BuiltSite) {
  const text = readFileSync(join(out, '_headers'), 'utf8');
  return [...text.matchAll(/^(\/\S*)\n((?: {2}\S.*\n)+)/gm)].map(([, pattern = '', lines = '']) => ({
    pattern,
    headers: [...lines.matchAll(/^ {2}([^:]+): (.*)$/gm)].map(([, name = '', value = '']) => [name, value] as const),
  }));
}

function matches(pattern: string, address: string): boolean {
  return pattern.endsWith('*') ? address.startsWith(pattern.slice(0, -1)) : address === pattern;
}

/** As a policy names a text of the page's own. */
const digest = (text: string) => createHash('sha256').update(text).digest('base64');
const own = "'self'";
const policyNames = ['still', 'scripted', 'whole'] as const;

describe.each(builtSites)('the built guide "$name"', (site) => {
  const documents = readDocuments(site);
  const isDownload = (file: string) => file.startsWith('download/');

  test('has a policy on every page, before all that it governs', () => {
    for (const { file, $ } of documents) {
      const style = $('style').text();
      const known = policyNames.map((name) => toContentPolicy(name, style === '' ? undefined : digest(style)));
      const policies = $('meta[http-equiv="Content-Security-Policy"]');
      expect(policies, file).toHaveLength(1);
      expect(policies.prevAll().not('meta[charset]'), file).toHaveLength(0);
      expect(policies.parent().is('head'), file).toBe(true);
      if (!isDownload(file)) expect(known, file).toContain(policies.attr('content'));
    }
  });

  test('lets cards and sheets do nothing, and pages that lead on or turn slides run their script only', () => {
    const get = (pattern: RegExp, leadsOn = false) =>
      documents
        .filter(({ file, $ }) => pattern.test(file) && $('a.target').length > 0 === leadsOn)
        .map(({ $ }) =>
          $('meta[http-equiv="Content-Security-Policy"]')
            .attr('content')
            ?.replace(/'sha256-[^']+'/, own),
        );
    expect(new Set(get(/^embed\/|(?:handout|facilitate)\/index\.html$/))).toEqual(new Set([toContentPolicy('still')]));
    expect([...new Set(get(/./, true))].every((policy) => policy === toContentPolicy('scripted'))).toBe(true);
    expect(new Set(get(/slides\/index\.html$/))).toEqual(new Set([toContentPolicy('scripted')]));
    expect(new Set(get(/^(?:404|index|lessons\/index)\.html$/))).toEqual(new Set([toContentPolicy('whole')]));
  });

  test('has no script within a page, but for data, and one style at most, which its policy names', () => {
    for (const { file, $ } of documents.filter((document) => !isDownload(document.file))) {
      expect($('script:not([src]):not([type$="json"]):not([type=speculationrules]), [style]').length, file).toBe(0);
      const named = [...$.html().matchAll(/style-src 'sha256-([^']+)';/g)].map(([, name]) => name);
      const styles = $('style')
        .toArray()
        .map((element) => digest($(element).text()));
      expect(styles, file).toEqual(named);
    }
  });

  test('has in a page no rules of what to fetch early but its own, which its policy names', () => {
    for (const { file, $ } of documents) {
      const rules = $('script[type=speculationrules]');
      if (rules.length === 0) continue;
      expect(rules.text(), file).toBe(speculationRules);
      expect($('meta[http-equiv="Content-Security-Policy"]').attr('content'), file).toMatch(
        new RegExp(`script-src [^;]*'sha256-${RegExp.escape(digest(rules.text()))}'`),
      );
    }
    expect(documents.some(({ $ }) => $('script[type=speculationrules]').length > 0)).toBe(true);
  });

  test('has its style in each page that is read, and asks for no other', () => {
    const read = documents.filter(({ $ }) => $('meta[content*="wasm-unsafe-eval"]').length > 0);
    expect(read.length).toBeGreaterThan(site.graph.pages.length); // at least the page that there is nothing, too
    for (const { file, $ } of read) {
      expect($('style'), file).toHaveLength(1);
      expect($('link[rel=stylesheet]'), file).toHaveLength(0);
    }
  });

  test('has no style sheet that no page asks for', () => {
    const asked = new Set(
      documents.flatMap(({ $ }) =>
        $('link[rel=stylesheet]')
          .toArray()
          .map((link) => $(link).attr('href') ?? ''),
      ),
    );
    const sheets = site.files.filter((file) => file.endsWith('.css') && file.startsWith('_astro/'));
    expect(sheets.filter((file) => !asked.has(site.base + file))).toEqual([]);
  });

  test('runs in its one-file edition only the script and the style that its policy names', () => {
    const whole = documents.filter(({ file }) => isDownload(file));
    expect(whole).toHaveLength(1);
    for (const { $ } of whole) {
      const policy = $('meta[http-equiv="Content-Security-Policy"]').attr('content') ?? '';
      const digests = $('style, script:not([type$="json"])')
        .toArray()
        .map((element) => `'sha256-${digest($(element).text())}'`);
      expect([...policy.matchAll(/'sha256-[^']+'/g)].map(([named]) => named).sort()).toEqual(digests.sort());
      expect(policy).toMatch(/^default-src 'none'; /);
      expect(policy).not.toMatch(/unsafe|https?:/);
      expect($('[style]').length).toBe(0);
    }
  });

  test('has no handler in an attribute, and no address that would run', () => {
    for (const { file, $ } of documents) {
      const attributes = $('*')
        .toArray()
        .flatMap((element) => Object.entries($(element).attr() ?? {}));
      expect(
        attributes.filter(
          ([name, value]) =>
            /^on/i.test(name) ||
            (/^(?:href|src|action|formaction|data|xlink:href)$/i.test(name) &&
              /^\s*(?:javascript|vbscript|data:text)/i.test(value)),
        ),
        file,
      ).toEqual([]);
    }
  });

  test('asks no other host for anything', () => {
    const loading =
      'script[src], img, source, iframe, video, audio, object, embed, link[rel~=stylesheet], link[rel~=preload], link[rel~=icon], link[rel~=manifest], link[rel~=prefetch], link[rel~=preconnect], link[rel~=dns-prefetch], use, image';
    for (const { file, $ } of documents) {
      const addresses = $(loading)
        .toArray()
        .flatMap((element) =>
          ['src', 'srcset', 'href', 'data', 'xlink:href'].flatMap((name) => $(element).attr(name) ?? []),
        );
      expect(
        addresses.filter((address) => !/^(?:\/(?!\/)|#|data:)/.test(address)),
        file,
      ).toEqual([]);
    }
    for (const file of site.files.filter((name) => name.endsWith('.css'))) {
      const css = readFileSync(join(site.out, file), 'utf8');
      expect(css, file).not.toMatch(/(?:url\(|@import )\s*["']?(?:https?:)?\/\//);
    }
  });

  test('sets no cookie', () => {
    for (const file of site.files.filter((name) => /^(?:_astro|download)\/.*\.(?:js|html)$|^sw\.js$/.test(name))) {
      expect(readFileSync(join(site.out, file), 'utf8'), file).not.toMatch(/document\.cookie|cookieStore/);
    }
  });

  test('has static hosts send each file all its headers, and each once', () => {
    const rules = readRules(site);
    for (const file of site.files.filter((name) => !compressed.test(name) && !/^(?:_|hosting\/)/.test(name))) {
      const address = site.base + file.replace(/(^|\/)index\.html$/, '$1');
      const sent = rules.filter(({ pattern }) => matches(pattern, address)).flatMap(({ headers }) => headers);
      const expected = { ...everywhere, ...byKind[toFileKind(file)] };
      expect(Object.fromEntries(sent.filter(([name]) => name !== 'Link')), file).toEqual(expected);
      expect(new Set(sent.map(([name]) => name)).size, file).toBe(sent.length);
    }
  });

  test('has fewer rules for safety than the hundred that the strictest host reads', () => {
    const rules = readRules(site);
    expect(rules.findIndex(({ headers }) => headers.some(([name]) => name === 'Link'))).toBeLessThan(100);
  });

  test('has no file that hosts are not told the type of', () => {
    const unknown = site.files.filter(
      (file) => !compressed.test(file) && !mediaTypes.has(/[^.]*$/.exec(file)?.[0] ?? ''),
    );
    expect(unknown.filter((file) => file !== '_headers' && file !== '_redirects')).toEqual([]);
  });

  test('has every file of text compressed beside it, in both ways, and no other', () => {
    const texts = site.files.filter(isText);
    expect(texts).not.toEqual([]);
    for (const file of texts) {
      const bytes = readFileSync(join(site.out, file));
      expect(brotliDecompressSync(readFileSync(join(site.out, `${file}.br`))).equals(bytes), file).toBe(true);
      expect(gunzipSync(readFileSync(join(site.out, `${file}.gz`))).equals(bytes), file).toBe(true);
    }
    expect(site.files.filter((file) => compressed.test(file))).toHaveLength(texts.length * 2);
  });
});
