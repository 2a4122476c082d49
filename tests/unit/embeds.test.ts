import { describe, expect, test } from 'vitest';
import { toCardHeight, toSnippet } from '../../src/metadata/embeds.ts';

describe('the height of a card', () => {
  const card = { title: 'Data', blocks: ['Ask first.'], basis: 'Rests on 1 work', guide: 'Guide' };

  test('grows with its words, with its works, and with its paragraphs', () => {
    const height = toCardHeight(card);
    expect(toCardHeight({ ...card, blocks: ['Ask first. '.repeat(20).trim()] })).toBeGreaterThan(height + 100);
    expect(toCardHeight({ ...card, basis: 'Author 2001; '.repeat(9) })).toBeGreaterThan(height);
    expect(toCardHeight({ ...card, blocks: ['Ask', 'first.'] })).toBeGreaterThan(height);
  });

  test('counts a word that is longer than a line as several lines', () => {
    expect(toCardHeight({ ...card, blocks: ['x'.repeat(120)] })).toBeGreaterThan(toCardHeight(card) + 75);
  });
});

test('a snippet ends no attribute early', () => {
  expect(toSnippet('https://host.example/embed/', 'A "title" & more', 100)).toContain(
    'title="A &quot;title&quot; &amp; more"',
  );
});
