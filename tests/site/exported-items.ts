import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { z } from 'zod';
import { cslItemSchema, type Name } from '../../src/schemas/reference.ts';
import { fold, type BuiltSite } from './pages.ts';

/** An empty folder that is gone when the tests of the file, or of the describe that asks for it, are over. */
export function makeFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** A folder of its own with the files of the whole bibliography, for tools that write beside what they read. */
export function copyExports({ name, out }: BuiltSite): string {
  const folder = makeFolder(`exports-${name}`);
  for (const extension of ['bib', 'ris', 'json', 'csv'])
    cpSync(join(out, `references.${extension}`), join(folder, `references.${extension}`));
  return folder;
}

const itemSchema = cslItemSchema.extend({ id: z.string(), type: z.string(), keyword: z.string().optional() });
export type Item = z.infer<typeof itemSchema>;
export const readItems = (text: string) => z.array(itemSchema).parse(JSON.parse(text));
export const readExport = (folder: string) => readItems(readFileSync(join(folder, 'references.json'), 'utf8'));

/** What differs between readers and is no loss: kind of quotation mark and apostrophe, capitals, kind of dash. */
export function flatten(text = ''): string {
  return fold(text)
    .replace(/[‘’“”"']/g, "'")
    .replace(/[–—]|--/g, '-')
    .toLowerCase();
}

/** A particle may belong to the family name or stand before it: readers differ, and print the same. */
export function toPlainName(name: Name): string {
  if ('literal' in name) return flatten(name.literal);
  const { family, given, suffix } = name;
  const particle = name['non-dropping-particle'] ?? name['dropping-particle'];
  return flatten([particle, family, given, suffix].filter((part) => part !== undefined).join(' '));
}

const texts = [
  ...['title', 'container-title', 'volume', 'issue', 'page', 'publisher', 'publisher-place', 'chapter-number'],
  ...['edition', 'number', 'genre', 'note', 'DOI', 'ISBN', 'type'],
] as const satisfies readonly string[];

/** All fields of a work in the form in which they are compared; an address made of a PubMed number stands for it. */
export function toComparable(item: Item) {
  const fields = new Map<string, unknown>(Object.entries(item));
  const pubmed = /pubmed\/(\d+)$/.exec(item.URL ?? '')?.[1];
  return {
    ...Object.fromEntries(texts.map((field) => [field, flatten(z.string().default('').parse(fields.get(field)))])),
    author: (item.author ?? []).map(toPlainName),
    editor: (item.editor ?? []).map(toPlainName),
    issued: item.issued['date-parts'][0],
    PMID: item.PMID ?? pubmed ?? '',
    URL: pubmed === undefined ? (item.URL ?? '') : '',
  };
}
