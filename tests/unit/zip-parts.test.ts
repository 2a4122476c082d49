import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { unzipParts, type ZipLimits } from '../../src/client/links/zip-parts.ts';

const limits: ZipLimits = { part: 1_000_000, all: 1_500_000, files: 20 };
const all = () => true;
const readFixture = (name: string) => new Uint8Array(readFileSync(`tests/fixtures/linking-files/${name}`));
const decode = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

describe('of a real file', () => {
  test.each([
    ['handout.docx', 'word/footnotes.xml', 'the-dent'],
    ['handout.docx', 'word/_rels/document.xml.rels', 'mill.example'],
    ['fields.docx', 'word/document.xml', 'HYPERLINK'],
    ['slides.pptx', 'ppt/notesSlides/notesSlide1.xml', 'Ask who has read'],
  ])('%s the part %s is read', async (file, part, words) => {
    const parts = await unzipParts(readFixture(file), (name) => name === part);
    expect([...parts.keys()]).toEqual([part]);
    expect(decode(parts.get(part))).toContain(words);
  });

  test('each part is what its ZIP has, to the byte', async () => {
    const files = {
      'a.xml': strToU8('<a/>'),
      'b/c.bin': Uint8Array.from({ length: 300_000 }, (_, i) => (i * i) % 251),
    };
    const parts = await unzipParts(
      zipSync({ 'a.xml': [files['a.xml'], { level: 0 }], 'b/c.bin': files['b/c.bin'] }),
      all,
    );
    expect(Object.fromEntries(parts)).toEqual(files);
  });
});

describe('no more is unpacked than the limits allow', () => {
  const zeros = new Uint8Array(40_000_000);

  test('of one part, however small its ZIP is', async () => {
    const bomb = zipSync({ 'word/document.xml': zeros });
    expect(bomb.length).toBeLessThan(50_000);
    await expect(unzipParts(bomb, all, limits)).rejects.toThrow('it unpacks to more than this page reads.');
  });

  test('of one part whose ZIP claims that it is small', async () => {
    const bomb = zipSync({ 'word/document.xml': zeros });
    const view = new DataView(bomb.buffer);
    view.setUint32(22, 10, true); // the size before packing, in the local header
    view.setUint32(bomb.length - 22 - (46 + 'word/document.xml'.length) + 24, 10, true); // and in the directory
    await expect(unzipParts(bomb, all, limits)).rejects.toThrow('it unpacks to more than this page reads.');
  });

  test('of all parts together', async () => {
    const bomb = zipSync({ a: zeros.subarray(0, 900_000), b: zeros.subarray(0, 900_000) });
    await expect(unzipParts(bomb, all, limits)).rejects.toThrow('it unpacks to more than this page reads.');
    expect((await unzipParts(bomb, (name) => name === 'a', limits)).get('a')).toHaveLength(900_000);
  });

  test('of any number of files', async () => {
    const many = Object.fromEntries(Array.from({ length: 21 }, (_, i) => [`${i.toString()}.xml`, new Uint8Array()]));
    await expect(unzipParts(zipSync(many), all, limits)).rejects.toThrow('it unpacks to more than this page reads.');
  });
});

describe('a broken ZIP is said to be damaged', () => {
  const whole = readFixture('handout.docx');

  test.each([
    ['cut off in its first part', whole.subarray(0, 60)],
    ['with a part of nonsense', whole.map((byte, index) => (index > 100 && index < 2000 ? byte ^ 0x5a : byte))],
  ])('%s', async (_, bytes) => {
    await expect(unzipParts(bytes, all)).rejects.toThrow('it is damaged.');
  });
});

test('bytes that are no ZIP have no parts', async () => {
  expect(await unzipParts(strToU8('no ZIP at all, though it is long enough to be one'), all)).toEqual(new Map());
});
