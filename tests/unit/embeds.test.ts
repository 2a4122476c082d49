import { describe, expect, test } from 'vitest';
import { toCardHeight, toSnippet } from '../../src/metadata/embeds.ts';
import { toFrameRules } from '../../src/metadata/frame-headers.ts';

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

test('rules for frames name each part of the site once, and neither cards nor files', () => {
  const rules = toFrameRules(
    ['', 'lessons/', 'lessons/data/', 'embed/', 'embed/lessons/data/', '404/', 'feed.xml'],
    '/g/',
  );
  const patterns = rules.split('\n').filter((line) => line.startsWith('/'));
  expect(patterns).toEqual(['/g/', '/g/download/*', '/g/lessons/*']);
});
