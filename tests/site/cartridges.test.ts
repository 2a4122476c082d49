import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { load } from 'cheerio';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { manifestSchema, readXml, topicSchema, webLinkSchema } from '../cartridge-schema.ts';
import { isInstalled, runTool } from '../tools.ts';
import { builtSites, findById, getPage, type BuiltSite } from './pages.ts';
import { readGuide } from './settings.ts';

/** Unpacks every cartridge of a guide into a folder of its own. */
function unpackAll({ files, out }: BuiltSite): { name: string; folder: string; names: string[] }[] {
  return files
    .filter((file) => file.endsWith('.imscc'))
    .map((name) => {
      const folder = mkdtempSync(join(tmpdir(), 'cartridge-'));
      const entries = Object.entries(unzipSync(readFileSync(join(out, name))));
      for (const [entry, bytes] of entries) {
        mkdirSync(join(folder, dirname(entry)), { recursive: true });
        writeFileSync(join(folder, entry), bytes);
      }
      return { name, folder, names: entries.map(([entry]) => entry) };
    });
}

/** The rules for a file of a cartridge. */
function toSchema(file: string) {
  if (file === 'imsmanifest.xml') return manifestSchema;
  return file.startsWith('links/') ? webLinkSchema : topicSchema;
}

/**
 * The schemas of Common Cartridge 1.1 themselves, of 1EdTech (imsglobal.org/profile/cc/ccv1p1). They are not ours to
 * hand on: whoever has them names their folder in GUIDE_IMSCC_SCHEMAS. Elsewhere the rules above stand for them.
 */
const schemas = process.env['GUIDE_IMSCC_SCHEMAS'];
const canValidate = schemas !== undefined && existsSync(schemas) && isInstalled('xmllint');

describe.each(builtSites)('the cartridges of the guide "$name"', (site) => {
  const guide = readGuide(site);
  const cartridges = unpackAll(site);
  const lessons = site.graph.pages.filter(({ kind }) => kind === 'lesson');
  const readLinks = (folder: string, names: readonly string[]) =>
    names
      .filter((name) => name.startsWith('links/'))
      .map((name) => load(readFileSync(join(folder, name), 'utf8'), { xml: true })('webLink > url').attr('href') ?? '');

  test('are one for each lesson, and one for the whole guide', () => {
    expect(cartridges).toHaveLength(lessons.length + 1);
  });

  test('have exactly the files that their manifests name', () => {
    for (const { folder, names } of cartridges) {
      const $ = load(readFileSync(join(folder, 'imsmanifest.xml'), 'utf8'), { xml: true });
      const named = $('file')
        .toArray()
        .map(({ attribs }) => attribs['href']);
      expect(names).toEqual(['imsmanifest.xml', ...named]);
    }
  });

  test('are what the rules of Common Cartridge 1.1 ask', () => {
    for (const { name, folder, names } of cartridges) {
      for (const file of names) {
        const { error } = toSchema(file).safeParse(readXml(readFileSync(join(folder, file), 'utf8')));
        expect(error === undefined ? [] : z.prettifyError(error), `${name}: ${file}`).toEqual([]);
      }
    }
  });

  test('link pages and statements of the guide that are there, in their edition', () => {
    for (const { folder, names } of cartridges) {
      const links = readLinks(folder, names);
      expect(links).not.toEqual([]);
      for (const link of links) {
        expect(link.startsWith(guide.site.slice(0, -1) + site.base), link).toBe(true);
        const { pathname, hash, search } = new URL(link);
        expect(search).toBe(`?edition=${guide.edition.number}`);
        const page = getPage(site, pathname.slice(site.base.length));
        if (hash !== '') expect(findById(page, hash.slice(1)), link).toHaveLength(1);
      }
    }
  });

  test('have every question of the lessons to discuss, with whole addresses only', () => {
    const whole = cartridges.reduce((a, b) => (a.names.length > b.names.length ? a : b));
    const topics = whole.names
      .filter((name) => name.startsWith('topics/'))
      .map((name) => load(load(readFileSync(join(whole.folder, name), 'utf8'), { xml: true })('topic > text').text()));
    const isAsked = ({ kind, page }: { kind: string; page: string }) =>
      kind === 'question' && lessons.some(({ id }) => id === page);
    const questions = site.graph.statements.filter(isAsked);
    const toDated = (url: string) => new URL(url, guide.site).href.replace('#', `?edition=${guide.edition.number}#`);
    const links = topics.flatMap(($) =>
      $('a')
        .toArray()
        .map(({ attribs }) => attribs['href'] ?? ''),
    );
    expect(links.filter((link) => link.includes('#'))).toEqual(
      expect.arrayContaining(questions.map(({ url }) => toDated(url))),
    );
    expect(links.filter((link) => !link.startsWith('https://'))).toEqual([]);
  });

  test('are offered on the lesson, and the whole on the about page', () => {
    for (const { id } of [...lessons, { id: 'about' }]) {
      const links = getPage(site, `${id}/`)
        .$('a[href$=".imscc"]')
        .toArray()
        .map(({ attribs }) => attribs['href'] ?? '');
      expect(links, id).toHaveLength(1);
      for (const link of links) expect(site.files).toContain(link.slice(site.base.length));
    }
  });

  test('are well-formed XML throughout, as xmllint reads it', { skip: !isInstalled('xmllint') }, () => {
    for (const { folder, names } of cartridges) {
      expect(runTool('xmllint', ['--nonet', '--noout', ...names], folder)).toEqual({ output: '', isSound: true });
    }
  });

  test('are valid against the schemas of Common Cartridge 1.1', { skip: !canValidate }, () => {
    const validate = (schema: string, folder: string, names: readonly string[]) =>
      runTool('xmllint', ['--nonet', '--noout', '--schema', join(schemas ?? '', schema), ...names], folder);
    for (const { name, folder, names } of cartridges) {
      for (const { schema, files } of [
        { schema: 'ccv1p1_imscp_v1p2_v1p0.xsd', files: names.filter((file) => file === 'imsmanifest.xml') },
        { schema: 'ccv1p1_imswl_v1p1.xsd', files: names.filter((file) => file.startsWith('links/')) },
        { schema: 'ccv1p1_imsdt_v1p1.xsd', files: names.filter((file) => file.startsWith('topics/')) },
      ]) {
        const { isSound, output } = validate(schema, folder, files);
        expect(isSound, `${name}: ${output}`).toBe(true);
      }
    }
  });
});
