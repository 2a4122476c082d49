import { strFromU8, unzipSync } from 'fflate';
import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { toItemXml, toManifest, type Cartridge } from '../../src/cartridge/manifest.ts';
import { toCartridgeFile } from '../../src/cartridge/zip.ts';
import { manifestSchema, readXml, topicSchema, webLinkSchema } from '../cartridge-schema.ts';

const cartridge: Cartridge = {
  id: 'cartridge',
  title: 'Tom & Jerry’s <guide>',
  description: 'A "guide"',
  language: 'en-GB',
  rights: 'CC BY 4.0, https://licence.example/?a&b',
  modules: [
    {
      id: 'module',
      title: 'One',
      items: [
        { kind: 'link', id: 'a', title: 'A & B', url: 'https://host.example/?a=1&b=2#c' },
        { kind: 'topic', id: 'q', title: 'Why?', html: '<p>Why & <em>how</em>?</p>' },
      ],
    },
  ],
};
const xml = (text: string) => load(text, { xml: true });

describe('a manifest', () => {
  const $ = xml(toManifest(cartridge));

  test('is of Common Cartridge 1.1, and says so where Moodle looks: in its first kilobyte', () => {
    expect($('schemaversion').text()).toBe('1.1.0');
    expect(toManifest(cartridge).slice(0, 1024)).toContain('xmlns="http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"');
  });

  test('keeps every character of titles', () => {
    expect($('lomimscc\\:title > lomimscc\\:string').text()).toBe('Tom & Jerry’s <guide>');
    expect($('item[identifier=a] > title').text()).toBe('A & B');
  });
});

/** That each of these is refused shows that the rules which the site's cartridges are held against can fail. */
describe('the rules of Common Cartridge', () => {
  const manifest = toManifest(cartridge);
  const [link = '', topic = ''] = cartridge.modules.flatMap(({ items }) => items).map(toItemXml);

  test('let through what is written', () => {
    manifestSchema.parse(readXml(manifest));
    webLinkSchema.parse(readXml(link));
    topicSchema.parse(readXml(topic));
  });

  test.each([
    ['an identifier that is there twice', 'identifier="q"', 'identifier="a"'],
    ['an identifier that is no XML name', 'identifier="q"', 'identifier="1 q"'],
    ['an item whose resource is not there', 'identifierref="q-file"', 'identifierref="p-file"'],
    ['an item without a title', '<title>Why?</title>', ''],
    ['an item within one that names a resource', '<title>Why?</title>', '<title>Why?</title><item identifier="z"/>'],
    ['an address on a resource of one file', 'type="imsdt_xmlv1p1"', 'type="imsdt_xmlv1p1" href="topics/q.xml"'],
    ['a kind of resource of another version', 'imsdt_xmlv1p1', 'imsdt_xmlv1p3'],
    ['a resource without a file', '<file href="topics/q.xml"/>', ''],
    ['an organization of another shape', 'rooted-hierarchy', 'hierarchical'],
    ['metadata of another version', '1.1.0', '1.3.0'],
    ['another namespace', 'imsccv1p1/imscp_v1p1', 'imscc/imscp_v1p1'],
    ['parts in another order', '<organizations>', '<resources/><organizations>'],
  ])('refuse in a manifest %s', (_, right, wrong) => {
    expect(manifest).toContain(right);
    expect(manifestSchema.safeParse(readXml(manifest.replace(right, wrong))).success).toBe(false);
  });

  test('refuse a link without an address, and a topic without a kind of text', () => {
    expect(webLinkSchema.safeParse(readXml(link.replace(/ href="[^"]+"/, ''))).success).toBe(false);
    expect(topicSchema.safeParse(readXml(topic.replace(/ texttype="[^"]+"/, ''))).success).toBe(false);
  });
});

test('a link keeps its whole address, and a topic its HTML as text', () => {
  const [link, topic] = cartridge.modules.flatMap(({ items }) => items).map((item) => xml(toItemXml(item)));
  expect(link?.('webLink > url').attr('href')).toBe('https://host.example/?a=1&b=2#c');
  expect(topic?.('topic > text').text()).toBe('<p>Why & <em>how</em>?</p>');
});

test('a topic keeps its letters where its HTML is taken for Latin-1, as Moodle takes it', () => {
  const html = '<p>We don’t know Øvretveit’s 𝒙.</p>';
  const file = toItemXml({ kind: 'topic', id: 'q', title: 'Q', html });
  const taken = Buffer.from(xml(file)('topic > text').text(), 'utf8').toString('latin1');
  expect(load(taken)('p').text()).toBe('We don’t know Øvretveit’s 𝒙.');
});

test('the same guide gives the same bytes, whatever the time zone', () => {
  const before = process.env['TZ'];
  const files = ['Pacific/Auckland', 'America/Los_Angeles'].map((zone) => {
    process.env['TZ'] = zone;
    return Buffer.from(toCartridgeFile(cartridge)).toString('hex');
  });
  process.env['TZ'] = before;
  expect(files[0]).toBe(files[1]);
});

test('a cartridge has its manifest first, and every file that it names', () => {
  const files = unzipSync(toCartridgeFile(cartridge));
  expect(Object.keys(files)).toEqual(['imsmanifest.xml', 'links/a.xml', 'topics/q.xml']);
  expect(strFromU8(files['links/a.xml'] ?? new Uint8Array())).toContain('<webLink');
});
