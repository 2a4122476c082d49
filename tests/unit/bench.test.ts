import { describe, expect, test } from 'vitest';
import { readSteps } from '../../scripts/bench/measure.ts';
import { judge, toTable, type Measured } from '../../scripts/bench/report.ts';

const medium: Measured = {
  size: 'medium',
  works: 1000,
  pages: 400,
  pagesBuilt: 1500,
  cold: 15,
  warm: 3,
  check: 2,
  peak: 1500,
  peakOfNode: 1000,
  files: 100,
  bytes: 5_000_000,
  index: 1_200_000,
  fixed: 2,
  steps: {},
};
const large: Measured = {
  ...medium,
  size: 'large',
  works: 10_000,
  pages: 2000,
  pagesBuilt: 12_000,
  cold: 120,
  check: 9,
};

test('a build’s steps are read with their seconds', () => {
  const output = 'Read: done in 0.4 s (157 pages)\nwarning: nothing done\nOne file: done in 12.5 s (2.8 MB)\n';
  expect(readSteps(output)).toEqual({ Read: 0.4, 'One file': 12.5 });
});

test('each goal is said to be met or not, with what was measured', () => {
  expect(judge([medium])).toEqual([
    'met: medium, cold build: 15.0 s, at most 20.0 s',
    'met: medium, warm build: 3.0 s, at most 3.8 s',
  ]);
  expect(judge([large])).toContain('NOT MET: large, cold build: 120 s, at most 110 s');
});

describe('what a page takes', () => {
  test('is compared where both guides were measured', () => {
    expect(judge([medium, large])).toContain('met: time a page, large to medium: 1.0 times, at most 1.2 times');
    expect(judge([large]).join()).not.toContain('a page');
  });

  test('may not grow by more than a fifth', () => {
    const slow = { ...large, cold: 150, peak: 20_000 };
    expect(judge([medium, slow]).filter((line) => line.startsWith('NOT MET'))).toEqual([
      'NOT MET: large, cold build: 150 s, at most 110 s',
      'NOT MET: large, memory: 20000 MB, at most 3000 MB',
      'NOT MET: time a page, large to medium: 1.3 times, at most 1.2 times',
      'NOT MET: memory a page, large to medium: 1.7 times, at most 1.2 times',
    ]);
  });

  test('is left out where the system does not tell the memory', () => {
    expect(judge([{ ...large, peak: undefined }]).join()).not.toContain('memory');
    expect(toTable([{ ...large, peak: undefined }])).toContain('| peak memory, all processes | not known |');
  });
});

test('the table has a column for each guide', () => {
  const [head, , first] = toTable([medium, large]).split('\n');
  expect(head).toBe('|  | 1000 works, 400 files | 10000 works, 2000 files |');
  expect(first).toBe('| pages of the guide | 1500 | 12000 |');
});
