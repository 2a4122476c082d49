import { strFromU8, unzipSync } from 'fflate';
import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { toItemXml, toManifest, type Cartridge } from '../../src/cartridge/manifest.ts';
import { toCartridgeFile } from '../../src/cartridge/zip.ts';

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

  test('names no identifier twice, and refers to resources that it has', () => {
    const ids = $('[identifier]')
      .map((_, element) => $(element).attr('identifier'))
      .toArray();
    expect(ids).toEqual([...new Set(ids)]);
    const resources = $('resource')
      .map((_, element) => $(element).attr('identifier'))
      .toArray();
    const referred = $('[identifierref]')
      .map((_, element) => $(element).attr('identifierref'))
      .toArray();
    expect(referred).toEqual(resources);
  });

  test('has one file and no address for each link and topic', () => {
    for (const resource of $('resource').toArray()) {
      expect($(resource).attr('href')).toBeUndefined();
      expect($(resource).children('file')).toHaveLength(1);
    }
  });

  test('keeps every character of titles', () => {
    expect($('lomimscc\\:title > lomimscc\\:string').text()).toBe('Tom & Jerry’s <guide>');
    expect($('item[identifier=a] > title').text()).toBe('A & B');
  });
});

test('a link keeps its whole address, and a topic its HTML as text', () => {
  const [link, topic] = cartridge.modules.flatMap(({ items }) => items).map((item) => xml(toItemXml(item)));
  expect(link?.('webLink > url').attr('href')).toBe('https://host.example/?a=1&b=2#c');
  expect(topic?.('topic > text').text()).toBe('<p>Why & <em>how</em>?</p>');
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
