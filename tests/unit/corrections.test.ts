import { describe, expect, test } from 'vitest';
import type { CslItem, Name } from '../../src/schemas/reference.ts';
import { getReference, real } from './loaded-guide.ts';

/** How a field of BibTeX reads in a work's data, for the fields that misprints are in. */
const readField: Readonly<Record<string, (csl: CslItem) => string | undefined>> = {
  author: ({ author }) => toNames(author),
  editor: ({ editor }) => toNames(editor),
  journal: (csl) => csl['container-title'],
  number: ({ issue }) => issue,
  pages: ({ page }) => page?.replace(/-+/, '–'),
  title: ({ title }) => title,
  volume: ({ volume }) => volume,
};

const misprints = real.graph.corrections.flatMap((correction) => ('right' in correction ? [correction] : []));
/** Says in words what is right, as “chapter 11, from p. 218” does, or is about no field of the entry. */
const isInWords = ({ field, right }: { field: string; right: string }) =>
  !(field in readField) || (field === 'pages' && /[a-z]{2}/.test(right));

describe('a misprint of the review’s list', () => {
  test.each(misprints.filter((misprint) => !isInWords(misprint)))('is put right: $field of $key', (misprint) => {
    const { key, field, printed, right } = misprint;
    const found = readField[field]?.(getReference(real.graph, key).csl);
    expect(found).toBe(right.replace(/ \(as (authors|editors)\)$/, ''));
    expect(found).not.toBe(printed);
  });

  test.each(misprints.filter(isInWords))('is put right as far as its numbers go: $field of $key', ({ key, right }) => {
    const { bibtex } = getReference(real.graph, key);
    const written = bibtex.match(/\d+/g) ?? [];
    expect(written).toEqual(expect.arrayContaining([...(right.match(/\d+/g) ?? [])]));
  });

  test.each(misprints.filter(({ right }) => right.endsWith('(as editors)')))(
    'makes editors of authors: $key',
    ({ key }) => {
      const { csl } = getReference(real.graph, key);
      expect(csl.author).toBeUndefined();
      expect(csl.editor).toBeDefined();
    },
  );
});

/** `Hwang, H. and Powell, W. W.` */
function toNames(names: readonly Name[] = []): string {
  const words = names.map((name) => ('literal' in name ? name.literal : `${name.family}, ${name.given ?? ''}`));
  return [words.slice(0, -1).join(', '), ...words.slice(-1)].filter((part) => part !== '').join(' and ');
}
