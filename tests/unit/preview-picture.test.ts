import { describe, expect, test } from 'vitest';
import { readColours } from '../../src/figures/colours.ts';
import { breakLines } from '../../src/figures/lettering.ts';
import { drawPreview } from '../../src/figures/preview-picture.ts';

describe('colours of a style sheet', () => {
  test.each([
    ['oklch(100% 0 0)', '#ffffff'],
    ['oklch(0% 0 0)', '#000000'],
    ['oklch(62.796% 0.25768 29.234)', '#ff0000'], // red, green and blue as CSS Color 4 converts them
    ['oklch(86.644% 0.29483 142.495)', '#00ff00'],
    ['oklch(45.201% 0.31321 264.052)', '#0000ff'],
  ])('%s is %s', (oklch, hex) => {
    expect(readColours(`:root { --one: ${oklch}; }`).get('one')).toBe(hex);
  });

  test('are read by name, and what is no oklch colour is left out', () => {
    const colours = readColours('--paper-0: oklch(99.2% 0.004 90);\n--page: light-dark(var(--paper-0), black);');
    expect([...colours.keys()]).toEqual(['paper-0']);
  });
});

describe('lines', () => {
  const measure = (line: string) => line.length;

  test('are as full as the measure lets them be', () => {
    expect(breakLines('one two three four', measure, 9)).toEqual(['one two', 'three', 'four']);
  });

  test('hold a word that is too long by itself', () => {
    expect(breakLines('a incomprehensibilities b', measure, 6)).toEqual(['a', 'incomprehensibilities', 'b']);
  });
});

test('a picture sets a long title smaller, and loses none of its words', () => {
  const said: string[] = [];
  const sizes: number[] = [];
  const lettering = {
    measure: (text: string, size: number) => text.length * size * 0.5,
    draw: (text: string, { size }: { size: number }) => {
      said.push(text);
      sizes.push(size);
      return '';
    },
  };
  const colours = { page: '#fff', rule: '#eee', text: '#000', accent: '#024', evidence: '#420' };
  const size = { width: 1200, height: 630 };
  const title = 'A title that is rather longer than most of those that reviews have, though some have longer ones';
  drawPreview({ title, subtitle: 'Short', label: 'Lesson' }, lettering, colours, size);
  expect(said.join(' ')).toBe(`Lesson ${title} Short`);
  const [longSize] = sizes.slice(1);
  sizes.length = 0;
  drawPreview({ title: 'Brief', subtitle: '', label: '' }, lettering, colours, size);
  expect(longSize).toBeLessThan(sizes[1] ?? 0);
});
