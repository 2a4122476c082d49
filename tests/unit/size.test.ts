import { expect, test } from 'vitest';
import { toSize } from '../../src/wording/size.ts';

test.each([
  [1, '1 kB'],
  [290_001, '291 kB'],
  [999_999, '1000 kB'],
  [1_000_000, '1.0 MB'],
  [2_849_000, '2.8 MB'],
])('%d bytes are said as %s', (bytes, size) => {
  expect(toSize(bytes)).toBe(size);
});
