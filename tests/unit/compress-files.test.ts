import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { isCompressedAlike } from '../../src/integrations/compress-file.ts';
import { describeFile } from '../../src/integrations/offline-files.ts';
import { toPageFile } from '../../src/integrations/prerender.ts';
import { startCompressing } from '../../src/threads/compress-files.ts';
import { makeFolder } from './temporary-guide.ts';

const text = '<!doctype html><title>A page</title>';
const page = Buffer.from(text);

test('a page that is handed over is written with its folders, and compressed', async () => {
  const folder = makeFolder();
  const threads = startCompressing({ folder, thorough: false });
  threads.hand('lessons/one/index.html', new TextEncoder().encode(text));
  await threads.write();
  expect(readFileSync(join(folder, 'lessons/one/index.html'))).toEqual(page);
  const described = await threads.settle();
  await threads.end();
  expect(described).toEqual([describeFile('lessons/one/index.html', page)]);
  expect(brotliDecompressSync(readFileSync(join(folder, 'lessons/one/index.html.br')))).toEqual(page);
  expect(gunzipSync(readFileSync(join(folder, 'lessons/one/index.html.gz')))).toEqual(page);
});

test('the bytes of a page that is handed over are no longer here', async () => {
  const threads = startCompressing({ folder: makeFolder(), thorough: false });
  const bytes = new TextEncoder().encode(text);
  threads.hand('index.html', bytes);
  expect(bytes.byteLength).toBe(0);
  await threads.settle();
  await threads.end();
});

test('pages are written before the many files that were added ahead of them are compressed', async () => {
  const folder = makeFolder();
  const names = Array.from({ length: 500 }, (_, number) => `${String(number)}.json`);
  const threads = startCompressing({ folder, thorough: false });
  threads.add(names.map((name) => ({ name, toText: () => JSON.stringify({ name }).repeat(1000) })));
  threads.hand('index.html', new TextEncoder().encode(text));
  await threads.write();
  expect(names.every((name) => existsSync(join(folder, `${name}.gz`)))).toBe(false);
  expect(existsSync(join(folder, 'index.html'))).toBe(true);
  const described = await threads.settle();
  await threads.end();
  expect(described).toHaveLength(501);
  expect(readFileSync(join(folder, '499.json'), 'utf8')).toBe(JSON.stringify({ name: '499.json' }).repeat(1000));
});

test('what cannot be made breaks whoever waits for it', async () => {
  const threads = startCompressing({ folder: makeFolder(), thorough: false });
  const toText = () => {
    throw new Error('No text of this work');
  };
  threads.add([{ name: 'work.json', toText }]);
  await expect(threads.settle()).rejects.toThrow('No text of this work');
  await threads.end();
});

test('what is added while others are compressed is waited for as well, and each file is described once', async () => {
  const folder = makeFolder();
  const names = Array.from({ length: 300 }, (_, number) => `${String(number)}.txt`);
  for (const name of names) writeFileSync(join(folder, name), name);
  const threads = startCompressing({ folder, thorough: false });
  threads.add(names.slice(0, 200).map((name) => ({ name })));
  const first = threads.settle();
  threads.add(names.slice(200).map((name) => ({ name })));
  await first;
  const described = await threads.settle();
  await threads.end();
  expect(described.map(({ name }) => name).sort()).toEqual(names.toSorted());
});

test('forms of the last build serve on where the file is the same, and others are made', async () => {
  const [former, folder] = [makeFolder(), makeFolder()];
  const old = startCompressing({ folder: former, thorough: false });
  for (const name of ['same.html', 'changed.html']) writeFileSync(join(former, name), page);
  old.add([{ name: 'same.html' }, { name: 'changed.html' }]);
  await old.settle();
  await old.end();
  const changed = '<!doctype html><title>Another page</title>';
  const threads = startCompressing({ folder, former, thorough: false });
  threads.add([
    { name: 'same.html', toText: () => text },
    { name: 'changed.html', toText: () => changed },
    { name: 'new.html', toText: () => text },
  ]);
  await threads.settle();
  await threads.end();
  const toInode = (file: string) => statSync(file).ino;
  expect(toInode(join(folder, 'same.html.br'))).toBe(toInode(join(former, 'same.html.br')));
  expect(brotliDecompressSync(readFileSync(join(folder, 'changed.html.br')))).toEqual(Buffer.from(changed));
  expect(gunzipSync(readFileSync(join(folder, 'new.html.gz')))).toEqual(page);
  expect(brotliDecompressSync(readFileSync(join(former, 'changed.html.br')))).toEqual(page);
});

test('a build that was compressed in another way is known by one of its files', async () => {
  const folder = makeFolder();
  writeFileSync(join(folder, 'record.json'), JSON.stringify(Array.from({ length: 999 }, (_, number) => ({ number }))));
  expect(isCompressedAlike(folder, 'record.json')).toBe(false);
  const threads = startCompressing({ folder, thorough: false });
  threads.add([{ name: 'record.json' }]);
  await threads.settle();
  await threads.end();
  expect(isCompressedAlike(folder, 'record.json')).toBe(true);
  writeFileSync(join(folder, 'record.json.br'), brotliCompressSync(readFileSync(join(folder, 'record.json'))));
  expect(isCompressedAlike(folder, 'record.json')).toBe(false);
});

test('nothing is left of a build whose folder was removed', async () => {
  const folder = join(makeFolder(), 'given-up');
  const threads = startCompressing({ folder, thorough: false });
  threads.hand('lessons/one/index.html', new TextEncoder().encode(text));
  await expect(threads.write()).rejects.toThrow('ENOENT');
  await expect(threads.settle()).rejects.toThrow('ENOENT');
  await threads.end();
  expect(existsSync(folder)).toBe(false);
});

test('a file that is not there breaks whoever waits, then and later', async () => {
  const threads = startCompressing({ folder: makeFolder(), thorough: false });
  threads.add([{ name: 'missing.txt' }]);
  await expect(threads.settle()).rejects.toThrow(/missing\.txt/);
  await expect(threads.settle()).rejects.toThrow(/missing\.txt/);
  await threads.end();
});

test.each([
  ['/', '/', 'index.html'],
  ['/guide/', '/guide/', 'index.html'],
  ['/guide/lessons/one/', '/guide/', 'lessons/one/index.html'],
  ['/evidence/o%27neil2001/', '/', "evidence/o'neil2001/index.html"],
  ['/404', '/', '404.html'],
  ['/guide/404/', '/guide/', '404.html'],
])('the page of %s under %s is written to %s', (pathname, base, file) => {
  expect(toPageFile(pathname, base)).toBe(file);
});
