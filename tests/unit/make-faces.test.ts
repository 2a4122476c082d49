import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { create } from 'fontkitten';
import { expect, test } from 'vitest';
import { makeFaces } from '../../src/threads/make-faces.ts';
import { makeFolder } from './temporary-guide.ts';

const source = fileURLToPath(
  import.meta.resolve('@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2'),
);
/** No letter, but what ends a table of them (OpenType, "cmap", format 4). */
const endOfTable = 0xffff;
const weights = { min: 300, max: 700 };

/** Makes a face of its own folder, and gives its file. */
async function makeFace(characters: string): Promise<string> {
  const target = join(makeFolder(), 'face.woff2');
  await makeFaces({ faces: [{ source, target }], characters, weights });
  return target;
}

test('a face has the letters that it is asked for, and no others', async () => {
  const face = create(readFileSync(await makeFace('Guide')));
  if (!('characterSet' in face)) throw new Error('Several faces in one file');
  const letters = face.characterSet.filter((letter) => letter !== endOfTable).toSorted((a, b) => a - b);
  expect(String.fromCodePoint(...letters)).toBe('Gdeiu');
});

test('a face keeps the weights that are asked for', async () => {
  const face = create(readFileSync(await makeFace('a')));
  if (!('variationAxes' in face)) throw new Error('Several faces in one file');
  expect(face.variationAxes).toMatchObject({ wght: weights });
});

test('a face that is not there fails, and leaves no file', async () => {
  const target = join(makeFolder(), 'face.woff2');
  const made = makeFaces({ faces: [{ source: `${source}.none`, target }], characters: 'a', weights });
  await expect(made).rejects.toThrow('ENOENT');
  expect(existsSync(target)).toBe(false);
});
