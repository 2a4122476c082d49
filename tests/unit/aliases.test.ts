import { describe, expect, test } from 'vitest';
import { aliasesSchema } from '../../src/schemas/aliases.ts';
import { loadGuide } from '../../src/load.ts';
import { sites } from '../sites.ts';
import { real, small } from './loaded-guide.ts';
import { copyGuide } from './temporary-guide.ts';
import { rmSync } from 'node:fs';
import { join } from 'node:path';

describe('aliases.yaml', () => {
  test('need not be there', () => {
    const root = copyGuide(sites.small.root);
    rmSync(join(root, 'content/aliases.yaml'));
    const loaded = loadGuide(root);
    expect(loaded.problems).toEqual([]);
    expect(loaded.success && loaded.graph.aliases).toEqual({ spellings: [], words: [] });
  });

  test('is part of the graph', () => {
    expect(small.graph.aliases.words.map(({ said }) => said)).toContainEqual(['thermometer']);
  });

  test('of the review has sixty words and more that practitioners and researchers use', () => {
    expect(real.graph.aliases.words.flatMap(({ said }) => said).length).toBeGreaterThan(60);
  });

  test.each([
    ['one spelling alone', { spellings: [['flavour']] }],
    ['a capital in a spelling', { spellings: [['Flavour', 'flavor']] }],
    ['a word that leads nowhere', { words: [{ said: ['puff'], leads: [] }] }],
    ['an address without its slash', { words: [{ said: ['puff'], leads: ['concepts/x/'] }] }],
    ['no word', { words: [{ said: [], leads: ['/concepts/x/'] }] }],
    ['a field that is not known', { word: [] }],
  ])('may not have %s', (_, value) => {
    expect(aliasesSchema.safeParse(value).success).toBe(false);
  });
});
