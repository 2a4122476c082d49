import { expect, test } from 'vitest';
import { createScopeShortener } from '../../src/integrations/short-scopes.ts';

test('a scope has the same short name in a component and in its style sheet', () => {
  const shorten = createScopeShortener();
  expect(shorten('<p data-astro-cid-abcd1234><b data-astro-cid-wxyz9876>')).toBe('<p data-_abcd><b data-_wxyz>');
  expect(shorten('p[data-astro-cid-abcd1234]{}')).toBe('p[data-_abcd]{}');
});

test('two scopes that would have one short name are named', () => {
  const shorten = createScopeShortener();
  shorten('data-astro-cid-abcd1234');
  expect(() => shorten('data-astro-cid-abcd9876')).toThrow(
    'data-astro-cid-abcd9876 and data-astro-cid-abcd1234 both become data-_abcd: rename one of the components',
  );
});
